import { useTranslation } from 'react-i18next';
import { readDate } from '../../../model/dates/read-date.ts';
import type { BirthDate, IsoDate } from '../../../model/ids.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { DateEntry } from '../date-entry.tsx';
import { markOf } from '../place.ts';

/** The birth date, typed day first, with or without its year. */
export function BirthDateEntry() {
  const { t } = useTranslation('card');
  const { today } = useCard();
  const stored = useOnCard((card) => card.profile.birthDate);
  const age = ageOn(stored, today);
  return (
    <div data-place={markOf('birthDate')}>
      <DateEntry
        name="birthDate"
        stored={stored}
        read={(typed) => readDate(typed, 'dmy', today)}
        toEdit={(birthDate) => ({ type: 'setProfile', changes: { birthDate } })}
        description={age === null ? '' : t('age', { count: age })}
        placeholder={t('birthDateHint')}
      />
    </div>
  );
}

/** Whole years; null where the year is not known or lies ahead. */
function ageOn(date: BirthDate, today: IsoDate): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || date > today) return null;
  return Number(today.slice(0, 4)) - Number(date.slice(0, 4)) - (today.slice(5) < date.slice(5) ? 1 : 0);
}
