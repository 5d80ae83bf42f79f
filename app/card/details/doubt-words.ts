import { useTranslation } from 'react-i18next';
import { localeOf } from '../../../locales/index.ts';
import type { Doubt } from '../../../model/codes/code.ts';
import { useLanguage } from '../../language.tsx';
import { useCard } from '../card-context.tsx';

/** What seems wrong with a value, in words. */
export function useDoubtWords(): (doubt: Doubt | null) => string | undefined {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { format } = useCard();
  return (doubt) => {
    if (!doubt) return undefined;
    const { code, expected = [], found = 0 } = doubt;
    const [least = '', most = ''] = expected.map(format.number);
    const either = new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(expected.map(format.number));
    return t(`doubt.${code}`, { expected: either, found: format.number(found), least, most });
  };
}
