import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from '../durable-file.ts';
import { BlobDoor } from '../testing/blob-door.ts';
import type { HeadlessDevice } from '../testing/device.ts';
import { picture, type TestPicture } from '../testing/pictures.ts';
import { namesOf, refer } from '../testing/referring-card.ts';
import { TestSalon } from '../testing/salon.ts';
import { eraseFromCopies } from './erase.ts';
import { backUpName } from './kept.ts';
import { makeBackUp } from './make.ts';
import { restore } from './restore.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const BELLA = `${ANNA.slice(0, -1)}1`;
const NOW = 1_800_000_000_000;

let salon: TestSalon;
let outside: string;
let owner: Awaited<ReturnType<TestSalon['owner']>>;
let photo: TestPicture;
beforeEach(async () => {
  salon = await TestSalon.open();
  outside = mkdtempSync(join(tmpdir(), 'kartoteka-back-up-photos-'));
  owner = await salon.owner();
  photo = picture();
  await send(owner, ANNA, photo);
});
afterEach(async () => {
  await salon.dispose();
  rmSync(outside, { recursive: true, force: true });
});

async function send(device: HeadlessDevice, doc: string, one: TestPicture): Promise<void> {
  await refer(device, doc, [[one, one]]);
  expect(await (await BlobDoor.of(salon.server.address, device)).send(one)).toMatchObject({ status: 201 });
}

async function restarted(): Promise<{ door: BlobDoor; device: HeadlessDevice }> {
  await salon.start();
  const device = await salon.back(owner.pairing);
  return { door: await BlobDoor.of(salon.server.address, device), device };
}

it('a back-up has the photos beside it, each once for all back-ups there, and gives them back on another computer', async () => {
  const [file, second] = [join(outside, 'first.db'), join(outside, 'second.db')];
  expect(makeBackUp(salon.folder, file)).toMatchObject({ blobs: 1, lostBlobs: [] });
  expect(makeBackUp(salon.folder, second)).toMatchObject({ blobs: 1, lostBlobs: [] });
  expect(photosIn(outside)).toEqual([photo.name]);
  await salon.server.close();
  rmSync(salon.folder, { recursive: true });
  expect(restore(second, salon.folder, NOW)).toMatchObject({ blobs: 1, lostBlobs: [] });
  const { door } = await restarted();
  expect(await door.get(photo.name)).toEqual(new Uint8Array(photo.bytes));
});

it('a photo that came after the back-up is still there after a restore, for the device that gives its card back', async () => {
  const file = join(outside, 'copy.db');
  makeBackUp(salon.folder, file);
  const later = picture();
  await send(owner, BELLA, later);
  await salon.server.close();
  restore(file, salon.folder, NOW);
  const { door, device } = await restarted();
  expect((await device.ask('blobs', { names: [photo, later].map(({ hash }) => new Uint8Array(hash)) }, 'lackingBlobs')).names).toEqual([]);
  expect(await door.get(later.name)).toEqual(new Uint8Array(later.bytes));
});

it('a photo that is damaged or missing in the back-up is left out, and devices that have it are told to send it', async () => {
  const [file, other] = [join(outside, 'copy.db'), picture()];
  await send(owner, BELLA, other);
  makeBackUp(salon.folder, file);
  writeFileSync(join(outside, 'photos', photo.name.slice(0, 2), photo.name), 'torn');
  rmSync(join(outside, 'photos', other.name.slice(0, 2), other.name));
  await salon.server.close();
  rmSync(salon.folder, { recursive: true });
  expect(restore(file, salon.folder, NOW).lostBlobs).toHaveLength(2);
  const { door, device } = await restarted();
  const names = [new Uint8Array(photo.hash)];
  expect((await device.ask('blobs', { names }, 'lackingBlobs')).names.map((name) => new Uint8Array(name))).toEqual(names);
  expect(await door.send(photo)).toMatchObject({ status: 201 });
});

it('a photo that is damaged on the server is found out when it is backed up, and is in no back-up', async () => {
  const path = join(salon.folder, 'blobs', photo.name.slice(0, 2), photo.name);
  writeFileSync(path, readFileSync(path).reverse());
  expect(makeBackUp(salon.folder, join(outside, 'copy.db'))).toMatchObject({ blobs: 0, lostBlobs: [photo.name] });
  expect(photosIn(outside)).toEqual([]);
});

it('an erased client’s photos leave the back-ups with them, and come back with none', async () => {
  const backUps = join(salon.folder, 'back-ups');
  makeFolder(backUps);
  const kept = picture();
  await send(owner, BELLA, kept);
  const file = join(backUps, backUpName(NOW));
  makeBackUp(salon.folder, file);
  const away = join(outside, 'away.db');
  makeBackUp(salon.folder, away);
  await owner.ask('erase', { doc: ANNA }, 'erased');
  expect(eraseFromCopies(salon.folder, backUps)).toEqual({ rewritten: 1, failed: [] });
  expect(photosIn(backUps)).toEqual([kept.name]);
  expect(filesWith(photo)).toEqual([]);
  await salon.server.close();
  restore(away, salon.folder, NOW);
  expect(filesWith(photo)).toEqual([]);
  const { door, device } = await restarted();
  expect(await door.get(kept.name)).not.toBeNull();
  const { refused } = await device.push([{ doc: ANNA, changes: [], photos: namesOf([[photo, photo]]) }]);
  expect(refused).toMatchObject([{ reason: 'erased' }]);
  expect(await door.send(photo)).toMatchObject({ error: 'unreferred' });
});

function photosIn(folder: string): string[] {
  if (!existsSync(join(folder, 'photos'))) return [];
  return readdirSync(join(folder, 'photos'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function filesWith({ bytes }: TestPicture): string[] {
  return readdirSync(salon.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(Buffer.from(bytes)));
}
