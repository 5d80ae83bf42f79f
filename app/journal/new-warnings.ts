import type { WallTime } from '../../model/journal/salon-now.ts';
import { type DraftBooking, type Warning, warningsFor } from '../../model/journal/warnings.ts';
import type { Salon } from '../../model/salon.ts';
import type { JournalVisit } from '../../workers/contracts/search.ts';

/** What would speak against a booking at its new place that does not speak against it where it is. */
export function newWarnings(
  visit: JournalVisit,
  place: Partial<Pick<DraftBooking, 'date' | 'time' | 'minutes' | 'staff' | 'room'>>,
  of: { readonly salon: Salon; readonly visits: readonly JournalVisit[]; readonly now: WallTime },
): readonly Warning<JournalVisit>[] {
  const circumstances = { ...of, client: visit.client };
  const before = new Set(warningsFor(visit, circumstances).map(keyOf));
  return warningsFor({ ...visit, ...place }, circumstances).filter((one) => !before.has(keyOf(one)));
}

function keyOf(one: Warning<JournalVisit>): string {
  if (one.code === 'clash') return `clash ${one.with.card} ${one.with.id} ${one.staff.join()} ${one.room} ${one.client}`;
  if (one.code === 'notTheirs') return `notTheirs ${one.staff.join()}`;
  return one.code === 'closed' ? `closed ${one.staffId}` : one.code;
}
