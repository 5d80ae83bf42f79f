import type { CardId, DocumentId } from '../../../model/ids.ts';
import { displayName } from '../../../model/names/display-name.ts';
import type { StorageWriter } from '../storage-port.ts';
import { ACTION_STORES, forgetInActions } from './actions.ts';
import { type Counters, takeCounters } from './counters.ts';
import { putDays } from './days.ts';
import { forgetHeirs } from './heirs.ts';
import { erasePhotos, PHOTO_STORES } from './photos.ts';
import { putSummary } from './summaries.ts';
import { putTexts } from './texts.ts';

/** What went with a document that was erased elsewhere: the client's name as it was known here, and changes that nobody else had. */
export interface Lost {
  readonly doc: DocumentId;
  readonly name: string;
  readonly changes: number;
}

/**
 * Drops every byte of a document and keeps its id, so that nothing brings it back. Null: it was erased already.
 * Stores: docs, chunks, outbox, summaries, heirs, texts, days, daysOf, stale, unsent, unread, damaged, those of photos and of actions.
 */
export async function eraseDocument(writer: StorageWriter, counters: Counters, doc: DocumentId): Promise<Lost | null> {
  const [row, waiting, known] = await Promise.all([
    writer.get('docs', [doc]),
    writer.range('outbox', { prefix: [doc] }),
    writer.get('summaries', [doc as CardId]),
  ]);
  if (row?.erased) return null;
  writer.put('docs', { doc, heads: [], version: (row?.version ?? 0) + 1, tail: 0, erased: true });
  for (const store of ['chunks', 'damaged', 'outbox'] as const) writer.deleteAll(store, [doc]);
  for (const store of ['stale', 'unsent', 'unread'] as const) writer.delete(store, [doc]);
  await putTexts(writer, counters, doc, []);
  await putDays(writer, doc, []);
  await erasePhotos(writer, doc);
  await forgetInActions(writer, doc);
  forgetHeirs(writer, doc, known?.summary);
  // A row where there was none too: a search worker that read it from elsewhere must hear of it.
  putSummary(writer, counters, doc, [], null);
  // What only repeats what a log had was lost by nobody here.
  const changes = waiting.reduce((sum, { changes: own, again }) => sum + (again ? 0 : own.length), 0);
  return { doc, name: known?.summary ? displayName(known.summary) : '', changes };
}

export const ERASE_STORES = [
  'meta',
  'docs',
  'chunks',
  'outbox',
  'summaries',
  'heirs',
  'texts',
  'days',
  'daysOf',
  'stale',
  'unsent',
  'unread',
  'damaged',
  ...ACTION_STORES,
  ...PHOTO_STORES,
] as const;

/** Erases a document; `ask`: the server is to erase it everywhere. The answer has the read model's revision; null: it was erased already. Stores: ERASE_STORES. */
export async function eraseHere(writer: StorageWriter, doc: DocumentId, ask: boolean): Promise<(Lost & { readonly rev: number }) | null> {
  const counters = await takeCounters(writer);
  const lost = await eraseDocument(writer, counters, doc);
  if (!lost) return null;
  if (ask) writer.put('outbox', { doc, n: counters.nextN(), changes: [], erase: true });
  counters.save();
  return { ...lost, rev: counters.rev };
}

/** Erases the cards of a merged one, all or none. The answer has the read model's revision; null: nothing was left of them. Stores: ERASE_STORES. */
export async function eraseAllHere(writer: StorageWriter, docs: readonly DocumentId[]): Promise<number | null> {
  let rev: number | null = null;
  for (const doc of docs) rev = (await eraseHere(writer, doc, true))?.rev ?? rev;
  return rev;
}

/** Tells the server, in turn, of a tombstone that its log has lost. Stores: outbox. */
export function repeatErasure(writer: StorageWriter, counters: Counters, doc: DocumentId): void {
  writer.put('outbox', { doc, n: counters.nextN(), changes: [], erase: true, again: true });
}
