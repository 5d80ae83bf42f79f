import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CardId, EntryId } from '../../model/ids.ts';
import { type RunningServer, startServer } from '../../sync-server/server.ts';
import { webp } from '../../sync-server/testing/pictures.ts';
import type { TakenPhoto } from '../../workers/contracts/photos.ts';
import type { PhotoCore } from '../../workers/photo/photos.ts';
import type { BlobRequest } from '../../workers/photo/transfer/blob-server.ts';
import { MemoryDisk } from '../../workers/store/memory-storage.ts';
import type { DeviceStorage } from '../../workers/store/storage-port.ts';
import { openDevice } from '../headless/device.ts';
import { house, photosOver } from '../headless/photos.ts';
import { entryId, good } from './people.ts';

interface Tablet {
  readonly store: Awaited<ReturnType<typeof openDevice>>['store'];
  readonly photos: PhotoCore;
  readonly storage: DeviceStorage;
  readonly requests: string[];
  /** Resolves as soon as `condition` holds; it is looked at whenever something changed on this device. */
  readonly until: (condition: () => Promise<boolean>) => Promise<void>;
}

const NOTHING_SAID = {
  kind: 'result',
  caption: '',
  tags: '',
  visitId: '',
  staffId: '',
  beforeId: '',
  mayPublish: false,
  turn: 0,
  crop: '',
  marks: '',
} as const;
const PICTURE = 700_000;
const THUMBNAIL = 9_000;
let folder: string;
let server: RunningServer;
let stops: (() => void)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-photos-'));
  server = await startServer({ dataFolder: folder, port: 0, host: '127.0.0.1', report: () => {} });
  stops = [];
});
afterEach(async () => {
  for (const stop of stops) stop();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A device with store and photo worker. `cut`: true for a request that is to break off. */
async function open(cut: (request: string) => boolean = () => false): Promise<Tablet> {
  const storage = new MemoryDisk().open();
  const neighbours = house();
  const requests: string[] = [];
  const watchers = new Set<() => void>();
  const wake = (): void => {
    for (const watcher of watchers) watcher();
  };
  const ear = neighbours();
  ear.listen(wake);
  const device = await openDevice({ url: `${server.address.replace('http', 'ws')}/sync`, storage, ports: { neighbours: neighbours() } });
  const request: BlobRequest = async (input, init) => {
    const from = new Headers(init?.headers).get('Upload-Offset') ?? '';
    const said = `${init?.method} ${nameIn(input)} ${from}`.trim();
    requests.push(said);
    if (cut(said)) throw new TypeError('the connection broke');
    return fetch(input, init);
  };
  const make = async () => ({ picture: webp(PICTURE), thumbnail: webp(THUMBNAIL, 320, 240), width: 640, height: 480, firstFrame: false });
  const photos = photosOver(storage, neighbours(), server.address, make, request);
  await photos.watch(wake);
  await photos.connect(device.store.photoDoor);
  stops.push(() => device.stop());
  return {
    store: device.store,
    photos,
    storage,
    requests,
    async until(condition) {
      while (!(await condition())) {
        await new Promise<void>((resolve) => {
          const watcher = (): void => {
            watchers.delete(watcher);
            resolve();
          };
          watchers.add(watcher);
        });
      }
    },
  };
}

async function owner(cut?: (request: string) => boolean): Promise<Tablet> {
  const desk = await open(cut);
  good(await desk.store.claim(server.ownerLink?.split('#claim=')[1] ?? '', 'Desk'));
  return desk;
}

/** Another device of the salon; the owner lets it in. */
async function further(desk: Tablet): Promise<Tablet> {
  const tablet = await open();
  const { code } = good(await desk.store.pairingCode());
  const joined = tablet.store.join(code, 'Tablet');
  for (let joining: string | undefined; joining === undefined; ) {
    joining = good(await desk.store.devices()).joining[0]?.id;
    if (joining) good(await desk.store.confirmJoin(joining, 'Tablet', 'stylist'));
  }
  good(await joined);
  return tablet;
}

async function take({ photos }: Tablet, cardId: CardId): Promise<TakenPhoto> {
  const [taken] = await photos.take(cardId, [new Blob(['a photo'])], { kind: 'result' }, () => {});
  if (!taken?.ok) throw new Error(taken?.problem);
  return taken.photo;
}

async function file({ store, photos }: Tablet, { cardId, intakeId, picture, thumbnail, width, height, at }: TakenPhoto): Promise<EntryId> {
  const id = entryId();
  const fields = { ...NOTHING_SAID, picture, thumbnail, width, height, at };
  good(await store.editCard(cardId, [{ type: 'addEntry', collection: 'photos', id, fields }]));
  await photos.filed([intakeId]);
  return id;
}

async function placeOf({ photos }: Tablet, ...hashes: TakenPhoto['picture'][]): Promise<string> {
  return (await photos.states(hashes)).map(({ place }) => place).join(' ');
}

/** The beginning of a picture's name, in its address or alone. */
function nameIn(address: string): string {
  return address.slice(-64, -56);
}

const onServersDisk = (): string[] =>
  readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

it('a photo taken on one device is on the server, its thumbnail on the other by itself and its picture when somebody looks', async () => {
  const desk = await owner();
  const id = good(await desk.store.createClient([{ type: 'setProfile', changes: { given: 'Anna' } }]));
  const photo = await take(desk, id);
  expect(await placeOf(desk, photo.picture, photo.thumbnail)).toBe('here here');
  expect(await desk.photos.unfiled(id)).toEqual([photo]);
  await file(desk, photo);
  expect(await desk.photos.unfiled(null)).toEqual([]);
  await desk.until(async () => (await placeOf(desk, photo.picture, photo.thumbnail)) === 'sent sent');
  const tablet = await further(desk);
  await tablet.until(async () => (await placeOf(tablet, photo.thumbnail)) === 'sent');
  expect(await placeOf(tablet, photo.picture)).toBe('missing');
  const image = await tablet.photos.bytesOf(photo.picture);
  expect([image?.type, image?.size]).toEqual(['image/webp', PICTURE]);
  expect(await placeOf(tablet, photo.picture)).toBe('sent');
  expect(await tablet.photos.space()).toMatchObject({ thumbnails: THUMBNAIL, pictures: PICTURE, unsent: 0 });
});

it('a sending that breaks off goes on from where it was, and nothing goes twice', async () => {
  const broken: string[] = [];
  const desk = await owner((request) => / [1-9]\d+$/.test(request) && broken.length === 0 && broken.push(request) > 0);
  const id = good(await desk.store.createClient([]));
  const photo = await take(desk, id);
  await file(desk, photo);
  await desk.until(async () => (await placeOf(desk, photo.picture, photo.thumbnail)) === 'sent sent');
  const pieces = desk.requests.filter((request) => request.startsWith(`PATCH ${nameIn(photo.picture)}`));
  const at = pieces.indexOf(broken[0] ?? '');
  expect(pieces[at + 1]).toBe(broken[0]);
  expect(new Set(pieces).size).toBe(pieces.length - 1);
  expect(onServersDisk().sort()).toEqual([photo.picture, photo.thumbnail].sort());
});

it('a photo of an erased client is gone from the server’s disk and from every device', async () => {
  const desk = await owner();
  const id = good(await desk.store.createClient([]));
  const [photo, notFiled] = [await take(desk, id), await take(desk, id)];
  await file(desk, photo);
  await desk.until(async () => (await placeOf(desk, photo.picture)) === 'sent');
  const tablet = await further(desk);
  await tablet.until(async () => (await placeOf(tablet, photo.thumbnail)) === 'sent');
  good(await desk.store.eraseCard(id));
  for (const { storage, until } of [desk, tablet])
    await until(
      async () =>
        (await storage.read(
          ['blobs', 'blobFacts'],
          async (reader) => (await reader.count('blobs')) + (await reader.count('blobFacts')),
        )) === 0,
    );
  expect(await placeOf(desk, notFiled.picture)).toBe('missing');
  expect(await desk.photos.unfiled(null)).toEqual([]);
  await expect.poll(onServersDisk).toEqual([]);
});

it('a deleted photo’s pixels stay for an undo, and are sent again when it comes back', async () => {
  const desk = await owner();
  const id = good(await desk.store.createClient([]));
  const photo = await take(desk, id);
  const entry = await file(desk, photo);
  await desk.until(async () => (await placeOf(desk, photo.picture, photo.thumbnail)) === 'sent sent');
  const remove = async (removed: boolean) =>
    good(await desk.store.editCard(id, [{ type: 'setRemoved', collection: 'photos', id: entry, removed }]));
  await remove(true);
  await desk.photos.tidy();
  expect(await placeOf(desk, photo.picture)).toBe('sent');
  const before = desk.requests.length;
  await remove(false);
  expect(await placeOf(desk, photo.picture)).toBe('here');
  await desk.until(async () => (await placeOf(desk, photo.picture, photo.thumbnail)) === 'sent sent');
  // The server still had both: the picture was only asked after.
  expect(desk.requests.slice(before)).toEqual([`PATCH ${nameIn(photo.thumbnail)} 0`, `HEAD ${nameIn(photo.picture)}`]);
});
