import type { DocumentId } from '../../../model/ids.ts';
import { isWhole } from '../../storage/older-rows.ts';
import type { ReadCard } from '../documents/read-card.ts';
import type { DeviceStorage, StorageWriter } from '../storage-port.ts';
import { sameHeads } from './add-changes.ts';
import { type Counters, takeCounters } from './counters.ts';
import { putDays } from './days.ts';
import { newnessOf, PHOTOS_OF_STORES, putPhotos } from './photos.ts';
import { putSummary } from './summaries.ts';
import { putTexts } from './texts.ts';

/** Rows of the read model after one revision and up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What came of writing what was read. */
export interface CardsRead {
  readonly texts: boolean;
  readonly days: boolean;
  /** The read model's revision, where rows of an earlier Kartoteka were made anew. */
  readonly rev: number | null;
  /** The version of each that was read. */
  readonly versions: ReadonlyMap<DocumentId, number>;
  /** Some were written to while they were read, and are only to be read once more. */
  readonly again: boolean;
}

const NOTHING: CardsRead = { texts: false, days: false, rev: null, versions: new Map(), again: false };

/**
 * Writes texts and days of cards that were read, each where its document is still that version. `stretch`: those were all cards
 * in it; nothing is done where another tab was faster. @throws StorageProblem
 */
export function putCards(storage: DeviceStorage, cards: readonly ReadCard[], stretch: Stretch | null): Promise<CardsRead> {
  if (cards.length === 0 && !stretch) return Promise.resolve(NOTHING);
  const stores = ['meta', 'docs', 'summaries', 'heirs', 'texts', 'days', 'daysOf', 'unread', 'unsent', ...PHOTOS_OF_STORES] as const;
  return storage.write(stores, 'relaxed', async (writer) => {
    const counters = await takeCounters(writer);
    if (stretch && counters.read !== stretch.from) return NOTHING;
    const versions = new Map<DocumentId, number>();
    const wrote = { texts: false, days: false, again: false };
    for (const card of cards) {
      const { id, version } = card;
      const row = await writer.get('docs', [id]);
      if (row?.erased) writer.delete('unread', [id]);
      else if (version !== null && row?.version === version) {
        versions.set(id, version);
        await putCard(writer, counters, card, wrote);
      } else {
        writer.put('unread', { doc: id });
        wrote.again ||= version !== null;
      }
    }
    if (stretch) counters.read = Math.max(stretch.to, counters.read);
    counters.save();
    return { ...wrote, versions, rev: counters.revised ? counters.rev : null };
  });
}

async function putCard(
  writer: StorageWriter,
  counters: Counters,
  { id, found }: ReadCard,
  wrote: { texts: boolean; days: boolean },
): Promise<void> {
  if (!found) return;
  if (await putTexts(writer, counters, id, found.texts)) wrote.texts = true;
  if ((await putDays(writer, id, found.facts)) !== null) wrote.days = true;
  const row = await writer.get('summaries', [id]);
  // A row that is not of this version is made anew, and comes again; should it not, this mark brings it.
  if (!sameHeads(row?.heads ?? null, found.heads)) return writer.put('unread', { doc: id });
  writer.delete('unread', [id]);
  if (row?.summary) await putPhotos(writer, id, found.photos, newnessOf(row.summary));
  if (!row?.summary || isWhole(row.summary)) return;
  putSummary(writer, counters, id, found.heads, found.summary(), true);
  writer.put('unsent', { doc: id });
}
