import type { BlobFactRow } from '../../storage/photo-rows.ts';
import type { StorageWriter } from '../storage-port.ts';

/** What stands first in the queue. Thumbnails before pictures: they are what others look at. */
export const RANKS = { sendThumbnail: 0, sendPicture: 1, fetchThumbnail: 2, fetchPicture: 3 } as const;
/** A turn counts down from here, so that the newest comes first (ms; the year 5138). */
const LAST = 100_000_000_000_000;

/**
 * Writes what is known of a picture or thumbnail, and its place in the queue: to be sent where it is only here and a card refers to
 * it, to be fetched where it is not here and is a thumbnail or pinned. Stores: blobFacts, transfers.
 */
export function queued(writer: StorageWriter, fact: BlobFactRow, isOfCard: boolean): BlobFactRow {
  const { hash, queued: before } = fact;
  const rank = isOfCard ? rankOf(fact) : null;
  const place = rank === null ? null : before?.rank === rank ? before : { rank, turn: LAST - Math.max(0, Math.floor(fact.newness)) };
  if (before && before !== place) writer.delete('transfers', [before.rank, before.turn, hash]);
  if (place && before !== place) writer.put('transfers', { ...place, hash });
  const row = { ...fact, queued: place };
  writer.put('blobFacts', row);
  return row;
}

function rankOf({ kind, size, sent, pinned }: BlobFactRow): number | null {
  const isThumbnail = kind === 'thumbnail';
  if (size > 0) return sent ? null : isThumbnail ? RANKS.sendThumbnail : RANKS.sendPicture;
  if (isThumbnail) return RANKS.fetchThumbnail;
  return pinned ? RANKS.fetchPicture : null;
}
