import { useTranslation } from 'react-i18next';
import type { PatchTest } from '../../../model/alerts/patch-tests.ts';
import { formatDate } from '../../../model/dates/format-date.ts';
import { useLanguage } from '../../language.tsx';
import { useCard } from '../card-context.tsx';
import { TypedEntry } from '../typed-entry.tsx';
import { readVisitDate } from '../visit-date.ts';
import { usePatchTestEdits } from './use-patch-test-edits.ts';

interface TestDateProps {
  readonly test: PatchTest;
  readonly name: 'date' | 'validUntil';
  readonly label: string;
}

/** A day of a patch test, typed day first; one can be taken away by emptying its field. */
export function TestDate({ test, name, label }: TestDateProps) {
  const { t } = useTranslation(['alerts', 'card']);
  const { language } = useLanguage();
  const { today } = useCard();
  const { edits } = usePatchTestEdits(test);
  const stored = test[name];
  return (
    <TypedEntry
      field={{
        key: `patchTest ${test.id} ${name}`,
        label: 'patchTest',
        whole: true,
        toEdits: (text, card) => {
          const date = text.trim() === '' ? '' : readVisitDate(text, today);
          return date === null ? null : edits(card, { [name]: date });
        },
      }}
      stored={formatDate(stored, language)}
      label={label}
      inputMode="text"
      unreadable={t('card:doubt.dateUnread', { example: formatDate(today, language) })}
      doubt={name === 'date' && stored > today ? t('patchTests.future') : undefined}
    />
  );
}
