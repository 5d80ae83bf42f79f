import type { DocumentId } from '../../../model/ids.ts';
import type { DocRow, LogPlace } from '../../storage/schema.ts';
import type { StorageWriter } from '../storage-port.ts';
import { addChanges, type NamedChange } from './add-changes.ts';
import { takeCounters } from './counters.ts';
import { ERASE_STORES, eraseDocument, type Lost } from './erase.ts';
import { readPlace, writePlace } from './place.ts';
import { addSnapshot, type WholeDocument } from './store-whole.ts';
import { type TravellingSummary, takeSummary } from './summaries.ts';

export interface Tombstone {
  readonly doc: DocumentId;
  /** Epoch ms by the server's clock; 0: unknown. */
  readonly at: number;
  /** The name of the device that asked for it. */
  readonly by: string;
}

/** A page of the log, read and checked. */
export interface LogPage {
  readonly epoch: string;
  readonly upto: number;
  /** Changes by document, in the log's order; a document that only has changes of this very device has none. */
  readonly changes: ReadonlyMap<DocumentId, readonly NamedChange[]>;
  /** Documents of which the server has made one what this device may have change by change… */
  readonly snapshots: ReadonlyMap<DocumentId, WholeDocument>;
  /** …and what came after that of them. */
  readonly later: ReadonlyMap<DocumentId, readonly NamedChange[]>;
  readonly tombstones: readonly Tombstone[];
  readonly fresh: readonly TravellingSummary[];
}

export interface AppliedPage {
  /** Where the device stands now; further than the page when another tab was faster. */
  readonly place: LogPlace | null;
  /** Documents whose bytes changed here. */
  readonly changed: readonly DocumentId[];
  readonly erased: readonly (Lost & Tombstone)[];
  /** The read model's latest revision, when it changed. */
  readonly rev: number | null;
  /** Some day of the journal changed. */
  readonly days: boolean;
}

export const PAGE_STORES = ERASE_STORES;

/** Stores a page of the log and the cursor after it, in one transaction. A page that was stored already does nothing. */
export async function applyPage(writer: StorageWriter, page: LogPage, salon: DocumentId | null): Promise<AppliedPage> {
  const place = await readPlace(writer);
  if (place?.epoch !== page.epoch || place.fill || place.cursor >= page.upto)
    return { place, changed: [], erased: [], rev: null, days: false };
  const counters = await takeCounters(writer);
  const fresh = new Map(page.fresh.map((one) => [one.doc, one]));
  const changed: DocumentId[] = [];
  const erased: (Lost & Tombstone)[] = [];
  for (const tombstone of page.tombstones) {
    const lost = tombstone.doc === salon ? null : await eraseDocument(writer, counters, tombstone.doc);
    if (lost) erased.push({ ...lost, ...tombstone });
  }
  const docs = [...page.snapshots.keys(), ...page.changes.keys()];
  const rows = await Promise.all(docs.map((doc) => writer.get('docs', [doc])));
  for (const [i, doc] of docs.entries()) {
    const before = rows[i];
    if (before?.erased || erased.some((one) => one.doc === doc)) continue;
    const row = await applyTo(writer, doc, before, page);
    if (row && row !== before) {
      changed.push(doc);
      if (doc !== salon) await refreshSummary(writer, counters, row, fresh.get(doc));
    }
  }
  counters.save();
  const next = { ...place, cursor: page.upto };
  writePlace(writer, next);
  return { place: next, changed, erased, rev: counters.revised ? counters.rev : null, days: counters.days };
}

async function applyTo(writer: StorageWriter, doc: DocumentId, before: DocRow | undefined, page: LogPage): Promise<DocRow | undefined> {
  const snapshot = page.snapshots.get(doc);
  const standing = snapshot ? await addSnapshot(writer, before, snapshot) : before;
  const changes = (snapshot ? page.later : page.changes).get(doc) ?? [];
  return changes.length > 0 ? addChanges(writer, doc, standing, changes) : standing;
}

async function refreshSummary(
  writer: StorageWriter,
  counters: Awaited<ReturnType<typeof takeCounters>>,
  row: DocRow,
  fresh: TravellingSummary | undefined,
): Promise<void> {
  if (!fresh || !(await takeSummary(writer, counters, row, fresh))) writer.put('stale', { doc: row.doc });
}

/** Groups a page's rows by document. */
export function byDocument(
  rows: readonly { readonly doc: DocumentId; readonly change: NamedChange | null }[],
): Map<DocumentId, NamedChange[]> {
  const groups = new Map<DocumentId, NamedChange[]>();
  for (const { doc, change } of rows) {
    const group = groups.get(doc) ?? [];
    if (change) group.push(change);
    groups.set(doc, group);
  }
  return groups;
}
