import type { EntryId } from '../../model/ids.ts';
import type { Offer } from '../../model/journal/free-slots.ts';

/** Of one person at most so many: the others must be seen as well. */
const EACH = 3;

/**
 * Of all free times those worth showing: whom the client likes first, then whoever was chosen, at times that the client likes before
 * others; each near the time that was chosen (minutes of the day; null: from the first on), in the order of the day.
 */
export function nearOffers(offers: readonly Offer[], chosen: EntryId | '', minute: number | null, most: number): readonly Offer[] {
  const weight = (one: Offer) => (one.liked.staff ? 0 : one.staffId === chosen ? 2 : 4) + (one.liked.time ? 0 : 1);
  const distance = (one: Offer) => (minute === null ? one.from : Math.abs(one.from - minute));
  const ranked = [...offers].sort((a, b) => weight(a) - weight(b) || distance(a) - distance(b) || a.from - b.from);
  const each = new Map<EntryId, number>();
  const kept = ranked.filter((one) => {
    const count = each.get(one.staffId) ?? 0;
    each.set(one.staffId, count + 1);
    return count < EACH;
  });
  return kept.slice(0, most).sort((a, b) => weight(a) - weight(b) || a.from - b.from);
}
