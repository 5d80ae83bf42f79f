import { beforeEach, expect, it } from 'vitest';
import type { BlobHash, CardId, DocumentId, EntryId } from '../../model/ids.ts';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import type { Taken, TakenPhoto } from '../contracts/photos.ts';
import type { ChannelMessage } from '../storage/channel.ts';
import { MemoryDisk } from '../store/memory-storage.ts';
import { ERASE_STORES, eraseHere } from '../store/rows/erase.ts';
import { forgetSalon } from '../store/rows/forget-salon.ts';
import { PHOTOS_OF_STORES, putPhotos } from '../store/rows/photos.ts';
import { type MadePhoto, NoPicture } from './making/make-photo.ts';
import { createPhotos, type PhotoCore } from './photos.ts';
import type { PhotoPorts } from './ports.ts';
import { BlobRefused } from './transfer/blob-server.ts';

const ANNA = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const VERA = '3vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const SIZE = 1_000;
const HOUR = 3_600_000;

let disk: MemoryDisk;
let now: number;
let ids: number;
/** Files at each step, and the most there were at one. */
let making: { begun: number; finished: number; most: number };
let posted: ChannelMessage[];

beforeEach(async () => {
  disk = new MemoryDisk();
  now = Date.UTC(2026, 10, 23);
  ids = 0;
  making = { begun: 0, finished: 0, most: 0 };
  posted = [];
  await disk
    .open()
    .write(['meta'], 'strict', async (writer) => writer.put('meta', { key: 'salon', value: { id: VERA as DocumentId, view: null } }));
});

/** A WebP file's first bytes, and what makes it another. */
function image(what: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(`RIFF....WEBP${what}`));
  return bytes;
}

async function nameOf(bytes: Uint8Array): Promise<BlobHash> {
  return Buffer.from(pureDigest.sha256(bytes)).toString('hex') as BlobHash;
}

/** A device's photo worker. A file's text says what it shows, or why it can't be taken. */
function open(change: Partial<PhotoPorts> = {}): PhotoCore {
  return createPhotos({
    storage: disk.open(),
    make(file) {
      async function inTurn(step: 'begun' | 'finished'): Promise<string> {
        making[step]++;
        making.most = Math.max(making.most, making[step], making.begun + making.finished - 1);
        const what = await file.text();
        making[step]--;
        return what;
      }
      return {
        check: async () => {},
        async begin() {
          const what = await inTurn('begun');
          if (what === 'broken') throw new NoPicture('broken');
          const thumbnail = image(`${what} small`, 100);
          const finish = async (): Promise<MadePhoto> => {
            await inTurn('finished');
            return { picture: image(what, SIZE), thumbnail, width: 4, height: 3, firstFrame: false };
          };
          return { thumbnail, finish };
        },
      };
    },
    hash(bytes) {
      // The last thing before it is stored.
      const what = new TextDecoder().decode(bytes);
      if (what.includes('WEBPfull')) disk.trouble = 'storageFull';
      if (what.includes('WEBPfree')) disk.trouble = null;
      return nameOf(bytes);
    },
    neighbours: { post: (message) => void posted.push(message), listen: () => {} },
    clock: { now: () => now, after: () => () => {} },
    newId: () => `01K${String(++ids).padStart(23, '0')}` as EntryId,
    random: () => 0,
    alone: (work) => work(),
    server: { send: () => Promise.reject(new BlobRefused('storage', 0)), fetch: () => Promise.reject(new BlobRefused('notFound', 0)) },
    report: (fault) => {
      throw fault;
    },
    ...change,
  });
}

const files = (...said: string[]): Blob[] => said.map((one) => new File([one], `${one}.jpg`));
const problems = (taken: readonly Taken[]): string[] => taken.map((one) => (one.ok ? 'taken' : one.problem));

async function takeOne(photos: PhotoCore, what: string, card = ANNA): Promise<TakenPhoto> {
  now += 1_000;
  const [taken] = await photos.take(card, files(what), {}, () => {});
  if (!taken?.ok) throw new Error(taken?.problem);
  return taken.photo;
}

/** The card refers to these photos from now on, and (`sent`) the server has them. */
async function refer(card: CardId, taken: readonly TakenPhoto[], sent = true): Promise<void> {
  await disk.open().write(PHOTOS_OF_STORES, 'strict', async (writer) => {
    await putPhotos(writer, card as string as DocumentId, taken, 0);
    for (const { picture, thumbnail } of sent ? taken : []) {
      for (const hash of [picture, thumbnail]) {
        const fact = await writer.get('blobFacts', [hash]);
        if (fact) writer.put('blobFacts', { ...fact, sent: true });
      }
    }
  });
}

