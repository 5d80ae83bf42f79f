import type { Visit } from '../card.ts';
import { dayNumber } from '../dates/days.ts';
import type { IsoDate } from '../ids.ts';

/** How long someone has been a client: whole years and months since the first visit, and how many days that is in all. */
export interface Tenure {
  readonly first: Visit;
  readonly years: number;
  /** Beyond the years, 0–11. */
  readonly months: number;
  /** All days since, not only those beyond the months. */
  readonly days: number;
}

/**
 * Since the first visit that took place. A month is full on the same day of the next one, or on its last where it has no such day.
 * Null before the first visit.
 *
 * @param dated oldest first, none after today (`CountedVisits.dated`)
 */
export function tenureOf(dated: readonly Visit[], today: IsoDate): Tenure | null {
  const [first] = dated;
  if (!first) return null;
  const [from, to] = [parts(first.date), parts(today)];
  const lastOfMonth = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate();
  const isFull = to.day >= Math.min(from.day, lastOfMonth);
  const months = (to.year - from.year) * 12 + to.month - from.month - (isFull ? 0 : 1);
  const days = (dayNumber(today) ?? 0) - (dayNumber(first.date) ?? 0);
  return { first, years: Math.floor(months / 12), months: months % 12, days };
}

function parts(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}
