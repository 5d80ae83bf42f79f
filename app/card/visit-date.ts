import { readDate } from '../../model/dates/read-date.ts';
import type { IsoDate } from '../../model/ids.ts';

/**
 * Reads the date of a visit, past or to come. Without a year the one nearest to `today` is meant; a year of two figures is
 * of this century, since bookings lie ahead. null where it can't be read.
 */
export function readVisitDate(text: string, today: IsoDate): IsoDate | null {
  const full = text.trim().replace(/^(\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*)(\d{2})$/, `$1${today.slice(0, 2)}$2`);
  const { date } = readDate(full, 'dmy', today);
  if (date === '') return null;
  if (!date.startsWith('--')) return date;
  const year = Number(today.slice(0, 4));
  const near = [year - 1, year, year + 1].map((one) => `${one}-${date.slice(2)}`).filter((one) => exists(one));
  return near.sort((a, b) => distance(a, today) - distance(b, today))[0] ?? null;
}

function distance(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}

/** 29 February is in one year of four. */
function exists(date: IsoDate): boolean {
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}
