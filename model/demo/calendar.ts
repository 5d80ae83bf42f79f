import type { EntryId, IsoDate } from '../ids.ts';
import type { Random } from './random.ts';

const OPENS = 9 * 60;
const CLOSES = 19 * 60;
const GRID = 15;

/** Who is busy when, so that nobody in the demo has two clients at once. */
export interface Calendar {
  /** A free start (minutes since midnight) for this long on this day, now taken; null where the day is full. */
  take(random: Random, staff: EntryId | '', date: IsoDate, minutes: number): number | null;
}

export function emptyCalendar(): Calendar {
  const taken = new Map<string, (readonly [number, number])[]>();
  return {
    take(random, staff, date, minutes) {
      const key = `${staff} ${date}`;
      const busy = taken.get(key) ?? [];
      const free: number[] = [];
      for (let start = OPENS; start + minutes <= CLOSES; start += GRID) {
        if (busy.every(([from, to]) => start >= to || start + minutes <= from)) free.push(start);
      }
      const start = free[random.int(0, free.length - 1)];
      if (start === undefined) return null;
      taken.set(key, [...busy, [start, start + minutes]]);
      return start;
    },
  };
}
