import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBirthDate, formatDate } from '../../../model/dates/format-date.ts';
import { readDate } from '../../../model/dates/read-date.ts';
import type { BirthDate, IsoDate } from '../../../model/ids.ts';
import { useLanguage } from '../../language.tsx';
import { useCard, useOnCard } from '../card-context.tsx';
import type { TypedField } from '../card-session.ts';
import { TypedEntry } from '../typed-entry.tsx';

const KEY = 'birthDate';

/** The birth date, typed day first, with or without its year. What can't be read stays in the field, marked, until it is mended. */
export function BirthDateEntry() {
  const { t } = useTranslation('card');
  const { language } = useLanguage();
  const { session, today } = useCard();
  const profile = useOnCard((card) => card.profile);
  const typed = useSyncExternalStore(session.subscribe, () => session.draft(KEY)?.text);
  const stored = profile.birthDate;
  const age = ageOn(stored, today);
  const field: TypedField = {
    key: KEY,
    label: 'birthDate',
    whole: true,
    toEdits: (text) => {
      const { date, problem } = readDate(text, 'dmy', today);
      return problem ? null : [{ type: 'setProfile', changes: { birthDate: date } }];
    },
  };
  const unreadable =
    readDate(typed ?? '', 'dmy', today).problem === 'impossible'
      ? t('doubt.dateImpossible')
      : t('doubt.dateUnread', { example: formatDate('1990-05-24', language) });
  return (
    <TypedEntry
      field={field}
      stored={formatBirthDate(stored, language, 'short')}
      label={t('what.birthDate')}
      unreadable={unreadable}
      doubt={doubtOf(stored, today, t)}
      description={age === null ? '' : t('age', { count: age })}
      placeholder={t('birthDateHint')}
    />
  );
}

function doubtOf(stored: BirthDate, today: IsoDate, t: (key: 'doubt.storedDate' | 'doubt.dateFuture') => string): string | undefined {
  if (stored === '' || /^--\d\d-\d\d$/.test(stored)) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(stored)) return t('doubt.storedDate');
  return stored > today ? t('doubt.dateFuture') : undefined;
}

/** Whole years; null where the year is not known or lies ahead. */
function ageOn(date: BirthDate, today: IsoDate): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date > today) return null;
  return Number(today.slice(0, 4)) - Number(date.slice(0, 4)) - (today.slice(5) < date.slice(5) ? 1 : 0);
}
