import type { BlobHash, CardId, DocumentId, EntryId } from '../../../model/ids.ts';
import type { PhotoBlobs } from '../../../model/photos/photo-blobs.ts';
import type { CardSummary } from '../../../model/summary.ts';
import type { BlobKind } from '../../../model/wire/blobs.ts';
import type { BlobFactRow, BlobUseRow } from '../../storage/photo-rows.ts';
import type { StorageWriter } from '../storage-port.ts';
import { queued } from './transfers.ts';

export const PHOTO_STORES = ['photosOf', 'blobs', 'blobFacts', 'blobUses', 'transfers', 'intake'] as const;
/** What `putPhotos` writes to: the pictures themselves are not among it, so that no edit waits for one. */
export const PHOTOS_OF_STORES = ['photosOf', 'blobFacts', 'blobUses', 'transfers'] as const;

/**
 * Writes which pictures a card refers to. Those that are not here are put in line to be fetched (thumbnails), those that are here
 * only to be sent; what nobody refers to any more stays as long as an undo may need it.
 * Stores: PHOTOS_OF_STORES.
 */
export async function putPhotos(writer: StorageWriter, doc: DocumentId, photos: readonly PhotoBlobs[], newness: number): Promise<void> {
  const card = doc as CardId;
  const standing = (await writer.get('photosOf', [doc]))?.photos ?? [];
  if (isSame(standing, photos)) return;
  const [before, after] = [kinds(standing), kinds(photos)];
  for (const [hash, kind] of after) if (!before.has(hash)) await use(writer, { hash, by: card, intake: false }, kind, newness);
  for (const hash of before.keys()) if (!after.has(hash)) await release(writer, hash, card);
  if (photos.length > 0) writer.put('photosOf', { doc: card, photos });
  else writer.delete('photosOf', [doc]);
}

/** A card was erased: what it alone referred to goes at once, with what was taken in for it. Stores: PHOTO_STORES. */
export async function erasePhotos(writer: StorageWriter, doc: DocumentId): Promise<void> {
  const [standing, intakes] = await Promise.all([writer.get('photosOf', [doc]), writer.range('intake', {})]);
  const card = doc as CardId;
  for (const hash of kinds(standing?.photos ?? []).keys()) await dropUse(writer, hash, card);
  writer.delete('photosOf', [doc]);
  for (const { id, cardId, picture, thumbnail } of intakes) {
    if (cardId !== card) continue;
    for (const hash of [picture, thumbnail]) await dropUse(writer, hash, id);
    writer.delete('intake', [id]);
  }
}

/** Somebody refers to this picture or thumbnail from now on. Stores: blobFacts, blobUses, transfers. */
export async function use(writer: StorageWriter, row: BlobUseRow, kind: BlobKind, newness: number): Promise<BlobFactRow> {
  const { hash } = row;
  writer.put('blobUses', row);
  const standing = await writer.get('blobFacts', [hash]);
  const fact = standing ?? { hash, kind, size: 0, sent: false, pinned: false, seenAt: 0, freeSince: null, queued: null, newness };
  // The server may have let go of what nobody referred to: it is offered once more.
  const isBack = fact.freeSince !== null && fact.size > 0;
  return changeFact(writer, fact, { newness: Math.max(fact.newness, newness), freeSince: null, sent: fact.sent && !isBack });
}

/** This one refers to it no more. Where nobody else does, it goes: in time, or now where it is not here anyway. Stores: PHOTOS_OF_STORES. */
export async function release(writer: StorageWriter, hash: BlobHash, by: CardId | EntryId): Promise<void> {
  const fact = await endUse(writer, hash, by);
  if (!fact) return;
  if (fact.size === 0) dropFact(writer, fact);
  else queued(writer, { ...fact, freeSince: fact.freeSince ?? 0 }, false);
}

/** The same, and it goes at once. Stores: blobs and PHOTOS_OF_STORES. */
export async function dropUse(writer: StorageWriter, hash: BlobHash, by: CardId | EntryId): Promise<void> {
  const fact = await endUse(writer, hash, by);
  if (fact) dropBlob(writer, fact);
}

/** No byte of it stays. Stores: blobs, blobFacts, transfers. */
export function dropBlob(writer: StorageWriter, fact: BlobFactRow): void {
  writer.delete('blobs', [fact.hash]);
  dropFact(writer, fact);
}

function dropFact(writer: StorageWriter, { hash, queued: place }: BlobFactRow): void {
  writer.delete('blobFacts', [hash]);
  if (place) writer.delete('transfers', [place.rank, place.turn, hash]);
}

/** Changes what is known of it, and its place in the queue with that. Stores: blobFacts, blobUses, transfers. */
export async function changeFact(writer: StorageWriter, fact: BlobFactRow, change: Partial<BlobFactRow>): Promise<BlobFactRow> {
  return queued(writer, { ...fact, ...change }, await isOfCard(writer, fact.hash));
}

/** How new a card's pictures are taken to be: those of clients who were here last are fetched first. */
export function newnessOf({ lastVisit, createdAt }: CardSummary): number {
  return Date.parse(lastVisit || createdAt.slice(0, 10)) || 0;
}

/** Intakes are no reason to send: the server takes nothing that no card refers to. */
async function isOfCard(writer: StorageWriter, hash: BlobHash): Promise<boolean> {
  return (await writer.range('blobUses', { prefix: [hash] })).some(({ intake }) => !intake);
}

/** The fact, where nobody refers to it any more. */
async function endUse(writer: StorageWriter, hash: BlobHash, by: CardId | EntryId): Promise<BlobFactRow | undefined> {
  writer.delete('blobUses', [hash, by]);
  return (await writer.count('blobUses', [hash])) === 0 ? writer.get('blobFacts', [hash]) : undefined;
}

function kinds(photos: readonly PhotoBlobs[]): Map<BlobHash, BlobKind> {
  return new Map([
    ...photos.map(({ picture }) => [picture, 'picture'] as const),
    ...photos.map(({ thumbnail }) => [thumbnail, 'thumbnail'] as const),
  ]);
}

function isSame(a: readonly PhotoBlobs[], b: readonly PhotoBlobs[]): boolean {
  return a.length === b.length && a.every(({ picture, thumbnail }, i) => picture === b[i]?.picture && thumbnail === b[i].thumbnail);
}
