import type { RecordFields } from '../entries/fields.ts';
import { takenBack } from '../entries/in-force.ts';
import type { EntryId } from '../ids.ts';

type Written = RecordFields & { readonly id: EntryId };

/** One line of a ledger: what was written, and, where it stands taken back, the entry that says so. */
export interface LedgerRow<E extends Written> {
  readonly entry: E;
  readonly takenBackBy: E | null;
}

/** A record as people read it, newest first: a correction stands with what it takes back, and is no line of its own. */
export function ledgerOf<E extends Written>(entries: readonly E[]): readonly LedgerRow<E>[] {
  const taken = takenBack(entries);
  const corrections = new Map<EntryId, E>();
  for (const one of inOrder(entries)) if (one.corrects !== '' && !taken.has(one.id)) corrections.set(one.corrects, one);
  return inOrder(entries)
    .filter((one) => one.corrects === '')
    .map((entry) => ({ entry, takenBackBy: (taken.has(entry.id) && corrections.get(entry.id)) || null }))
    .reverse();
}

/** Oldest first by when they were written; of one moment, by id: the same order on every device. */
export function inOrder<E extends Written>(entries: readonly E[]): readonly E[] {
  return [...entries].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
