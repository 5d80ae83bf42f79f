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
