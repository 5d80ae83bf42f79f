import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import type { CardId, DocumentId } from '../../model/ids.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { cipherOf, KEY_BYTES } from '../storage/encryption/cipher.ts';
import { rowSealer } from '../storage/encryption/seal-rows.ts';
import { summariesSince } from '../storage/summaries.ts';
import { indexedDbStorage } from './indexed-db-storage.ts';
import { storageContract } from './storage-contract.ts';

let count = 0;
const newName = (): string => `device ${++count}`;
const DOC = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as DocumentId;

afterEach(() => vi.restoreAllMocks());

storageContract('IndexedDB', async () => indexedDbStorage(openDeviceDatabase(newName())));

storageContract('IndexedDB with a lock set', async () => {
  const sealer = rowSealer(await cipherOf(crypto.getRandomValues(new Uint8Array(KEY_BYTES))), false);
  return indexedDbStorage(openDeviceDatabase(newName()), () => sealer);
});

it('goes on by itself after the browser has cut the connection', async () => {
  const name = newName();
  const storage = indexedDbStorage(openDeviceDatabase(name));
  await storage.write(['stale'], 'strict', async (writer) => writer.put('stale', { doc: DOC }));
  await cutOff(name);
  await storage.write(['stale'], 'strict', async (writer) => writer.put('stale', { doc: DOC }));
  expect(await storage.read(['stale'], (reader) => reader.count('stale'))).toBe(1);
});

it('gives way to a newer Kartoteka in another tab, and says that the storage is gone', async () => {
  const name = newName();
  const storage = indexedDbStorage(openDeviceDatabase(name));
  await storage.read(['stale'], (reader) => reader.count('stale'));
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await expect(storage.read(['stale'], (reader) => reader.count('stale'))).rejects.toMatchObject({ code: 'storageGone' });
  newer.close();
});

it('says that the storage is full, and keeps nothing of what did not fit', async () => {
  const storage = indexedDbStorage(openDeviceDatabase(newName()));
  await storage.read(['stale'], (reader) => reader.count('stale'));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const writing = storage.write(['stale'], 'strict', async (writer) => writer.put('stale', { doc: DOC }));
  await expect(writing).rejects.toMatchObject({ code: 'storageFull' });
  expect(await storage.read(['stale'], (reader) => reader.count('stale'))).toBe(0);
});

it('asks for durable writes to be on the disk, and leaves the others to the browser', async () => {
  const name = newName();
  const storage = indexedDbStorage(openDeviceDatabase(name));
  await storage.read(['stale'], (reader) => reader.count('stale'));
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await storage.write(['stale'], 'strict', async (writer) => writer.put('stale', { doc: DOC }));
  await storage.write(['stale'], 'relaxed', async (writer) => writer.put('stale', { doc: DOC }));
  expect(transaction.mock.calls.map(([, , options]) => options?.durability)).toEqual(['strict', 'relaxed']);
});

it('lets the search worker read rows of the read model by revision', async () => {
  const name = newName();
  const storage = indexedDbStorage(openDeviceDatabase(name));
  await storage.write(['summaries'], 'strict', async (writer) =>
    writer.put('summaries', { doc: DOC as CardId, rev: 7, heads: [], summary: null }),
  );
  const search = openDeviceDatabase(name);
  expect((await summariesSince(search, 6, 10)).map((row) => row.doc)).toEqual([DOC]);
  expect(await summariesSince(search, 7, 10)).toEqual([]);
});

/** Takes the database away under its connections, as a browser does to a page in the background: they are closed, the next open makes a new one. */
function cutOff(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
