import { headsKey, sorted } from '../../store/rows/add-changes.ts';
import type { LocalCommit } from '../../store/rows/commit-local.ts';
import { takeCounters } from '../../store/rows/counters.ts';
import { putNewDays } from '../../store/rows/days.ts';
import { putOutbox } from '../../store/rows/outbox.ts';
import { newnessOf, putPhotos } from '../../store/rows/photos.ts';
import { putSummary } from '../../store/rows/summaries.ts';
import { putNewTexts } from '../../store/rows/texts.ts';
import type { StorageWriter } from '../../store/storage-port.ts';

/** A document with its whole history. */
export interface WholeCard extends LocalCommit {
  /** As `A.save` writes it. */
  readonly bytes: Uint8Array;
}

/** No row of the outbox is larger than what fits a frame with others. */
const ROW_BYTES = 200_000;
const ROW_CHANGES = 1_000;

/** Stores documents that come with their history; those that are there already are left alone. All of it is to be sent. Stores: NEW_STORES. */
export async function putWhole(writer: StorageWriter, cards: readonly WholeCard[]): Promise<{ readonly rev: number | null }> {
  const counters = await takeCounters(writer);
  for (const { doc, bytes, changes, heads, summary, texts, facts, photos } of cards) {
    if (!(await writer.add('docs', { doc, heads: sorted(heads), version: 1, tail: 0, erased: false }))) continue;
    writer.put('chunks', { doc, kind: 'snapshot', hash: headsKey(sorted(heads)), bytes });
    for (const row of inRows(changes.map((change) => change.bytes))) putOutbox(writer, counters, doc, row);
    if (!summary) continue;
    putSummary(writer, counters, doc, heads, summary, true);
    putNewTexts(writer, counters, doc, texts);
    putNewDays(writer, doc, facts);
    if (photos.length > 0) await putPhotos(writer, doc, photos, newnessOf(summary));
    writer.put('unsent', { doc });
  }
  counters.save();
  return { rev: counters.revised ? counters.rev : null };
}

function inRows(changes: readonly Uint8Array[]): Uint8Array[][] {
  const rows: Uint8Array[][] = [];
  let bytes = 0;
  for (const change of changes) {
    bytes += change.length;
    const last = rows.at(-1);
    if (last && bytes <= ROW_BYTES && last.length < ROW_CHANGES) last.push(change);
    else {
      rows.push([change]);
      bytes = change.length;
    }
  }
  return rows;
}
