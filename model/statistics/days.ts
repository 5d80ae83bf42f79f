import type { IsoDate } from '../ids.ts';

const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO date; null for '' and for what is no day of the calendar. */
export function dayNumber(date: IsoDate): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(date)) return null;
  return at.getTime() / DAY_MS;
}
