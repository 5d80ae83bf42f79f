import { beforeEach, expect, it } from 'vitest';
import type { BlobHash, CardId, DocumentId, EntryId } from '../../../model/ids.ts';
import type { PhotoBlobs } from '../../../model/photos/photo-blobs.ts';
import { MemoryDisk } from '../../store/memory-storage.ts';
import { PHOTOS_OF_STORES, putPhotos, release, use } from '../../store/rows/photos.ts';
import type { DeviceStorage } from '../../store/storage-port.ts';
import { nextTransfer, noteSent, putArrived, putLost, tellAgain } from './queue.ts';
import { pinAll } from './states.ts';

const ANNA = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const VERA = '3vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const STORES = ['meta', 'blobs', 'intake', 'outbox', 'unsent', ...PHOTOS_OF_STORES] as const;

let storage: DeviceStorage;

beforeEach(async () => {
  storage = new MemoryDisk().open();
  await storage.write(['meta'], 'strict', async (writer) =>
    writer.put('meta', { key: 'salon', value: { id: VERA as string as DocumentId, view: null } }),
  );
});

const pair = (name: string): PhotoBlobs => ({ picture: `${name} picture` as BlobHash, thumbnail: `${name} thumbnail` as BlobHash });
const refer = (card: CardId, newness: number, ...names: string[]) =>
  storage.write(STORES, 'strict', (writer) => putPhotos(writer, card as string as DocumentId, names.map(pair), newness));

/** Taken in on this device, at this moment. */
function take(name: string, now: number): Promise<void> {
  return storage.write(STORES, 'strict', async (writer) => {
    for (const [part, hash] of Object.entries(pair(name)) as ['picture' | 'thumbnail', BlobHash][]) {
      const fact = await use(writer, { hash, by: `${name} intake` as EntryId, intake: true }, part, now);
      writer.put('blobFacts', { ...fact, size: 10 });
    }
  });
}

/** What would be done, in this order. */
async function inOrder(prefers: 'send' | 'fetch' = 'send'): Promise<string[]> {
  const done = new Set<string>();
  for (;;) {
    const next = await storage.read(STORES, (reader) => nextTransfer(reader, prefers, (hash) => done.has(hash)));
    if (!next) return [...done];
    done.add(next.hash);
  }
}

it('what is only here is sent, thumbnails and the newest first; of others the thumbnails of those who came last are fetched first', async () => {
  await refer(VERA, 100, 'old');
  await refer(ANNA, 300, 'late');
  await take('mine', 500);
  await take('newer', 600);
  await refer('4vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId, 0, 'mine', 'newer');
  const sent = ['newer thumbnail', 'mine thumbnail', 'newer picture', 'mine picture'];
  const fetched = ['late thumbnail', 'old thumbnail'];
  expect(await inOrder('send')).toEqual([...sent, ...fetched]);
  expect(await inOrder('fetch')).toEqual([...fetched, ...sent]);
});

it('a picture is fetched by itself only where it is pinned', async () => {
  await refer(ANNA, 1, 'one', 'other');
  await storage.write(STORES, 'strict', (writer) => pinAll(writer, [pair('other').picture], true));
  expect((await inOrder()).filter((hash) => hash.endsWith('picture'))).toEqual(['other picture']);
});

it('what no card refers to is not sent, nor what the server has not been told of', async () => {
  await take('mine', 1);
  expect(await inOrder()).toEqual([]);
  await refer(ANNA, 1, 'mine');
  await storage.write(STORES, 'strict', async (writer) => writer.put('unsent', { doc: ANNA as string as DocumentId }));
  expect(await inOrder()).toEqual([]);
  // Another card of the same photo that it knows is enough.
  await refer(VERA, 1, 'mine');
  expect(await inOrder()).toHaveLength(2);
});

it('what has gone or come is done with, and is there again when it is lost', async () => {
  await take('mine', 1);
  await refer(ANNA, 1, 'mine', 'other');
  const { picture, thumbnail } = pair('mine');
  await storage.write(STORES, 'strict', async (writer) => {
    await noteSent(writer, picture);
    await noteSent(writer, thumbnail);
    expect(await putArrived(writer, pair('other').thumbnail, new Uint8Array(3), 5)).toBe(true);
    expect(await putArrived(writer, 'of nobody' as BlobHash, new Uint8Array(3), 5)).toBe(false);
  });
  expect(await inOrder()).toEqual([]);
  await storage.write(STORES, 'strict', (writer) => putLost(writer, thumbnail));
  expect(await inOrder()).toEqual([thumbnail]);
});

it('what is taken off its card leaves the queue; what was never here leaves nothing', async () => {
  await take('mine', 1);
  await refer(ANNA, 1, 'mine', 'other');
  await refer(ANNA, 1);
  await storage.write(STORES, 'strict', async (writer) => {
    for (const hash of Object.values(pair('mine')) as BlobHash[]) await release(writer, hash, 'mine intake' as EntryId);
  });
  expect(await inOrder()).toEqual([]);
  const facts = await storage.read(STORES, (reader) => reader.range('blobFacts', {}));
  expect(facts.map(({ hash, freeSince }) => [hash, freeSince])).toEqual([
    ['mine picture', 0],
    ['mine thumbnail', 0],
  ]);
});

it('cards that the server does not know to refer to a photo tell it again, and forget nothing else that waits to be told', async () => {
  await refer(ANNA, 1, 'one');
  await refer(VERA, 1, 'one');
  const [anna, vera] = [ANNA, VERA].map((card) => card as string as DocumentId) as [DocumentId, DocumentId];
  const standing = { doc: vera, from: '2026-11-23' };
  await storage.write(STORES, 'strict', async (writer) => writer.put('unsent', standing));
  await storage.write(STORES, 'strict', (writer) => tellAgain(writer, pair('one').thumbnail));
  expect(await storage.read(STORES, (reader) => reader.range('unsent', {}))).toEqual([{ doc: anna }, standing]);
});
