import type { Visit, VisitStatus } from '../card.ts';
import { minutesOf } from '../journal/clock.ts';
import type { WallTime } from '../journal/salon-now.ts';

/** Where each status can lead. What is not here is not offered: a visit that was never booked away is not paid twice, nor a missed one confirmed. */
const NEXT: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
  booked: ['confirmed', 'arrived', 'paid', 'rescheduled', 'cancelled', 'noShow'],
  confirmed: ['arrived', 'paid', 'rescheduled', 'cancelled', 'noShow', 'booked'],
  arrived: ['paid', 'booked', 'cancelled'],
  paid: ['arrived'],
  cancelled: ['booked'],
  noShow: ['booked', 'arrived'],
  rescheduled: ['booked'],
};
/** Nobody comes, pays or stays away before the day. */
const ON_THE_DAY: readonly VisitStatus[] = ['arrived', 'paid', 'noShow'];
type Asked = Pick<Visit, 'status' | 'date' | 'time'>;

/** The statuses that a visit can be given, the likeliest first. `now`: on the salon's wall. */
export function nextStatuses(visit: Asked, now: WallTime): readonly VisitStatus[] {
  return NEXT[visit.status].filter((next) => isTimeFor(next, visit, now));
}

function isTimeFor(next: VisitStatus, { status, date, time }: Asked, now: WallTime): boolean {
  if (date > now.date) return !ON_THE_DAY.includes(next);
  // Of an earlier day somebody tidies up: what is known of it by now may be said at once.
  if (date < now.date) return true;
  // Whoever pays today has come first; and nobody is missed before their hour.
  if (next === 'paid') return status === 'arrived';
  return next !== 'noShow' || (minutesOf(time) ?? 0) <= now.minutes;
}

/** The visit is still to come, or going on. */
export function isOpenVisit(status: VisitStatus): boolean {
  return status === 'booked' || status === 'confirmed' || status === 'arrived';
}
