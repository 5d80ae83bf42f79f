import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import type { Salon } from '../../../model/salon.ts';
import { Select } from '../../ui/select.tsx';
import { Part } from '../part.tsx';
import { SpecialDays } from './special-days.tsx';
import { Week } from './week.tsx';

/** A list's keys may not be empty. */
const SALON = '-';

/** When the salon works, and each of its staff. */
export function WorkingHours({ salon }: { readonly salon: Salon }) {
  const { t } = useTranslation('settings');
  const [whose, setWhose] = useState<string>(SALON);
  const staff = salon.staff.filter((one) => one.active);
  const staffId: EntryId | '' = staff.find(({ id }) => id === whose)?.id ?? '';
  return (
    <>
      <Part note={t('hours.note')}>
        {staff.length > 0 && (
          <Select
            label={t('hours.whose')}
            options={[{ id: SALON, label: t('hours.ofSalon') }, ...staff.map(({ id, name }) => ({ id, label: name }))]}
            value={staffId || SALON}
            onChange={setWhose}
          />
        )}
        <Week key={staffId} salon={salon} staffId={staffId} />
      </Part>
      <Part title={t('hours.dates.title')} note={staffId === '' ? t('hours.dates.noteOfSalon') : t('hours.dates.noteOfStaff')}>
        <SpecialDays key={staffId} salon={salon} staffId={staffId} />
      </Part>
    </>
  );
}
