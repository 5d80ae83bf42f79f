import type { ChangeHash, DocumentId } from '../../../model/ids.ts';
import type { DocRow } from '../../storage/schema.ts';
import type { StorageReader, StorageWriter } from '../storage-port.ts';

/** A change with what its header says. */
export interface NamedChange {
  readonly hash: ChangeHash;
  readonly deps: readonly ChangeHash[];
  readonly bytes: Uint8Array;
}

/** Incremental chunks of a document after which it is marked, to be made into one. */
export const COMPACT_AFTER = 40;

/**
 * Stores changes of a document, in an order in which none comes before what it follows, without loading the document: its
 * heads follow from the changes' headers. Where they don't (a change follows something that is not known by itself), heads
 * become null and the document is marked stale. Changes that are there already are left alone.
 * Stores: docs, chunks, stale.
 */
export async function addChanges(
  writer: StorageWriter,
  doc: DocumentId,
  before: DocRow | undefined,
  changes: readonly NamedChange[],
): Promise<DocRow> {
  let heads = before ? before.heads : [];
  let added = 0;
  for (const change of changes) {
    const place = heads === null ? 'unknown' : await placeOf(writer, doc, heads, change);
    if (place === 'present') continue;
    if (heads === null && (await writer.has('chunks', [doc, 'incremental', change.hash]))) continue;
    writer.put('chunks', { doc, kind: 'incremental', hash: change.hash, bytes: change.bytes });
    added++;
    heads =
      place === 'onTop' && heads !== null
        ? sorted([...heads.filter((head) => !change.deps.some((dep) => dep === head)), change.hash])
        : null;
  }
  if (before && added === 0) return before;
  const row: DocRow = { doc, heads, version: (before?.version ?? 0) + 1, tail: (before?.tail ?? 0) + added, erased: false };
  writer.put('docs', row);
  if (heads === null || row.tail > COMPACT_AFTER) writer.put('stale', { doc });
  return row;
}

/** Where a change stands to a document with these heads. Every change in a document whose heads are known has been applied. */
async function placeOf(
  reader: StorageReader,
  doc: DocumentId,
  heads: readonly string[],
  change: NamedChange,
): Promise<'present' | 'onTop' | 'unknown'> {
  if (heads.includes(change.hash)) return 'present';
  if (heads.length === 0) return change.deps.length === 0 ? 'onTop' : 'unknown';
  if (await reader.has('chunks', [doc, 'incremental', change.hash])) return 'present';
  // What follows one of the latest changes can't be there already, or that one would not be the latest. Where it follows
  // older ones only, it may be in a snapshot, and its hash alone does not tell.
  if (!change.deps.some((dep) => heads.includes(dep))) return 'unknown';
  const known = await Promise.all(change.deps.map(async (dep) => heads.includes(dep) || reader.has('chunks', [doc, 'incremental', dep])));
  return known.every(Boolean) ? 'onTop' : 'unknown';
}

/** Hashes in the one order in which they are compared and stored. */
export function sorted(heads: readonly string[]): string[] {
  return [...heads].sort();
}

/** A version of a document in one word; `heads` are sorted. */
export function headsKey(heads: readonly string[]): string {
  return heads.join('.');
}

export function sameHeads(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((hash, i) => hash === b[i]);
}
