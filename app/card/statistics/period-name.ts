import type { IsoDate } from '../../../model/ids.ts';
import type { PeriodUnit } from '../../../model/statistics/over-time.ts';
import { useStatistics } from './statistics-context.ts';

/** What a period is called in full: "March 2026", "Q2 2026", "2026". `from`: its first day. */
export function usePeriodName(unit: PeriodUnit): (from: IsoDate) => string {
  const { t, words } = useStatistics();
  return (from) => (unit === 'quarter' ? t('time.quarter', { number: quarterOf(from), year: from.slice(0, 4) }) : words.period(from, unit));
}

/** 1–4. */
export function quarterOf(from: IsoDate): number {
  return Math.ceil(Number(from.slice(5, 7)) / 3);
}
