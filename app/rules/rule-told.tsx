import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../model/ids.ts';
import type { RuleSalon } from '../../model/rules/matches.ts';
import { readRule } from '../../model/rules/rule.ts';
import { useLanguage } from '../language.tsx';
import { useFormat } from '../ui/format.ts';
import { sentenceOf } from './rule-sentence.ts';

export interface RuleToldProps {
  /** As it is kept. */
  readonly rule: string;
  readonly salon: RuleSalon;
  /** The category whose rule it is, or null. */
  readonly of: EntryId | null;
}

/** A rule in words. */
export function RuleSentence({ rule, salon, of }: RuleToldProps): string {
  const { t } = useTranslation(['rules', 'list', 'card']);
  const { language } = useLanguage();
  const format = useFormat();
  return sentenceOf(readRule(rule), { t, language, format, salon, of });
}
