import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { BlobHash } from '../../../model/ids.ts';
import { withPhotos } from './with-photos.ts';

const hash = (digit: string) => digit.repeat(64) as BlobHash;
const PHOTOS = [
  { picture: hash('a'), name: 'photos/client' },
  { picture: hash('b'), name: 'photos/001-2026-03-01' },
];
const packing = (bytesOf: (picture: BlobHash) => Promise<Blob | null>, signal = new AbortController().signal) => {
  const told: number[] = [];
  const packed = withPhotos({
    photos: PHOTOS,
    bytesOf,
    text: JSON.stringify,
    name: 'Ілга.json',
    onDone: (count) => told.push(count),
    signal,
  });
  return { told, packed };
};

it('a client’s file holds every picture as it is, and says under which name', async () => {
  const bytes = (picture: BlobHash) => new TextEncoder().encode(picture);
  const { told, packed } = packing(async (picture) => new Blob([bytes(picture)], { type: 'image/webp' }));
  const { file, missing } = await packed;
  const inside = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(inside['photos/client.webp']).toEqual(bytes(hash('a')));
  expect(inside['photos/001-2026-03-01.webp']).toEqual(bytes(hash('b')));
  const text: unknown = JSON.parse(new TextDecoder().decode(inside['Ілга.json']));
  expect(text).toEqual({ [hash('a')]: 'photos/client.webp', [hash('b')]: 'photos/001-2026-03-01.webp' });
  expect([told, missing]).toEqual([[1, 2], 0]);
});

it('pictures that can’t be had are counted, and keep none of the rest out', async () => {
  const { packed } = packing(async (picture) => (picture === hash('a') ? Promise.reject(new Error('gone')) : null));
  const { file, missing } = await packed;
  expect(missing).toBe(2);
  expect(Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())))).toEqual(['Ілга.json']);
});

it('one who leaves in the middle gets no file', async () => {
  const leaving = new AbortController();
  const { packed } = packing(async () => {
    leaving.abort();
    return new Blob();
  }, leaving.signal);
  await expect(packed).rejects.toThrow();
});
