import { dayNumber, isoOfDay } from '../dates/days.ts';
import type { IsoDate } from '../ids.ts';

/**
 * Days as one short text: how many days each is after the one before, in base 36, the first counted from 1970. Twelve visits are some
 * thirty letters. What is no day is left out, and so is a day that is there already.
 */
export function packDays(dates: readonly IsoDate[]): string {
  const days = [...new Set(dates.map(dayNumber))].filter((day) => day !== null).sort((a, b) => a - b);
  return days.map((day, at) => (day - (days[at - 1] ?? 0)).toString(36)).join(' ');
}

/** The days of such a text as days since 1970, ascending; none where it can't be read. */
export function packedDayNumbers(packed: string): readonly number[] {
  if (packed === '') return [];
  const days: number[] = [];
  let day = 0;
  for (const step of packed.split(' ')) {
    const days36 = Number.parseInt(step, 36);
    if (!Number.isSafeInteger(days36)) return [];
    day += days36;
    days.push(day);
  }
  return days;
}

/** The dates of such a text, ascending. */
export function packedDates(packed: string): readonly IsoDate[] {
  return packedDayNumbers(packed).map(isoOfDay);
}
