import type { Visit } from '../../../model/card.ts';
import { clockOf } from '../../../model/journal/clock.ts';
import { salonNow } from '../../../model/journal/salon-now.ts';

const QUARTER = 15;

/** When a visit made at this moment began, by the clock on the salon's wall: the quarter of an hour that is going on, `HH:MM`. */
export function quarterOf(at: Date, zone: string): string {
  const { minutes } = salonNow(zone, at);
  return clockOf(minutes - (minutes % QUARTER));
}

/**
 * Whether its time is only that of its making, which says nothing once it is put to another day. Of a visit that went on since (it was
 * paid, its note finished, it is of another day) the hour is when it was.
 */
export function isTimeOfMaking({ time, changes: [made, ...more], finishedAt }: Visit, zone: string, now = new Date()): boolean {
  if (time === '' || made === undefined || more.length > 0 || finishedAt !== '' || Number.isNaN(Date.parse(made.at))) return false;
  const at = new Date(made.at);
  return quarterOf(at, zone) === time && salonNow(zone, at).date === salonNow(zone, now).date;
}
