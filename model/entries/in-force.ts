import type { EntryId } from '../ids.ts';
import type { RecordFields } from './fields.ts';

type Written = RecordFields & { readonly id: EntryId };

/**
 * The entries of a record that count: those that no other one takes back, and that take back none themselves. A correction that
 * was itself corrected counts for nothing, and what it took back stands again.
 */
export function inForce<E extends Written>(entries: readonly E[]): readonly E[] {
  const taken = takenBack(entries);
  return entries.filter((one) => one.corrects === '' && !taken.has(one.id));
}

/** The entries that stand taken back, by their ids: among them corrections that were corrected. */
export function takenBack(entries: readonly Written[]): ReadonlySet<EntryId> {
  const correctionsOf = new Map<EntryId, Written[]>();
  for (const one of entries) if (one.corrects !== '') correctionsOf.set(one.corrects, [...(correctionsOf.get(one.corrects) ?? []), one]);
  const taken = new Set<EntryId>();
  const looked = new Set<EntryId>();
  const isTaken = (id: EntryId): boolean => {
    // Entries that correct each other in a ring come of no person's doing: the one looked at first stands.
    if (looked.has(id)) return taken.has(id);
    looked.add(id);
    if ((correctionsOf.get(id) ?? []).some((one) => !isTaken(one.id))) taken.add(id);
    return taken.has(id);
  };
  for (const { id } of entries) isTaken(id);
  return taken;
}
