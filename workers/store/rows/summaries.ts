import type { CardId, DocumentId } from '../../../model/ids.ts';
import type { PhotoBlobs } from '../../../model/photos/photo-blobs.ts';
import { type CardSummary, type Unpacked, unpackSummary } from '../../../model/summary.ts';
import type { DocRow } from '../../storage/schema.ts';
import type { StorageWriter } from '../storage-port.ts';
import { COMPACT_AFTER, headsKey, sameHeads, sorted } from './add-changes.ts';
import type { Counters } from './counters.ts';
import { putDaysFrom } from './days.ts';
import { noteHeir } from './heirs.ts';
import { newnessOf, putPhotos } from './photos.ts';

/** A summary as the server hands it on: made from these heads, which may not be those stored here. */
export interface TravellingSummary {
  readonly doc: DocumentId;
  readonly heads: readonly string[];
  readonly bytes: Uint8Array;
  /** The pictures that the card refers to in that version. */
  readonly photos: readonly PhotoBlobs[];
}

/** Writes a card's row of the read model. `read`: its texts are written by the same hand. Stores: summaries, heirs (and the counters' meta). */
export function putSummary(
  writer: StorageWriter,
  counters: Counters,
  doc: DocumentId,
  heads: readonly string[],
  summary: CardSummary | null,
  read = summary === null,
): void {
  writer.put('summaries', { doc: doc as CardId, rev: counters.nextRev(read), heads: sorted(heads), summary });
  noteHeir(writer, doc, summary);
}

/**
 * Takes a summary over when it was made from exactly the version stored here (or from one of which nothing is stored yet),
 * and so spares loading the document. Tells whether the row now is that of the stored version.
 * Stores: summaries, heirs, stale, days, daysOf, PHOTOS_OF_STORES.
 */
export async function takeSummary(
  writer: StorageWriter,
  counters: Counters,
  row: DocRow | undefined,
  travelling: TravellingSummary,
): Promise<boolean> {
  const heads = sorted(travelling.heads);
  if (row && (row.erased || !sameHeads(row.heads, heads))) return false;
  const standing = await writer.get('summaries', [travelling.doc]);
  if (!standing || !sameHeads(standing.heads, heads)) {
    const unpacked = unpackSummary(travelling.doc as CardId, travelling.bytes);
    if (!unpacked) return false;
    putSummary(writer, counters, travelling.doc, heads, unpacked.summary);
    await putBeside(writer, counters, travelling, unpacked);
  }
  if (!row || row.tail <= COMPACT_AFTER) writer.delete('stale', [travelling.doc]);
  return true;
}

/** What travels with a summary: pictures, and visits of which the journal need not wait until the card is read. */
async function putBeside(
  writer: StorageWriter,
  counters: Counters,
  { doc, photos }: TravellingSummary,
  { summary, days }: Unpacked,
): Promise<void> {
  await putPhotos(writer, doc, photos, newnessOf(summary));
  if (days && (await putDaysFrom(writer, doc, days))) counters.days = true;
}

/**
 * Takes over summaries of the first copy, most of them of cards of which nothing is here; such a one costs no reading. The
 * answer has each version that now has its row, by document.
 * Stores: docs, summaries, heirs, stale, days, daysOf, PHOTOS_OF_STORES.
 */
export async function takeSummaries(
  writer: StorageWriter,
  counters: Counters,
  travelling: readonly TravellingSummary[],
): Promise<Map<DocumentId, string>> {
  const taken = new Map<DocumentId, string>();
  const present: TravellingSummary[] = [];
  const note = (one: TravellingSummary): void => void taken.set(one.doc, headsKey(sorted(one.heads)));
  await Promise.all(
    travelling.map(async (one) => {
      const unpacked = unpackSummary(one.doc as CardId, one.bytes);
      if (!unpacked) return;
      // Whatever writes a document writes its row too, or marks it stale: where there is no row, there is no document, or one
      // that is read anew, and then finds this row to be of another version.
      const row = { doc: one.doc as CardId, rev: counters.nextRev(), heads: sorted(one.heads), summary: unpacked.summary };
      if (!(await writer.add('summaries', row))) return void present.push(one);
      noteHeir(writer, one.doc, unpacked.summary);
      note(one);
      if (one.photos.length > 0 || unpacked.days) await putBeside(writer, counters, one, unpacked);
    }),
  );
  for (const one of present) if (await takeSummary(writer, counters, await writer.get('docs', [one.doc]), one)) note(one);
  return taken;
}

/** Marks a document for reading anew unless its row is that of the stored version. Stores: summaries, stale. */
export async function markUnlessFresh(writer: StorageWriter, row: DocRow): Promise<void> {
  const standing = await writer.get('summaries', [row.doc]);
  if (!standing || !sameHeads(standing.heads, row.heads)) writer.put('stale', { doc: row.doc });
}
