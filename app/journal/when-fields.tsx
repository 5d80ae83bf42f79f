import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import type { Salon, StaffMember } from '../../model/salon.ts';
import { readTime } from '../card/wall-clock.ts';
import { DateField } from '../ui/date-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './when-fields.module.css';

/** When a booking is, with whom, and where. */
export interface When {
  readonly date: IsoDate;
  /** `HH:MM`, or ''. */
  readonly time: string;
  readonly minutes: number;
  readonly staffId: EntryId | '';
  readonly room: string;
}

const NOBODY = 'nobody';

export function WhenFields({
  value,
  today,
  salon,
  doing,
  onChange,
}: {
  readonly value: When;
  readonly today: IsoDate;
  readonly salon: Salon;
  /** Those who do what is booked: they stand before the others. */
  readonly doing: readonly EntryId[];
  readonly onChange: (changes: Partial<When>) => void;
}) {
  const { t } = useTranslation('journal');
  const staff = salon.staff.filter((one) => one.active || one.id === value.staffId);
  const does = ({ id, active }: StaffMember) => doing.includes(id) || !active;
  const others = staff.filter((one) => !does(one)).map(({ id, name }) => ({ id: id as string, label: t('notTheirs', { name }) }));
  const rooms = salon.rooms.filter((one) => one.active || one.id === value.room);
  return (
    <div className={styles.fields}>
      <DateField label={t('date')} value={value.date} today={today} onChange={(date) => date !== '' && onChange({ date })} />
      <TimeField value={value.time} onChange={(time) => onChange({ time })} />
      <NumberField
        label={t('minutes')}
        value={value.minutes}
        minValue={5}
        maxValue={1440}
        onChange={(minutes) => Number.isFinite(minutes) && onChange({ minutes: Math.round(minutes) })}
      />
      <Select
        label={t('staff')}
        value={value.staffId || NOBODY}
        options={[
          ...staff.filter(does).map(({ id, name }) => ({ id: id as string, label: name })),
          { id: NOBODY, label: t('nobody') },
          ...others,
        ]}
        onChange={(id) => onChange({ staffId: id === NOBODY ? '' : (id as EntryId) })}
      />
      {rooms.length > 0 && (
        <Select
          label={t('room')}
          value={rooms.some(({ id }) => id === value.room) ? value.room : NOBODY}
          options={[{ id: NOBODY, label: t('noRoom') }, ...rooms.map(({ id, name }) => ({ id: id as string, label: name }))]}
          onChange={(id) => onChange({ room: id === NOBODY ? '' : id })}
        />
      )}
    </div>
  );
}

/** A time of day, typed any way; saved when the field is left. */
function TimeField({ value, onChange }: { readonly value: string; readonly onChange: (time: string) => void }) {
  const { t } = useTranslation(['journal', 'visit']);
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readTime(typed);
  const leave = () => {
    if (typed === null || read === null) return;
    if (read !== value) onChange(read);
    setTyped(null);
  };
  return (
    <TextField
      label={t('time')}
      inputMode="numeric"
      placeholder="9:30"
      value={typed ?? value}
      onChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        // Esc closes the dialog from here too.
        else event.continuePropagation();
      }}
      {...(typed !== null && read === null && { doubt: t('visit:doubt.time') })}
    />
  );
}
