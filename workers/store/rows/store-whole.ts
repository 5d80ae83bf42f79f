import type { DocumentId } from '../../../model/ids.ts';
import type { DocRow } from '../../storage/schema.ts';
import type { StorageWriter } from '../storage-port.ts';
import { COMPACT_AFTER, headsKey, sameHeads, sorted } from './add-changes.ts';
import { markUnlessFresh } from './summaries.ts';

/** All that the server has of a document: chunks one after the other. */
export interface WholeDocument {
  readonly doc: DocumentId;
  readonly heads: readonly string[];
  readonly bytes: Uint8Array;
}

/**
 * Stores a document as the server has it, beside whatever of it is here, unread. `repair`: even where the same version
 * should be here already. Tells whether bytes were written.
 * Stores: docs, chunks, summaries, stale, damaged.
 */
export async function storeWhole(writer: StorageWriter, whole: WholeDocument, salon: DocumentId | null, repair = false): Promise<boolean> {
  const { doc, bytes } = whole;
  if (bytes.length === 0) return false;
  const heads = sorted(whole.heads);
  const before = await writer.get('docs', [doc]);
  if (before?.erased || (before && !repair && sameHeads(before.heads, heads))) return false;
  const known = before === undefined || (repair && sameHeads(before.heads, heads));
  const row: DocRow = { doc, heads: known ? heads : null, version: (before?.version ?? 0) + 1, tail: before?.tail ?? 0, erased: false };
  writer.put('chunks', { doc, kind: 'snapshot', hash: headsKey(heads), bytes });
  writer.put('docs', row);
  if (row.heads === null) writer.put('stale', { doc });
  else if (doc !== salon) await markUnlessFresh(writer, row);
  return true;
}

/**
 * Stores a snapshot that stands in the log for changes of which some may be here: beside them, and the document is marked, to be
 * read anew and made one. Nothing is done where the same version is here. Stores: docs, chunks, stale.
 */
export async function addSnapshot(writer: StorageWriter, before: DocRow | undefined, snapshot: WholeDocument): Promise<DocRow> {
  const { doc, bytes } = snapshot;
  const heads = sorted(snapshot.heads);
  if (before && sameHeads(before.heads, heads)) return before;
  writer.put('chunks', { doc, kind: 'snapshot', hash: headsKey(heads), bytes });
  const isNew = before === undefined;
  const row: DocRow = {
    doc,
    heads: isNew ? heads : null,
    version: (before?.version ?? 0) + 1,
    tail: isNew ? 0 : COMPACT_AFTER + 1,
    erased: false,
  };
  writer.put('docs', row);
  if (!isNew) writer.put('stale', { doc });
  return row;
}

/**
 * Stores many documents as the server has them. One of which nothing is here costs no reading where `summarised` has the
 * heads of its row of the read model. The answer names those of which bytes were written.
 * Stores: docs, chunks, summaries, stale, damaged.
 */
export async function storeWholes(
  writer: StorageWriter,
  wholes: readonly WholeDocument[],
  salon: DocumentId | null,
  summarised: ReadonlyMap<DocumentId, string>,
): Promise<DocumentId[]> {
  const stored = await Promise.all(wholes.map((whole) => storeNew(writer, whole, salon, summarised)));
  return wholes.filter((_, i) => stored[i]).map((whole) => whole.doc);
}

async function storeNew(
  writer: StorageWriter,
  whole: WholeDocument,
  salon: DocumentId | null,
  summarised: ReadonlyMap<DocumentId, string>,
): Promise<boolean> {
  const { doc, bytes } = whole;
  if (bytes.length === 0) return false;
  const heads = sorted(whole.heads);
  const row: DocRow = { doc, heads, version: 1, tail: 0, erased: false };
  if (!(await writer.add('docs', row))) return storeWhole(writer, whole, salon);
  const version = headsKey(heads);
  writer.put('chunks', { doc, kind: 'snapshot', hash: version, bytes });
  if (doc !== salon && summarised.get(doc) !== version) await markUnlessFresh(writer, row);
  return true;
}