async function placesOf(photos: PhotoCore, ...taken: TakenPhoto[]): Promise<string[]> {
  return (await photos.states(taken.map(({ picture }) => picture))).map(({ place }) => place);
}

it('fifty files are taken one at a time, in order, each told when it is stored, and those that can’t be keep no other', async () => {
  const photos = open();
  const said = Array.from({ length: 50 }, (_, i) => (i === 7 ? 'broken' : `photo ${i}`));
  const told: number[] = [];
  const [taken] = await Promise.all([
    photos.take(ANNA, files(...said), { kind: 'result' }, ({ index }) => told.push(index)),
    photos.take(VERA, files('another'), {}, () => {}),
  ]);
  expect(making.most).toBe(1);
  expect(told).toEqual(said.map((_, i) => i));
  expect(taken[7]).toEqual({ ok: false, index: 7, name: 'broken.jpg', problem: 'broken' });
  expect(taken.filter(({ ok }) => ok)).toHaveLength(49);
  expect(await photos.unfiled(ANNA)).toHaveLength(49);
});

it('a storage that is full in the middle is told for each that did not fit; the others are kept', async () => {
  const photos = open();
  const taken = await photos.take(ANNA, files('one', 'full', 'three', 'free'), {}, () => {});
  expect(problems(taken)).toEqual(['taken', 'storageFull', 'storageFull', 'taken']);
  expect((await photos.unfiled(null)).length).toBe(2);
  expect((await photos.space()).counts).toMatchObject({ pictures: 2, thumbnails: 2, unsent: 2 });
});

it('an app closed before the photo was put on its card knows of it when it is opened again', async () => {
  const photo = await takeOne(open(), 'before');
  const again = open();
  expect(await again.unfiled(ANNA)).toEqual([photo]);
  expect(await again.unfiled(VERA)).toEqual([]);
  expect((await again.bytesOf(photo.picture))?.type).toBe('image/webp');
  await refer(ANNA, [photo], false);
  await again.filed([photo.intakeId]);
  expect(await again.unfiled(null)).toEqual([]);
  expect(await placesOf(again, photo)).toEqual(['here']);
});

it('a photo that was dropped leaves nothing, unless a card has the same', async () => {
  const photos = open();
  const [kept, gone] = [await takeOne(photos, 'same'), await takeOne(photos, 'other')];
  await refer(VERA, [kept]);
  await photos.dropped([kept.intakeId, gone.intakeId]);
  expect(await placesOf(photos, kept, gone)).toEqual(['sent', 'missing']);
  expect((await photos.space()).counts.pictures).toBe(1);
});

it('the same photo on two cards is one, and goes with the second of them', async () => {
  const photos = open();
  const [one, other] = [await takeOne(photos, 'same', ANNA), await takeOne(photos, 'same', VERA)];
  expect(other.picture).toBe(one.picture);
  expect((await photos.space()).pictures).toBe(SIZE);
  await refer(ANNA, [one]);
  await refer(VERA, [other]);
  await photos.filed([one.intakeId, other.intakeId]);
  const erase = (card: CardId) =>
    disk.open().write(ERASE_STORES, 'strict', (writer) => eraseHere(writer, card as string as DocumentId, false));
  await erase(ANNA);
  expect(await placesOf(photos, one)).toEqual(['sent']);
  await erase(VERA);
  expect(await placesOf(photos, one)).toEqual(['missing']);
  expect(await disk.open().read(['blobs'], (reader) => reader.count('blobs'))).toBe(0);
});

it('what no card refers to any more leaves after a day, and not before', async () => {
  const photos = open();
  const photo = await takeOne(photos, 'deleted');
  await refer(ANNA, [photo]);
  await photos.filed([photo.intakeId]);
  await refer(ANNA, []);
  await photos.tidy();
  now += 23 * HOUR;
  await photos.tidy();
  expect(await photos.thumbnails([photo.thumbnail])).not.toEqual([null]);
  now += 2 * HOUR;
  await photos.tidy();
  expect(await photos.thumbnails([photo.thumbnail])).toEqual([null]);
  expect(posted.at(-1)).toEqual({ type: 'blobs', hashes: expect.arrayContaining([photo.picture, photo.thumbnail]) });
});

