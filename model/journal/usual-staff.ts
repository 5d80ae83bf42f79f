import type { ClientCard } from '../card.ts';
import type { EntryId } from '../ids.ts';

/** Looked at so far back. */
const LATEST = 10;
/** Of fewer visits nothing can be told. */
const ENOUGH = 2;

/** With whom this client likes to be: those who are marked on the card, else whoever served more than half of the latest visits. */
export function usualStaff({ marks, visits }: Pick<ClientCard, 'marks' | 'visits'>): readonly EntryId[] {
  if (marks.preferredStaff.length > 0) return marks.preferredStaff as readonly EntryId[];
  const latest = visits
    .filter((one) => one.status === 'paid' && one.staff.length > 0)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, LATEST);
  const all = [...new Set(latest.flatMap((one) => one.staff))];
  return latest.length < ENOUGH ? [] : all.filter((id) => latest.filter((one) => one.staff.includes(id)).length * 2 > latest.length);
}
