import type { DocumentId } from '../../../model/ids.ts';
import type { StorageWriter } from '../storage-port.ts';
import { type Counters, takeCounters } from './counters.ts';
import { putSummary } from './summaries.ts';

/**
 * Drops every byte of a document and keeps its name, so that nothing brings it back. False: it was erased already.
 * Stores: docs, chunks, outbox, summaries, stale, unsent, damaged.
 */
export async function eraseDocument(writer: StorageWriter, counters: Counters, doc: DocumentId): Promise<boolean> {
  const row = await writer.get('docs', [doc]);
  if (row?.erased) return false;
  writer.put('docs', { doc, heads: [], version: (row?.version ?? 0) + 1, tail: 0, erased: true });
  for (const store of ['chunks', 'damaged', 'outbox'] as const) writer.deleteAll(store, [doc]);
  for (const store of ['stale', 'unsent'] as const) writer.delete(store, [doc]);
  // A row where there was none too: a search worker that read it from elsewhere must hear of it.
  putSummary(writer, counters, doc, [], null);
  return true;
}

export const ERASE_STORES = ['meta', 'docs', 'chunks', 'outbox', 'summaries', 'stale', 'unsent', 'damaged'] as const;

/** Erases a document; `ask`: the server is to erase it everywhere. The answer is the read model's revision, or null: it was erased already. Stores: ERASE_STORES. */
export async function eraseHere(writer: StorageWriter, doc: DocumentId, ask: boolean): Promise<number | null> {
  const counters = await takeCounters(writer);
  if (!(await eraseDocument(writer, counters, doc))) return null;
  if (ask) requestErasure(writer, counters, doc);
  counters.save();
  return counters.rev;
}

/** Asks the server, in turn, for the document's tombstone. Stores: outbox. */
export function requestErasure(writer: StorageWriter, counters: Counters, doc: DocumentId): void {
  writer.put('outbox', { doc, n: counters.nextN(), changes: [], erase: true });
}
