import type { IsoDate } from '../../../model/ids.ts';
import { salonNow } from '../../../model/journal/salon-now.ts';

/** When an answer was given of which only the day is known: now for today, for an earlier day its noon, since nobody knows the hour. */
export function momentOf(date: IsoDate, today: IsoDate): string {
  return date === today ? new Date().toISOString() : `${date}T12:00:00.000Z`;
}

/**
 * When a consent was withdrawn, on the day that the client named; on the very day it was given, or today, always after it.
 *
 * @param zone the salon's: by its calendar the client and the consent speak of days
 */
export function momentOfWithdrawal(date: IsoDate, today: IsoDate, given: string, zone: string): string {
  const moment = momentOf(date, today);
  // A device whose clock is ahead must not keep anybody from withdrawing today.
  if (given === '' || moment > given || (date !== today && salonNow(zone, new Date(given)).date !== date)) return moment;
  return new Date(Date.parse(given) + 1).toISOString();
}
