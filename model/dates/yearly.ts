import type { BirthDate, IsoDate } from '../ids.ts';

const DAY_MS = 86_400_000;

export interface NextYearly {
  readonly on: IsoDate;
  /** 0: today. */
  readonly inDays: number;
  /** How many years it will be then; null where the year is not known. */
  readonly years: number | null;
}

/**
 * When a day comes round the next time, today included; null where no day is known. Who was born on 29 February has it on the 28th
 * in other years.
 */
export function nextYearly(date: BirthDate, today: IsoDate): NextYearly | null {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  if (!year || !month || !day) return null;
  const thisYear = Number(today.slice(0, 4));
  const on = [thisYear, thisYear + 1].map((one) => dayOf(one, month, day)).find((one) => one >= today);
  if (!on) return null;
  return {
    on,
    inDays: Math.round((Date.parse(on) - Date.parse(today)) / DAY_MS),
    years: year === '-' ? null : Number(on.slice(0, 4)) - Number(year),
  };
}

function dayOf(year: number, month: string, day: string): IsoDate {
  const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
  const isThere = new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day);
  return isThere ? date : `${date.slice(0, 8)}28`;
}
