import type { Visit } from '../card.ts';
import { dayNumber } from '../dates/days.ts';

/** How often a client comes. */
export interface Rhythm {
  /** Mean days between visits: (last day − first day) ÷ (days with a visit − 1). */
  readonly mean: number;
  /** How far intervals lie apart; null where there is but one. */
  readonly spread: Spread | null;
  /** The intervals, oldest first. Two visits of one day are one coming. */
  readonly intervals: readonly Interval[];
}

export interface Interval {
  /** The visit that ends it. */
  readonly visit: Visit;
  /** Since the visit before, at least 1. */
  readonly days: number;
}

/**
 * From four intervals on the middle half of them: from the first quartile to the third, rounded to days. Quartiles and not the
 * standard deviation, because one long break (a child, a year abroad) would stretch that beyond any sense, and because "half of
 * the time 28 to 35 days" says by itself what it means. Of two or three, the shortest and the longest.
 */
export interface Spread {
  readonly kind: 'half' | 'all';
  readonly from: number;
  readonly to: number;
}

const ENOUGH_FOR_QUARTILES = 4;

/**
 * Worked out from visits that took place. Null before the second day with a visit.
 *
 * @param dated oldest first, each with a day (`CountedVisits.dated`)
 */
export function rhythmOf(dated: readonly Visit[]): Rhythm | null {
  const intervals: Interval[] = [];
  let last: number | null = null;
  for (const visit of dated) {
    const day = dayNumber(visit.date);
    if (day === null || day === last) continue;
    if (last !== null) intervals.push({ visit, days: day - last });
    last = day;
  }
  if (intervals.length === 0) return null;
  const mean = intervals.reduce((sum, { days }) => sum + days, 0) / intervals.length;
  return { mean, spread: spreadOf(intervals.map(({ days }) => days)), intervals };
}

function spreadOf(days: readonly number[]): Spread | null {
  if (days.length < 2) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const isMany = sorted.length >= ENOUGH_FOR_QUARTILES;
  const at = (part: number) => Math.round(quantile(sorted, part));
  return isMany ? { kind: 'half', from: at(0.25), to: at(0.75) } : { kind: 'all', from: at(0), to: at(1) };
}

/** The quantile of sorted numbers, between two of them in proportion (Hyndman & Fan's type 7, as spreadsheets do). */
function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
