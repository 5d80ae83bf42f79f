import { readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlobDoor } from '../testing/blob-door.ts';
import { blobsIn } from '../testing/blob-files.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { picture, pictureOf, type TestPicture, webp } from '../testing/pictures.ts';
import { type Pair, refer } from '../testing/referring-card.ts';
import { TestSalon } from '../testing/salon.ts';

const CARD = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const OTHER_CARD = '2kqfW3XbAcPmRQ1ZkMmQsVhsVkq8';
/** On a machine that may be busy. */
const PATIENT = { timeout: 10_000 };

let clock: HandClock;
let salon: TestSalon;
let desk: Awaited<ReturnType<TestSalon['owner']>>;
let door: BlobDoor;

beforeEach(async () => {
  clock = new HandClock();
  salon = await TestSalon.open({ clock });
  desk = await salon.owner();
  door = await BlobDoor.of(salon.server.address, desk);
});
afterEach(() => salon.dispose());

const unfinished = ({ name }: TestPicture) => join(salon.folder, 'blobs', 'unfinished', `${name}-1`);

function sizesUnfinished(): number[] {
  const folder = join(salon.folder, 'blobs', 'unfinished');
  return readdirSync(folder).map((name) => statSync(join(folder, name)).size);
}

/** Begins to send a photo and stops after so many bytes, until `then`. Resolves with the answer's status and where to go on. */
function hang({ name, bytes }: TestPicture, after: number, then?: Promise<unknown>): Promise<[number | undefined, unknown]> {
  const headers = {
    Authorization: `Bearer ${door.pass}`,
    'Content-Length': bytes.length,
    'Upload-Offset': 0,
    'Upload-Length': bytes.length,
    'Blob-Kind': 'picture',
  };
  return new Promise((resolve, reject) => {
    const sending = request(`${door.address}/blobs/${name}`, { method: 'PATCH', headers, agent: false }, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers['upload-offset']]);
      sending.destroy();
    });
    sending.on('error', reject);
    sending.write(bytes.subarray(0, after));
    void then?.then(() => sending.end(bytes.subarray(after)));
  });
}

describe('what is sent as a photo', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5_000)]);
  it.each([
    ['a drawing that may hold scripts', svg, 'notPicture'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'notPicture'],
    ['an archive', zip, 'notPicture'],
    ['a picture with an archive behind it', Buffer.concat([webp(), zip]), 'notPicture'],
    ['a picture that ends too soon', webp().subarray(0, 1_000), 'notPicture'],
    ['200 megapixels in a small file', webp(4_000, 16_384, 12_288), 'tooLarge'],
  ])('and is %s is refused, and nothing of it stays', async (_, bytes, error) => {
    const bad = pictureOf(bytes);
    await refer(desk, CARD, [[bad, bad]]);
    expect(await door.send(bad)).toMatchObject({ error, offset: '0' });
    expect(blobsIn(salon.folder)).toEqual([]);
    expect(salon.reported).toEqual([]);
  });

  it('with other bytes than its name says is refused, and may be sent again', async () => {
    const full = picture(3_000);
    await refer(desk, CARD, [[full, full]]);
    expect(await door.piece(full.name, webp(3_000), 0, 3_000)).toMatchObject({ status: 422, error: 'wrongHash', offset: '0' });
    expect(blobsIn(salon.folder)).toEqual([]);
    expect(await door.send(full)).toMatchObject({ status: 201 });
  });

  it('beyond what its kind may be is refused before a byte of it is written', async () => {
    const full = picture(300_000);
    await refer(desk, CARD, [[full, full]]);
    const first = full.bytes.subarray(0, 1_000);
    expect(await door.piece(full.name, first, 0, 300_000, 'thumbnail')).toMatchObject({ error: 'tooLarge' });
    expect(await door.piece(full.name, first, 0, 8_000_001)).toMatchObject({ error: 'tooLarge' });
    expect(await door.piece(full.name, new Uint8Array(1_000_001), 0, 2_000_000)).toMatchObject({ error: 'tooLarge' });
    expect(blobsIn(salon.folder)).toEqual([]);
  });

  it('at another place than the server is at is told the right one, and lies about it are refused', async () => {
    const full = picture(3_000);
    await refer(desk, CARD, [[full, full]]);
    const piece = full.bytes.subarray(0, 1_000);
    expect(await door.piece(full.name, piece, 1_000, 3_000)).toMatchObject({ error: 'offset', offset: '0' });
    expect(await door.piece(full.name, piece, 0, 3_000)).toMatchObject({ status: 204, offset: '1000' });
    expect(await door.piece(full.name, piece, 0, 3_000)).toMatchObject({ error: 'offset', offset: '1000' });
    expect(await door.piece(full.name, piece, 2_500, 3_000)).toMatchObject({ error: 'malformed' });
    expect(await door.piece(full.name, new Uint8Array(), 1_000, 3_000)).toMatchObject({ error: 'malformed' });
    for (const offset of ['-1', '1e3', 'x', '99999999999'])
      expect(
        (
          await door.fetch(full.name, {
            method: 'PATCH',
            headers: { 'Upload-Offset': offset, 'Upload-Length': '3000', 'Blob-Kind': 'picture' },
            body: new Uint8Array(1),
          })
        ).status,
      ).toBe(400);
    expect(await door.send(full)).toMatchObject({ status: 201 });
  });

  it('and no card refers to is refused', async () => {
    const full = picture();
    expect(await door.send(full)).toMatchObject({ status: 409, error: 'unreferred' });
    expect(blobsIn(salon.folder)).toEqual([]);
  });
});

