import { addDays, dayNumber } from '../../model/dates/days.ts';
import type { IsoDate } from '../../model/ids.ts';
import { weekdayOf } from '../../model/journal/clock.ts';

const WEEK = 7;

/** The day that an address names; today where it names none. */
export function dayInAddress(text: string | undefined, today: IsoDate): IsoDate {
  return text !== undefined && dayNumber(text) !== null ? text : today;
}

/** The seven days of the week that a day is in, from Monday on. */
export function weekOf(day: IsoDate): readonly IsoDate[] {
  const monday = addDays(day, 1 - weekdayOf(day));
  return Array.from({ length: WEEK }, (_, i) => addDays(monday, i));
}
