import type { BirthDate, IsoDate } from '../ids.ts';
import type { PromotionOccasion } from '../salon.ts';
import { dayNumber } from '../statistics/days.ts';

/** A personal bonus is given from a week before the day until two weeks after it: few clients come on the day itself. */
export const DAYS_BEFORE = 7;
export const DAYS_AFTER = 14;
const DAY_MS = 86_400_000;

/** What a client's own days are known by. */
export interface OwnDays {
  readonly birthDate: BirthDate | '';
  /** Of the first visit that took place, or ''. */
  readonly firstVisit: IsoDate | '';
}

/** A birthday or anniversary that is near. */
export interface Occurrence {
  /** The day itself. */
  readonly date: IsoDate;
  /** The last day of its bonus. */
  readonly until: IsoDate;
}

/** The time of a client's occasion in which `day` lies; null where there is none near, or the day it goes by is not known. */
export function occasionNear(occasion: Exclude<PromotionOccasion, ''>, days: OwnDays, day: IsoDate): Occurrence | null {
  const first = occasion === 'birthday' ? days.birthDate : days.firstVisit;
  const [, year = '', month, date] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(first) ?? [];
  const now = dayNumber(day);
  if (month === undefined || date === undefined || now === null) return null;
  const thisYear = Number(day.slice(0, 4));
  for (const one of [thisYear - 1, thisYear, thisYear + 1]) {
    const at = dayIn(one, month, date);
    // The day it began with is no anniversary of it.
    if (at === null || (year !== '-' && one <= Number(year))) continue;
    if (now >= at - DAYS_BEFORE && now <= at + DAYS_AFTER) return { date: isoOf(at), until: isoOf(at + DAYS_AFTER) };
  }
  return null;
}

/** The day of that name in a year; 29 February is kept on the 28th where there is none. */
function dayIn(year: number, month: string, date: string): number | null {
  const day = dayNumber(`${year}-${month}-${date}`);
  return day === null && month === '02' && date === '29' ? dayNumber(`${year}-02-28`) : day;
}

function isoOf(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