it('beyond the limit full pictures go, least recently seen first: never one that is pinned or not sent, and no thumbnail', async () => {
  const photos = open();
  const taken: TakenPhoto[] = [];
  for (const what of ['unsent', 'pinned', 'old', 'seen', 'new']) taken.push(await takeOne(photos, what));
  const [unsent, pinned, , seen] = taken as [TakenPhoto, TakenPhoto, TakenPhoto, TakenPhoto, TakenPhoto];
  await refer(ANNA, taken.slice(1));
  await refer(VERA, [unsent], false);
  await photos.filed(taken.map(({ intakeId }) => intakeId));
  await photos.pin([pinned.picture], true);
  now += HOUR;
  await photos.bytesOf(seen.picture);
  await photos.setLimit(4_500);
  expect(await placesOf(photos, ...taken)).toEqual(['here', 'sent', 'missing', 'sent', 'sent']);
  await photos.setLimit(0);
  expect(await placesOf(photos, ...taken)).toEqual(['here', 'sent', 'missing', 'missing', 'missing']);
  expect(await photos.thumbnails(taken.map(({ thumbnail }) => thumbnail))).not.toContain(null);
  expect(await photos.space()).toMatchObject({ pictures: 2 * SIZE, pinned: SIZE, unsent: SIZE + 100, thumbnails: 500, limit: 0 });
});

it('a thumbnail for which there is no room is shown all the same, and not fetched again and again', async () => {
  const thumbnail = image('from elsewhere', 100);
  const hash = await nameOf(thumbnail);
  let fetched = 0;
  const photos = open({
    server: {
      send: () => Promise.reject(new BlobRefused('storage', 0)),
      fetch: async () => {
        fetched++;
        disk.trouble = 'storageFull';
        return thumbnail;
      },
    },
  });
  await disk
    .open()
    .write(PHOTOS_OF_STORES, 'strict', (writer) =>
      putPhotos(writer, ANNA as string as DocumentId, [{ picture: 'x' as BlobHash, thumbnail: hash }], 0),
    );
  await photos.connect({ pass: async () => ({ ok: true, value: 'a pass' }), listen: async (onNews) => onNews(true) });
  await expect.poll(() => fetched).toBe(1);
  expect((await photos.bytesOf(hash))?.size).toBe(100);
  expect(fetched).toBe(2);
  disk.trouble = null;
  expect((await photos.bytesOf(hash))?.type).toBe('image/webp');
});

it('while pictures are taken in nothing is sent; it is afterwards', async () => {
  const log: string[] = [];
  const photos = open({
    server: {
      send: async (_hash, kind) => void log.push(`sent ${kind}`),
      fetch: () => Promise.reject(new BlobRefused('notFound', 0)),
    },
  });
  const waiting = await takeOne(photos, 'waiting');
  await refer(ANNA, [waiting], false);
  let online: (is: boolean) => void = () => {};
  await photos.connect({
    pass: async () => ({ ok: true, value: 'a pass' }),
    listen: async (onNews) => {
      online = onNews;
    },
  });
  const taking = photos.take(VERA, files(...Array.from({ length: 20 }, (_, n) => `photo ${n}`)), {}, ({ index }) => {
    log.push(`taken ${index}`);
    online(true);
  });
  await taking;
  await expect.poll(() => log.length).toBe(22);
  expect(log.slice(0, 20).every((one) => one.startsWith('taken'))).toBe(true);
  expect(log.slice(20).sort()).toEqual(['sent picture', 'sent thumbnail']);
});

it('a device of no salon, and a card that was erased, take no photo', async () => {
  const photos = open();
  const photo = await takeOne(photos, 'before');
  await disk.open().write(ERASE_STORES, 'strict', (writer) => eraseHere(writer, ANNA as string as DocumentId, false));
  expect(await placesOf(photos, photo)).toEqual(['missing']);
  expect(problems(await photos.take(ANNA, files('after'), {}, () => {}))).toEqual(['internal']);
  await takeOne(photos, 'of another', VERA);
  await disk.open().write(ERASE_STORES, 'strict', async (writer) => {
    await forgetSalon(writer);
    writer.delete('meta', ['salon']);
  });
  expect(problems(await photos.take(VERA, files('late'), {}, () => {}))).toEqual(['internal']);
  expect(await photos.space()).toMatchObject({ thumbnails: 0, pictures: 0 });
  expect(await photos.unfiled(null)).toEqual([]);
});
