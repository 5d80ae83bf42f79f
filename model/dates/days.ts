import type { IsoDate } from '../ids.ts';

const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO date; null for '' and for what is no day of the calendar. */
export function dayNumber(date: IsoDate): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (day === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // The calendar turns the 31st of April into the 1st of May.
  return at.getUTCDate() === Number(day) && at.getUTCMonth() === Number(month) - 1 ? at.getTime() / DAY_MS : null;
}

/** The ISO date of a day counted from 1970. */
export function isoOfDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date so many days later, or earlier; '' where it is no day. */
export function addDays(date: IsoDate, days: number): IsoDate | '' {
  const day = dayNumber(date);
  return day === null ? '' : isoOfDay(day + days);
}

/** Days from a day to a later one; null where one of them is no day. */
export function daysBetween(from: IsoDate, to: IsoDate): number | null {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === null || last === null ? null : last - first;
}
