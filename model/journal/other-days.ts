import type { IsoDate } from '../ids.ts';
import { freeSlots, type Liked, type Offer, type Wanted } from './free-slots.ts';

type Salon = Parameters<typeof freeSlots>[1];
type Visits = Parameters<typeof freeSlots>[2];

/**
 * The best free time of each of these days, of the days that fit the client best; in the order of the days. `onlyFitting`: none
 * but those that are, in day, time and person, just as the client likes it.
 */
export function offersOnDays(
  days: readonly IsoDate[],
  salon: Salon,
  visits: Visits,
  wanted: Wanted,
  liked: Liked,
  { most, onlyFitting }: { readonly most: number; readonly onlyFitting: boolean },
): readonly Offer[] {
  const best = days.flatMap((day) => freeSlots(day, salon, visits, wanted, liked, 1));
  const fitting = onlyFitting ? best.filter((one) => lacks(one, liked) === 0) : best;
  return [...fitting]
    .sort((a, b) => lacks(a, liked) - lacks(b, liked))
    .slice(0, most)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How much of what the client likes a free time is not. */
function lacks({ liked: { staff, day, time } }: Offer, liked: Liked): number {
  const misses = [liked.staff.length > 0 && !staff, liked.days.length > 0 && !day, liked.times.length > 0 && !time];
  return misses.filter(Boolean).length;
}
