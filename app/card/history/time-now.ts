import type { Visit } from '../../../model/card.ts';
import { clockOf } from '../../../model/journal/clock.ts';
import { salonNow } from '../../../model/journal/salon-now.ts';

const QUARTER = 15;

/** When a visit made at this moment began, by the clock on the salon's wall: the quarter of an hour that is going on, `HH:MM`. */
export function quarterOf(at: Date, zone: string): string {
  const { minutes } = salonNow(zone, at);
  return clockOf(minutes - (minutes % QUARTER));
}

/** Whether its time is only that of its making, which says nothing once it is put to another day. */
export function isTimeOfMaking({ time, changes: [made] }: Visit, zone: string): boolean {
  return time !== '' && made !== undefined && !Number.isNaN(Date.parse(made.at)) && quarterOf(new Date(made.at), zone) === time;
}
