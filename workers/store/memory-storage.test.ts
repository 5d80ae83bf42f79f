import { expect, it } from 'vitest';
import type { DocumentId } from '../../model/ids.ts';
import { MemoryDisk } from './memory-storage.ts';
import { storageContract } from './storage-contract.ts';
import type { DeviceStorage } from './storage-port.ts';

storageContract('the simulated disk', async () => new MemoryDisk().open());

const put = (storage: DeviceStorage, doc: string, durability: 'strict' | 'relaxed') =>
  storage.write(['stale'], durability, async (writer) => writer.put('stale', { doc: doc as DocumentId }));
const list = (storage: DeviceStorage) => storage.read(['stale'], async (reader) => (await reader.range('stale', {})).map((row) => row.doc));

it('a power cut takes the latest writes that were not durable, and none that was', async () => {
  const disk = new MemoryDisk();
  const storage = disk.open();
  await put(storage, 'a', 'relaxed');
  await put(storage, 'b', 'strict');
  await put(storage, 'c', 'relaxed');
  await put(storage, 'd', 'relaxed');
  expect(disk.atRisk).toBe(2);
  disk.cutPower(1);
  expect(await list(disk.open())).toEqual(['a', 'b', 'c']);
});

it('a full disk takes nothing and still gives what is there; one that was cut off does neither', async () => {
  const disk = new MemoryDisk();
  const storage = disk.open();
  await put(storage, 'a', 'strict');
  disk.trouble = 'storageFull';
  await expect(put(storage, 'b', 'strict')).rejects.toThrow('storageFull');
  expect(await list(storage)).toEqual(['a']);
  disk.trouble = 'storageGone';
  await expect(list(storage)).rejects.toThrow('storageGone');
  disk.trouble = null;
  expect(await list(storage)).toEqual(['a']);
});
