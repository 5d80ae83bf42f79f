import { type Visit, visitHappened } from '../card.ts';
import { dayNumber } from '../dates/days.ts';
import type { IsoDate } from '../ids.ts';

/** Which visits a figure may count. Each list is in the order of the card (newest first), except `dated`. */
export interface CountedVisits {
  /** They took place: `arrived` or `paid`. The client's visits are these, here as in the list and the header. */
  readonly happened: readonly Visit[];
  /** Those of `happened` with a day up to today, oldest first: whatever is about time is worked out from these. */
  readonly dated: readonly Visit[];
  /** Those of `happened` without a day, or with one still to come (paid beforehand): they count, but have no place in time. */
  readonly outOfTime: readonly Visit[];
  readonly cancelled: readonly Visit[];
  readonly noShow: readonly Visit[];
}

/**
 * Sorts the visits of a card out. Bookings, and visits that were moved to another day, are in none of the lists: nothing has come
 * of them yet, or what came of them stands on the card as another visit.
 */
export function countedVisits(visits: readonly Visit[], today: IsoDate): CountedVisits {
  const happened = visits.filter(({ status }) => visitHappened(status));
  const isDated = ({ date }: Visit) => dayNumber(date) !== null && date <= today;
  return {
    happened,
    dated: happened.filter(isDated).sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)),
    outOfTime: happened.filter((visit) => !isDated(visit)),
    cancelled: visits.filter(({ status }) => status === 'cancelled'),
    noShow: visits.filter(({ status }) => status === 'noShow'),
  };
}

function when({ date, time }: Visit): string {
  return `${date} ${time}`;
}
