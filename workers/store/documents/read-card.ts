import { type CardText, textsOf } from '../../../model/card-texts.ts';
import { readClient } from '../../../model/documents/read-client.ts';
import type { CardId } from '../../../model/ids.ts';
import { type PhotoBlobs, photoBlobs } from '../../../model/photos/photo-blobs.ts';
import { type CardSummary, summarize } from '../../../model/summary.ts';
import { factsOf, type VisitFact } from '../../../model/visits/fact.ts';
import { StorageProblem } from '../../storage/storage-problem.ts';
import { done, failed } from '../outcome.ts';
import type { LiveDocuments } from './live-documents.ts';
import { headsOf } from './read-stored.ts';

/** A card read for what is kept of it beside its row. */
export interface ReadCard {
  readonly id: CardId;
  /** The version of what is stored of it; null: it could not be read. */
  readonly version: number | null;
  /** null: what it says was kept before, or could not be read. */
  readonly found: {
    readonly heads: readonly string[];
    readonly texts: readonly CardText[];
    readonly facts: readonly VisitFact[];
    readonly photos: readonly PhotoBlobs[];
    /** Works its row out, where the one that is there lacks what rows have today. */
    readonly summary: () => CardSummary;
  } | null;
}

/** Reads a card from its document. Any fault but the storage's concerns this card alone: it stays unread. @throws StorageProblem */
export async function readCard(documents: LiveDocuments, id: CardId): Promise<ReadCard> {
  const unread: ReadCard = { id, version: null, found: null };
  try {
    const outcome = await documents.use(id, async (live) => {
      const stored = await documents.refresh(live);
      // In memory it is ahead of the storage, and is written with all that is kept of it when that takes it.
      if (!stored || live.unsaved.length > 0) return failed('noSuchCard');
      const heads = headsOf(live.doc);
      const card = readClient(id, heads, live.doc);
      const found = { heads, texts: textsOf(card), facts: factsOf(card), photos: photoBlobs(card), summary: () => summarize(card) };
      return done({ id, version: stored.row.version, found });
    });
    return outcome.ok ? outcome.value : unread;
  } catch (error) {
    if (error instanceof StorageProblem) throw error;
    return unread;
  }
}
