import { expect, it } from 'vitest';
import type { BlobHash } from '../../model/ids.ts';
import { PhotoImages } from './photo-images.ts';

const hash = (n: number) => String(n).padStart(64, '0') as BlobHash;

function setUp(here: ReadonlySet<BlobHash>) {
  const asked: BlobHash[][] = [];
  const alive = new Set<string>();
  let made = 0;
  let later: (() => void) | null = null;
  const images = new PhotoImages({
    photos: {
      thumbnails: async (hashes) => {
        asked.push([...hashes]);
        return hashes.map((one) => (here.has(one) ? new Blob() : null));
      },
      bytesOf: async () => null,
      states: async (hashes) => hashes.map((one) => ({ hash: one, place: 'here', pinned: false, size: 1 })),
    },
    urls: {
      make: () => {
        const url = `blob:${++made}`;
        alive.add(url);
        return url;
      },
      revoke: (url) => alive.delete(url),
    },
    after: (_, call) => {
      later = call;
      return () => {
        later = null;
      };
    },
  });
  const told = () =>
    new Promise<void>((resolve) => {
      const stop = images.subscribe(() => {
        stop();
        resolve();
      });
    });
  return { images, asked, alive, told, wait: () => later?.() };
}

it('thumbnails that come to sight together are asked for at once, and each once', async () => {
  const { images, asked, told } = setUp(new Set([hash(1), hash(2)]));
  for (const n of [1, 2, 3, 1]) images.hold(hash(n), 'thumbnail');
  await told();
  expect(asked).toEqual([[hash(1), hash(2), hash(3)]]);
  expect([1, 2, 3].map((n) => typeof images.image(hash(n)))).toEqual(['object', 'object', 'string']);
  expect(images.image(hash(3))).toBe('away');
});

it('one that arrives while it is looked at shows', async () => {
  const here = new Set<BlobHash>();
  const { images, told } = setUp(here);
  images.hold(hash(1), 'thumbnail');
  await told();
  expect(images.image(hash(1))).toBe('away');
  here.add(hash(1));
  images.changed([hash(1)]);
  await expect.poll(() => images.image(hash(1))).toEqual({ url: 'blob:1' });
});

it('what nobody looks at any more is given back: the oldest beyond some hundreds, and all of it after a while', async () => {
  const all = Array.from({ length: 450 }, (_, n) => hash(n));
  const { images, alive, told, wait } = setUp(new Set(all));
  const releases = all.map((one) => images.hold(one, 'thumbnail'));
  await told();
  expect(alive.size).toBe(450);
  for (const release of releases) release();
  expect(alive.size).toBe(400);
  expect(alive.has('blob:1')).toBe(false);
  wait();
  expect(alive.size).toBe(0);
});
