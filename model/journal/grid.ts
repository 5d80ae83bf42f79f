import type { EntryId, IsoDate } from '../ids.ts';
import type { Salon } from '../salon.ts';
import type { Interval } from './intervals.ts';
import { type Placed, spanOf } from './span.ts';
import { USUAL_HOURS, workingHours } from './working-hours.ts';

const HOUR = 60;
const DAY_END = 24 * HOUR;

/**
 * The part of the day that is shown, in whole hours: when the salon or one of these people works, and whatever is booked outside
 * that. A closed day is shown as long as one that nobody said anything of.
 */
export function gridOf(
  day: IsoDate,
  salon: Pick<Salon, 'hours' | 'services'>,
  staff: readonly EntryId[],
  visits: readonly Placed[],
): Interval {
  const hours = ['' as const, ...staff].flatMap((one) => workingHours(salon, one, day).intervals);
  const booked = visits.flatMap((one) => (one.date === day ? (spanOf(one, salon.services) ?? []) : []));
  const all = [...(hours.length > 0 ? hours : [USUAL_HOURS]), ...booked];
  const from = Math.min(...all.map((one) => one.from));
  const to = Math.max(...all.map((one) => one.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.min(DAY_END, Math.ceil(to / HOUR) * HOUR) };
}
