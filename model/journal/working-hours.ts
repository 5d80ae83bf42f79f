import { dayNumber } from '../dates/days.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon, SalonEntry } from '../salon.ts';
import { minutesOf, weekdayOf } from './clock.ts';
import { type Interval, joined, shared } from './intervals.ts';

export type Hours = SalonEntry<'hours'>;

/** When the salon, or one of its staff, works on a day. */
export interface WorkingHours {
  /** In order, with the breaks between them; none: closed, or not at work. */
  readonly intervals: readonly Interval[];
  /** Why, in the salon's words, where that was said of the date: holiday, illness; otherwise ''. */
  readonly reason: string;
  /** False where the salon never said when it works, so that nothing is known to be closed. */
  readonly isSet: boolean;
}

/** When a salon is thought to be open that never said (min). */
export const USUAL_HOURS: Interval = { from: 9 * 60, to: 20 * 60 };
const DAY_END = 24 * 60;

/**
 * When the salon works on a date, or one of its staff. A date counts for more than a weekday, and a person more than the salon; but
 * on a special day of the salon nobody is at work outside its hours, unless of that person and day something else was said.
 *
 * @param staffId '' for the salon itself
 */
export function workingHours({ hours }: Pick<Salon, 'hours'>, staffId: EntryId | '', date: IsoDate): WorkingHours {
  const active = hours.filter((one) => one.active);
  const salon = active.filter((one) => one.staffId === '');
  const isSet = salon.some((one) => one.weekday > 0);
  const week = ofWeekday(salon, date);
  const special = ofDate(salon, date);
  const open = special ?? { intervals: isSet ? (week ?? []) : [USUAL_HOURS], reason: '' };
  if (staffId === '') return { ...open, isSet: isSet || special !== null };
  const own = active.filter((one) => one.staffId === staffId);
  const ownSpecial = ofDate(own, date);
  if (ownSpecial) return { ...ownSpecial, isSet: true };
  const ownWeek = ofWeekday(own, date);
  if (ownWeek === null) return { ...open, isSet: isSet || special !== null };
  if (special === null) return { intervals: ownWeek, reason: '', isSet: true };
  return { intervals: shared(ownWeek, special.intervals), reason: special.reason, isSet: true };
}

/** What is said of the weekday; null where nothing is. Two that write the same day apart open it for both: hours count before "closed". */
function ofWeekday(entries: readonly Hours[], date: IsoDate): readonly Interval[] | null {
  const weekday = weekdayOf(date);
  const said = entries.filter((one) => one.weekday === weekday);
  return said.length === 0 ? null : joined(said.flatMap(intervalOf));
}

/** What is said of the very date; null where nothing is. One day said within a longer time counts before it. */
function ofDate(entries: readonly Hours[], date: IsoDate): Pick<WorkingHours, 'intervals' | 'reason'> | null {
  const said = entries.filter((one) => one.weekday === 0 && one.date !== '' && one.date <= date && date <= (one.until || one.date));
  if (said.length === 0) return null;
  const shortest = Math.min(...said.map(daysOf));
  const closest = said.filter((one) => daysOf(one) === shortest);
  return { intervals: joined(closest.flatMap(intervalOf)), reason: closest.find((one) => one.name !== '')?.name ?? '' };
}

function daysOf({ date, until }: Hours): number {
  return until === '' ? 0 : (dayNumber(until) ?? 0) - (dayNumber(date) ?? 0);
}

/** The hours of an entry; none where it says closed, or nothing that is a time. */
export function intervalOf({ from, to }: Pick<Hours, 'from' | 'to'>): readonly Interval[] {
  const first = minutesOf(from);
  const last = to === '00:00' ? DAY_END : minutesOf(to);
  return first !== null && last !== null && first < last ? [{ from: first, to: last }] : [];
}
