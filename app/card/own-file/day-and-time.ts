import { clockOf } from '../../../model/journal/clock.ts';
import { salonNow } from '../../../model/journal/salon-now.ts';
import type { Salon } from '../../../model/salon.ts';
import type { Format } from '../../ui/format.ts';

/** A moment (ISO date-time) by the salon's calendar and clock, as the dates beside it on the paper are written; '' stays ''. */
export function dayAndTime(at: string, format: Format, salon: Pick<Salon, 'zone'> | null): string {
  if (Number.isNaN(Date.parse(at))) return at;
  const { date, minutes } = salonNow(salon?.zone ?? '', new Date(at));
  return `${format.dateShort(date)} ${clockOf(minutes)}`;
}
