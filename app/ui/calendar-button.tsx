import { CalendarDays } from 'lucide-react';
import { useRef } from 'react';
import type { IsoDate } from '../../model/ids.ts';
import styles from './calendar-button.module.css';
import { IconButton } from './icon-button.tsx';

export interface CalendarButtonProps {
  readonly label: string;
  /** The day that the calendar opens at. */
  readonly day: IsoDate;
  readonly onDay: (day: IsoDate) => void;
}

/** Opens the device's own calendar to choose a day in. */
export function CalendarButton({ label, day, onDay }: CalendarButtonProps) {
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.place}>
      <IconButton label={label} onPress={() => calendar.current?.showPicker()}>
        <CalendarDays aria-hidden="true" />
      </IconButton>
      <input
        ref={calendar}
        className={styles.native}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day}
        onChange={({ target }) => target.value && onDay(target.value)}
      />
    </span>
  );
}
