import type { IsoDate } from '../ids.ts';
import { type ReadDate, readDate } from './read-date.ts';

/** So many years ahead a two-digit year may lie: what salons set by dates is over long before. */
const AHEAD = 20;

/**
 * Reads a date that may lie before or after today: the days of a promotion, from when a text holds. Without a year it is the one
 * nearest to today.
 */
export function readNearDate(typed: string, today: IsoDate): ReadDate {
  const year = Number(today.slice(0, 4));
  const read = readDate(typed, 'dmy', `${year + AHEAD}-12-31`);
  if (!read.date.startsWith('--')) return read;
  const [nearest] = [year - 1, year, year + 1]
    .map((one) => `${one}${read.date.slice(1)}`)
    .filter((date) => new Date(date).toISOString().startsWith(date))
    .sort((a, b) => daysBetween(a, today) - daysBetween(b, today));
  return nearest === undefined ? { date: '', problem: 'impossible' } : { date: nearest, problem: '' };
}

function daysBetween(a: IsoDate, b: IsoDate): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}