describe('sending a photo', () => {
  it('that comes too slowly is cut off, goes on from there, and keeps nobody out for long', async () => {
    const photos = Array.from({ length: 6 }, () => picture(3_000));
    const [first, further] = [photos[0] ?? picture(), picture()];
    const pairs = [...photos, further].map((one): Pair => [one, one]);
    await refer(desk, CARD, pairs);
    const slow = photos.map((one) => hang(one, 700));
    // All are inside before anybody else asks: who is quicker would take the place of one of them.
    await vi.waitFor(() => expect(sizesUnfinished()).toEqual(photos.map(() => 700)), PATIENT);
    expect((await door.fetch(further.name)).status).toBe(429);
    clock.pass(20_000);
    expect(await Promise.all(slow)).toEqual(photos.map(() => [408, '700']));
    expect(await door.send(further)).toMatchObject({ status: 201 });
    expect(await door.head(first.name)).toMatchObject({ offset: '700' });
    expect(await door.send(first)).toMatchObject({ status: 201 });
  });

  it('is done by one request at a time', async () => {
    const one = picture(3_000);
    await refer(desk, CARD, [[one, one]]);
    const slow = hang(one, 700);
    await vi.waitFor(() => expect(sizesUnfinished()).toEqual([700]), PATIENT);
    expect(await door.piece(one.name, one.bytes.subarray(0, 700), 0, 3_000)).toMatchObject({ status: 423, error: 'busy' });
    clock.pass(20_000);
    await slow;
  });

  it('of a client who is erased meanwhile, or by a device that is shut out, comes to nothing', async () => {
    const [one, other] = [picture(3_000), picture(3_000)];
    await refer(desk, CARD, [
      [one, one],
      [other, other],
    ]);
    let goOn = () => {};
    const then = new Promise<void>((resolve) => (goOn = resolve));
    const slow = [hang(one, 700, then), hang(other, 2_999, then)];
    await vi.waitFor(() => expect(sizesUnfinished()).toHaveLength(2), PATIENT);
    await desk.ask('erase', { doc: CARD }, 'erased');
    expect(blobsIn(salon.folder)).toEqual([]);
    goOn();
    expect((await Promise.all(slow)).map(([status]) => status)).toEqual([409, 409]);
    expect(blobsIn(salon.folder)).toEqual([]);
    const third = picture(3_000);
    await refer(desk, OTHER_CARD, [[third, third]]);
    const tablet = await salon.further(desk);
    door = await BlobDoor.of(salon.server.address, tablet);
    const late = hang(third, 700, desk.ask('revoke', { device: tablet.pairing.device }, 'done'));
    expect((await late)[0]).toBe(401);
    expect(blobsIn(salon.folder)).toEqual([]);
  });

  it('of which all had come when the server ended is ended by an empty piece', async () => {
    const one = picture(3_000);
    await refer(desk, CARD, [[one, one]]);
    writeFileSync(unfinished(one), one.bytes);
    expect(await door.head(one.name)).toMatchObject({ offset: '3000' });
    expect(await door.piece(one.name, one.bytes, 0, 3_000)).toMatchObject({ error: 'offset', offset: '3000' });
    expect(await door.piece(one.name, new Uint8Array(), 3_000, 3_000)).toMatchObject({ status: 201 });
  });

  it('to a disk that is full is refused by its name, and takes nothing from changes', async () => {
    const one = picture(3_000);
    const change = await refer(desk, CARD, [[one, one]]);
    symlinkSync('/dev/full', unfinished(one));
    expect(await door.piece(one.name, one.bytes, 0, 3_000)).toMatchObject({ status: 507, error: 'full' });
    rmSync(unfinished(one));
    expect(await door.send(one)).toMatchObject({ status: 201 });
    await salon.server.close();
    await salon.start({ blobReserve: Number.MAX_SAFE_INTEGER });
    const [other, device] = [picture(), await salon.back(desk.pairing)];
    await refer(device, CARD, [[other, other]], change);
    expect(await (await BlobDoor.of(salon.server.address, device)).send(other)).toMatchObject({ status: 507, error: 'full' });
    expect(blobsIn(salon.folder)).toEqual([one.name]);
  });
});
