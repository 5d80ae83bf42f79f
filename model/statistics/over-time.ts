import type { Visit } from '../card.ts';
import type { IsoDate } from '../ids.ts';
import { grouped } from './grouped.ts';

export type PeriodUnit = 'month' | 'quarter' | 'year';

/** Visits by period, for a chart. */
export interface OverTime {
  readonly unit: PeriodUnit;
  /** Without gaps, oldest first; the last is the one that today is in. */
  readonly periods: readonly Period[];
  /** Visits from before the first period: only where the first lies decades back. */
  readonly before: readonly Visit[];
}

export interface Period {
  /** Its first day. */
  readonly from: IsoDate;
  /** Oldest first. */
  readonly visits: readonly Visit[];
}

const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };
/** More bars than this can't be told apart, or hit with a finger, on a phone. */
const MOST: Readonly<Record<PeriodUnit, number>> = { month: 13, quarter: 16, year: 20 };
/** Fewer bars don't tell of time. */
const LEAST = 6;

/**
 * Visits by months where all of them lie within a year, by quarters within four years, by years beyond. It ends today, so that
 * a client who stopped coming is seen to have stopped. Null without visits.
 *
 * @param dated oldest first, none after today (`CountedVisits.dated`)
 */
export function visitsOverTime(dated: readonly Visit[], today: IsoDate): OverTime | null {
  const [first] = dated;
  if (!first) return null;
  const count = (unit: PeriodUnit) => indexOf(today, unit) - indexOf(first.date, unit) + 1;
  const unit = (['month', 'quarter'] as const).find((one) => count(one) <= MOST[one]) ?? 'year';
  const length = Math.min(Math.max(count(unit), LEAST), MOST[unit]);
  const start = indexOf(today, unit) - length + 1;
  const byPeriod = grouped(dated, ({ date }) => indexOf(date, unit));
  return {
    unit,
    periods: Array.from({ length }, (_, n) => ({ from: firstDay(start + n, unit), visits: byPeriod.get(start + n) ?? [] })),
    before: dated.filter(({ date }) => indexOf(date, unit) < start),
  };
}

/** The period's number, counted from the year 0. */
function indexOf(date: IsoDate, unit: PeriodUnit): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return Math.floor((year * 12 + month - 1) / MONTHS[unit]);
}

function firstDay(index: number, unit: PeriodUnit): IsoDate {
  const months = index * MONTHS[unit];
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}
