import { addDays } from '../dates/days.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import { type Interval, overlap } from '../journal/intervals.ts';
import { workingHours } from '../journal/working-hours.ts';
import type { Salon } from '../salon.ts';
import { isSunday } from './days.ts';
import type { Random } from './random.ts';

/** Of a salon that did not say when it works. */
const USUAL: readonly Interval[] = [{ from: 9 * 60, to: 19 * 60 }];
const GRID = 15;
/** Nobody in the demo is away for longer (days). */
const LONGEST = 30;

/** Who is at work and busy when, so that nobody in the demo has two clients at once. */
export interface Calendar {
  /** A free start (minutes since midnight) for this long on this day, now taken; null where the day is full. */
  take(random: Random, staff: EntryId | '', date: IsoDate, minutes: number): number | null;
  /** The first day from this one on when somebody is at work. */
  workingDay(staff: EntryId | '', date: IsoDate): IsoDate;
  /** How much of their day is taken, 0 to 1; 1 for a day off. */
  taken(staff: EntryId | '', date: IsoDate): number;
}

/** @param hours as the salon has them; without them everybody works from nine to seven, and not on Sundays */
export function emptyCalendar(hours: Salon['hours'] = []): Calendar {
  const visits = new Map<string, Interval[]>();
  const known = new Map<string, readonly Interval[]>();
  const hoursOf = (staff: EntryId | '', date: IsoDate): readonly Interval[] => {
    const key = `${staff} ${date}`;
    const said = known.get(key) ?? (hours.length > 0 ? workingHours({ hours }, staff, date).intervals : isSunday(date) ? [] : USUAL);
    known.set(key, said);
    return said;
  };
  return {
    take(random, staff, date, minutes) {
      const key = `${staff} ${date}`;
      const busy = visits.get(key) ?? [];
      const free: number[] = [];
      for (const { from, to } of hoursOf(staff, date)) {
        for (let start = from; start + minutes <= to; start += GRID) {
          if (!busy.some((one) => overlap(one, { from: start, to: start + minutes }))) free.push(start);
        }
      }
      const start = free[random.int(0, free.length - 1)];
      if (start === undefined) return null;
      visits.set(key, [...busy, { from: start, to: start + minutes }]);
      return start;
    },
    workingDay(staff, date) {
      const days = Array.from({ length: LONGEST }, (_, later) => addDays(date, later));
      return days.find((day) => hoursOf(staff, day).length > 0) ?? date;
    },
    taken(staff, date) {
      const open = lengthOf(hoursOf(staff, date));
      return open === 0 ? 1 : lengthOf(visits.get(`${staff} ${date}`) ?? []) / open;
    },
  };
}

function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0);
}
