import type { BlobHash, DocumentId } from '../../../model/ids.ts';
import type { BlobKind } from '../../../model/wire/blobs.ts';
import type { BlobFactRow } from '../../storage/photo-rows.ts';
import { changeFact } from '../../store/rows/photos.ts';
import { RANKS } from '../../store/rows/transfers.ts';
import type { StorageReader, StorageWriter } from '../../store/storage-port.ts';

export const QUEUE_STORES = ['blobUses', 'transfers', 'outbox', 'unsent'] as const;
export const ARRIVAL_STORES = ['meta', 'blobs', 'blobFacts', 'blobUses', 'transfers'] as const;

/** What is to be sent or fetched next. */
export interface Transfer {
  readonly hash: BlobHash;
  readonly kind: BlobKind;
  readonly way: 'send' | 'fetch';
}

const PAGE = 200;
const FIRST_FETCH = RANKS.fetchThumbnail;

/**
 * The first in the queue that is not among `skip`; of the way that this lane prefers, if there is one. What the server has not been
 * told yet that a card refers to is passed over: it would not take it. Stores: QUEUE_STORES.
 */
export async function nextTransfer(
  reader: StorageReader,
  prefers: Transfer['way'],
  skip: (hash: BlobHash) => boolean,
): Promise<Transfer | null> {
  const ways = prefers === 'send' ? (['send', 'fetch'] as const) : (['fetch', 'send'] as const);
  for (const way of ways) {
    const found = await firstOf(reader, way, skip);
    if (found) return found;
  }
  return null;
}

async function firstOf(reader: StorageReader, way: Transfer['way'], skip: (hash: BlobHash) => boolean): Promise<Transfer | null> {
  // Of two parts: a lone number would stand before all keys that have several.
  for (let after: readonly (string | number)[] = [way === 'send' ? 0 : FIRST_FETCH, 0]; ; ) {
    const page = await reader.range('transfers', { after, limit: PAGE });
    for (const { rank, turn, hash } of page) {
      after = [rank, turn, hash];
      if (way === 'send' && rank >= FIRST_FETCH) return null;
      if (skip(hash) || (way === 'send' && !(await isTold(reader, hash)))) continue;
      const kind = rank === RANKS.sendThumbnail || rank === RANKS.fetchThumbnail ? 'thumbnail' : 'picture';
      return { hash, kind, way };
    }
    if (page.length < PAGE) return null;
  }
}

/** True where the server has some card that refers to it as it is here. */
async function isTold(reader: StorageReader, hash: BlobHash): Promise<boolean> {
  for (const { by, intake } of await reader.range('blobUses', { prefix: [hash] }))
    if (!intake && !(await reader.has('unsent', [by])) && (await reader.count('outbox', [by])) === 0) return true;
  return false;
}

/** The server has it. Stores: PHOTOS_OF_STORES. */
export function noteSent(writer: StorageWriter, hash: BlobHash): Promise<void> {
  return change(writer, hash, { sent: true });
}

/** Its bytes came from the server. Tells whether they are kept: where a card refers to them. Stores: ARRIVAL_STORES. */
export async function putArrived(writer: StorageWriter, hash: BlobHash, bytes: Uint8Array, now: number): Promise<boolean> {
  const fact = await writer.get('blobFacts', [hash]);
  if (!fact || !(await writer.has('meta', ['salon']))) return false;
  if (fact.size > 0) return true;
  writer.put('blobs', { hash, bytes });
  await changeFact(writer, fact, { size: bytes.length, sent: true, seenAt: now });
  return true;
}

/** What lies here is not what it is called: it is fetched again, where the server has it. Stores: ARRIVAL_STORES. */
export async function putLost(writer: StorageWriter, hash: BlobHash): Promise<void> {
  writer.delete('blobs', [hash]);
  await change(writer, hash, { size: 0 });
}

/** The server does not know that cards refer to it: they tell it again. Stores: blobUses, unsent. */
export async function tellAgain(writer: StorageWriter, hash: BlobHash): Promise<void> {
  for (const { by, intake } of await writer.range('blobUses', { prefix: [hash] }))
    if (!intake && !(await writer.has('unsent', [by]))) writer.put('unsent', { doc: by as string as DocumentId });
}

async function change(writer: StorageWriter, hash: BlobHash, what: Partial<BlobFactRow>): Promise<void> {
  const fact = await writer.get('blobFacts', [hash]);
  if (fact) await changeFact(writer, fact, what);
}
