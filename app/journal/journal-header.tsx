import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../model/dates/days.ts';
import type { IsoDate } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import { Button } from '../ui/button.tsx';
import { CalendarButton } from '../ui/calendar-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './journal-header.module.css';
import { useDayNames } from './use-day-names.ts';

/** Whose week is shown: of all by person, of all by room, or the id of one of the staff or of a room. */
export type Whose = string;
export const ALL_STAFF: Whose = 'staff';
export const ALL_ROOMS: Whose = 'rooms';

export interface JournalHeaderProps {
  readonly view: 'day' | 'week';
  readonly onView: (view: 'day' | 'week') => void;
  readonly by: 'staff' | 'rooms';
  readonly onBy: (by: 'staff' | 'rooms') => void;
  readonly whose: Whose;
  readonly onWhose: (whose: Whose) => void;
  /** So many are cancelled, missed or rescheduled. */
  readonly off: number;
  readonly withOff: boolean;
  readonly onWithOff: (withOff: boolean) => void;
  readonly day: IsoDate;
  /** The days that are shown. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly today: IsoDate;
  readonly salon: Salon;
  readonly onDay: (day: IsoDate) => void;
  readonly onNew: () => void;
}

/** Which day or week is shown, and how; and the way to a new booking. */
export function JournalHeader(props: JournalHeaderProps) {
  const { view, by, whose, off, withOff, salon } = props;
  const { t } = useTranslation('journal');
  const rooms = salon.rooms.filter((one) => one.active);
  const staff = salon.staff.filter((one) => one.active);
  return (
    <header className={styles.top}>
      <Days {...props} />
      <div className={styles.choices}>
        <Select
          aria-label={t('view')}
          value={view}
          options={[
            { id: 'day', label: t('views.day') },
            { id: 'week', label: t('views.week') },
          ]}
          onChange={props.onView}
        />
        {view === 'day' && rooms.length > 0 && (
          <Select
            aria-label={t('by')}
            value={by}
            options={[
              { id: 'staff', label: t('bys.staff') },
              { id: 'rooms', label: t('bys.rooms') },
            ]}
            onChange={props.onBy}
          />
        )}
        {view === 'week' && staff.length + rooms.length > 0 && (
          <Select
            aria-label={t('whose')}
            value={whose}
            options={[
              { id: ALL_STAFF, label: t('allStaff') },
              ...(rooms.length > 0 ? [{ id: ALL_ROOMS, label: t('allRooms') }] : []),
              ...[...staff, ...rooms].map(({ id, name }) => ({ id: id as string, label: name })),
            ]}
            onChange={props.onWhose}
          />
        )}
        {off > 0 && (
          <Switch isSelected={withOff} onChange={props.onWithOff}>
            {t('withOff', { count: off })}
          </Switch>
        )}
        <span className={styles.new}>
          <Button
            look="primary"
            aria-label={t('newBooking')}
            aria-keyshortcuts="V"
            icon={<CalendarPlus aria-hidden="true" />}
            onPress={props.onNew}
          >
            {t('newBooking')}
          </Button>
        </span>
      </div>
    </header>
  );
}

function Days({ view, day, first, last, today, onDay }: JournalHeaderProps) {
  const { t } = useTranslation('journal');
  const names = useDayNames();
  const step = view === 'week' ? 7 : 1;
  const [whole, brief] =
    view === 'week' ? [names.week(first, last), names.weekInBrief(first, last)] : [names.day(day), names.dayInBrief(day)];
  return (
    <div className={styles.days}>
      <IconButton label={t(view === 'week' ? 'weekBefore' : 'dayBefore')} onPress={() => onDay(addDays(day, -step) || day)}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <Button onPress={() => onDay(today)}>{t('today')}</Button>
      <IconButton label={t(view === 'week' ? 'weekAfter' : 'dayAfter')} onPress={() => onDay(addDays(day, step) || day)}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
      <h1 className={styles.title} aria-live="polite" aria-label={whole}>
        <span className={styles.whole}>{whole}</span>
        <span className={styles.brief}>{brief}</span>
      </h1>
      <CalendarButton label={t('chooseDay')} day={day} onDay={onDay} />
    </div>
  );
}
