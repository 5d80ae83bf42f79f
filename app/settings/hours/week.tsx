import { useTranslation } from 'react-i18next';
import type { EntryId } from '../../../model/ids.ts';
import { type DayTimes, setDays, USUAL_TIMES, weekOf } from '../../../model/journal/set-hours.ts';
import type { Salon } from '../../../model/salon.ts';
import { useLanguage } from '../../language.tsx';
import { newEntryIds } from '../../new-entry-id.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { weekdayName } from '../../ui/weekday-name.ts';
import { useSalonEdits } from '../use-salon-edits.ts';
import styles from './hours.module.css';
import { TimesOfDay } from './times.tsx';

interface WeekProps {
  readonly salon: Salon;
  /** '' for the salon. */
  readonly staffId: EntryId | '';
}

const WORKDAYS = [2, 3, 4, 5];

/** When the salon, or one of its staff, works each week. */
export function Week({ salon, staffId }: WeekProps) {
  const { t } = useTranslation('settings');
  const edit = useSalonEdits(salon);
  const said = weekOf(salon, staffId);
  const salonWeek = weekOf(salon, '') ?? USUAL_WEEK;
  const week = said ?? salonWeek;
  const set = (weekdays: readonly number[], times: DayTimes) => {
    const edits = setDays(salon, staffId, weekdays, times, newEntryIds);
    if (edits.length > 0) edit(edits, t('changed'));
  };
  const [monday = null] = week;
  const mayCopy = monday !== null && WORKDAYS.some((day) => !isSame(week[day - 1] ?? null, monday));
  return (
    <>
      {said === null && <p className={styles.note}>{t('hours.notSet')}</p>}
      <ul className={styles.week}>
        {week.map((times, index) => (
          <Day
            key={salonWeek === week ? `salon ${index}` : `${staffId} ${index}`}
            weekday={index + 1}
            isSalon={staffId === ''}
            times={times}
            salonTimes={salonWeek[index] ?? []}
            onChange={(next) => set([index + 1], next)}
          />
        ))}
      </ul>
      {mayCopy && (
        <div>
          <Button onPress={() => set(WORKDAYS, monday)}>{t('hours.likeMonday')}</Button>
        </div>
      )}
    </>
  );
}

const USUAL_WEEK: readonly DayTimes[] = Array.from({ length: 7 }, () => [USUAL_TIMES]);

function isSame(a: DayTimes, b: DayTimes): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface DayProps {
  readonly weekday: number;
  readonly isSalon: boolean;
  readonly times: DayTimes;
  readonly salonTimes: readonly { readonly from: string; readonly to: string }[];
  readonly onChange: (times: DayTimes) => void;
}

function Day({ weekday, isSalon, times, salonTimes, onChange }: DayProps) {
  const { t } = useTranslation('settings');
  const { language } = useLanguage();
  const day = weekdayName(weekday, language);
  const usual = salonTimes.length > 0 ? salonTimes : [USUAL_TIMES];
  return (
    <li className={styles.day}>
      <span className={styles.dayName}>{day}</span>
      <div className={styles.state}>
        {isSalon ? (
          <Switch isSelected={times !== null && times.length > 0} onChange={(open) => onChange(open ? usual : [])}>
            <span className={styles.hidden}>{day}: </span>
            {times !== null && times.length > 0 ? t('hours.open') : t('hours.closed')}
          </Switch>
        ) : (
          <Select
            aria-label={t('hours.dayOf', { day })}
            inPlace
            options={(['salon', 'own', 'off'] as const).map((id) => ({ id, label: t(`hours.states.${id}`) }))}
            value={times === null ? 'salon' : times.length > 0 ? 'own' : 'off'}
            onChange={(state) => onChange(state === 'salon' ? null : state === 'own' ? usual : [])}
          />
        )}
      </div>
      {times !== null && times.length > 0 && <TimesOfDay day={day} times={times} onChange={onChange} />}
      {times === null && (
        <span className={styles.asSalon}>{salonTimes.map(({ from, to }) => `${from} – ${to}`).join(', ') || t('hours.closed')}</span>
      )}
    </li>
  );
}
