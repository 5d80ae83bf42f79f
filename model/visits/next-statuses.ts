import type { Visit, VisitStatus } from '../card.ts';
import type { IsoDate } from '../ids.ts';

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

/** The statuses that a visit can be given, the likeliest first. `today`: in the salon. */
export function nextStatuses({ status, date }: Pick<Visit, 'status' | 'date'>, today: IsoDate): readonly VisitStatus[] {
  return NEXT[status].filter((next) => date <= today || !ON_THE_DAY.includes(next));
}

/** The visit is still to come, or going on. */
export function isOpenVisit(status: VisitStatus): boolean {
  return status === 'booked' || status === 'confirmed' || status === 'arrived';
}
