import type { BirthDate, IsoDate } from '../ids.ts';
import { daysBetween } from './days.ts';

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
    inDays: daysBetween(today, on) ?? 0,
    years: year === '-' ? null : Number(on.slice(0, 4)) - Number(year),
  };
}

/** The oldest people there are. */
const OLDEST = 115;

/** True where nobody who was born then is a client: before 1900, or older than people get. The year is all that counts. */
export function isTooLongAgo(birthDate: BirthDate, today: IsoDate): boolean {
  const [, year] = /^(\d{4})(?:-\d\d-\d\d)?$/.exec(birthDate) ?? [];
  return year !== undefined && (Number(year) < 1900 || Number(today.slice(0, 4)) - Number(year) > OLDEST);
}

/** Whole years on a day; null where the year of birth is not known, is no date, or lies ahead. */
export function ageOn(birthDate: string, today: IsoDate): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(birthDate) || birthDate > today) return null;
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
}

function dayOf(year: number, month: string, day: string): IsoDate {
  const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
  const isThere = new Date(`${date}T00:00:00Z`).getUTCDate() === Number(day);
  return isThere ? date : `${date.slice(0, 8)}28`;
}
