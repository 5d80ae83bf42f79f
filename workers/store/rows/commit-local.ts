import type { CardText } from '../../../model/card-texts.ts';
import type { DocumentId } from '../../../model/ids.ts';
import type { PhotoBlobs } from '../../../model/photos/photo-blobs.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { VisitFact } from '../../../model/visits/fact.ts';
import type { StorageWriter } from '../storage-port.ts';
import { addChanges, headsKey, type NamedChange, sameHeads, sorted } from './add-changes.ts';
import { takeCounters } from './counters.ts';
import { putDays, putNewDays } from './days.ts';
import { putOutbox } from './outbox.ts';
import { newnessOf, PHOTOS_OF_STORES, putPhotos } from './photos.ts';
import { putSummary } from './summaries.ts';
import { putNewTexts, putTexts } from './texts.ts';

/** Changes made here, with what the document reads as after them. */
export interface LocalCommit {
  readonly doc: DocumentId;
  readonly changes: readonly NamedChange[];
  /** The document's heads after the changes, as far as this thread knows it. */
  readonly heads: readonly string[];
  /** null: a document that is no client's card. */
  readonly summary: CardSummary | null;
  /** What of it can be searched. */
  readonly texts: readonly CardText[];
  /** What the journal shows of it. */
  readonly facts: readonly VisitFact[];
  /** The pictures it refers to. */
  readonly photos: readonly PhotoBlobs[];
}

export interface Committed {
  /** Why nothing was kept: the document was erased, or this device is of no salon any more. */
  readonly refused: 'erasedCard' | 'notPaired' | null;
  /** Outbox rows of the document. */
  readonly waiting: number;
  readonly rev: number | null;
  /** Some day of the journal changed. */
  readonly days: boolean;
  /** The document is to be read anew: another tab or device got in between, or its chunks have become many. */
  readonly marked: boolean;
}

/** What came of new documents. */
export interface StoredNew {
  /** Those that were not there. */
  readonly made: ReadonlySet<DocumentId>;
  readonly rev: number | null;
  /** Some day of the journal changed. */
  readonly days: boolean;
}

export const NONE_NEW: StoredNew = { made: new Set(), rev: null, days: false };

export const NEW_STORES = [
  'meta',
  'docs',
  'chunks',
  'outbox',
  'summaries',
  'heirs',
  'texts',
  'days',
  'daysOf',
  'unsent',
  ...PHOTOS_OF_STORES,
] as const;
export const LOCAL_STORES = [
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
  ...PHOTOS_OF_STORES,
] as const;

/** Makes changes of a document saved here: bytes, outbox and read model in one transaction. An erased document takes none. */
export async function commitLocal(writer: StorageWriter, commit: LocalCommit): Promise<Committed> {
  const { doc, changes, summary } = commit;
  const [before, isOfSalon] = await Promise.all([writer.get('docs', [doc]), writer.has('meta', ['salon'])]);
  // A device that was shut out meanwhile keeps nothing of what was being typed.
  const refused = isOfSalon ? (before?.erased ? 'erasedCard' : null) : 'notPaired';
  if (refused) return { refused, waiting: 0, rev: null, days: false, marked: false };
  const counters = await takeCounters(writer);
  const row = await addChanges(writer, doc, before, changes);
  putOutbox(
    writer,
    counters,
    doc,
    changes.map((change) => change.bytes),
  );
  let days = false;
  if (summary) {
    putSummary(writer, counters, doc, commit.heads, summary, true);
    await putTexts(writer, counters, doc, commit.texts);
    const from = await putDays(writer, doc, commit.facts);
    days = from !== null;
    await putPhotos(writer, doc, commit.photos, newnessOf(summary));
    const unsent = await writer.get('unsent', [doc]);
    const since = [from, unsent?.from].filter((date) => date != null).toSorted()[0];
    writer.put('unsent', since === undefined ? { doc } : { doc, from: since });
    // Another tab or device got in between: the row shows this edit at once, and is made again from all.
    if (!sameHeads(row.heads, sorted(commit.heads))) writer.put('stale', { doc });
  }
  counters.save();
  const [waiting, marked] = await Promise.all([writer.count('outbox', [doc]), writer.has('stale', [doc])]);
  return { refused: null, waiting, rev: counters.revised ? counters.rev : null, days, marked };
}

/** Stores new documents, whole. Those that are there already, or were erased, are left alone; the answer names the new ones: none on a device of no salon. Stores: NEW_STORES. */
export async function commitNew(writer: StorageWriter, commits: readonly LocalCommit[]): Promise<StoredNew> {
  if (!(await writer.has('meta', ['salon']))) return NONE_NEW;
  const counters = await takeCounters(writer);
  const standing = await Promise.all(commits.map(({ doc }) => writer.has('docs', [doc])));
  const made = new Set<DocumentId>();
  let days = false;
  for (const [i, { doc, changes, heads, summary, texts, facts, photos }] of commits.entries()) {
    if (standing[i]) continue;
    made.add(doc);
    const bytes = changes.map((change) => change.bytes);
    writer.put('chunks', { doc, kind: 'snapshot', hash: headsKey(sorted(heads)), bytes: joined(bytes) });
    writer.put('docs', { doc, heads: sorted(heads), version: 1, tail: 0, erased: false });
    putOutbox(writer, counters, doc, bytes);
    if (summary) {
      putSummary(writer, counters, doc, heads, summary, true);
      putNewTexts(writer, counters, doc, texts);
      if (putNewDays(writer, doc, facts) !== null) days = true;
      if (photos.length > 0) await putPhotos(writer, doc, photos, newnessOf(summary));
      writer.put('unsent', { doc });
    }
  }
  counters.save();
  return { made, rev: counters.revised ? counters.rev : null, days };
}

/** Chunks one after the other, as Automerge reads them. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
