import { useTranslation } from 'react-i18next';
import { readDate } from '../../../model/dates/read-date.ts';
import { ageOn } from '../../../model/dates/yearly.ts';
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
