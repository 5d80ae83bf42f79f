import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { BlobDoor } from '../testing/blob-door.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { picture, pictureOf, type TestPicture, webp } from '../testing/pictures.ts';
import { type Pair, refer } from '../testing/referring-card.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChange } from '../testing/written-change.ts';

const CARD = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const OTHER_CARD = '2kqfW3XbAcPmRQ1ZkMmQsVhsVkq8';
const WEEK = 7 * 24 * 3_600_000;

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

/** Spares the test library a walk through every byte. */
function isSame(bytes: Uint8Array | null, { bytes: sent }: TestPicture): boolean {
  return bytes !== null && Buffer.compare(bytes, sent) === 0;
}

const unfinished = ({ name }: TestPicture) => join(salon.folder, 'blobs', 'unfinished', `${name}-1`);

function sizesUnfinished(): number[] {
  const folder = join(salon.folder, 'blobs', 'unfinished');
  return readdirSync(folder).map((name) => statSync(join(folder, name)).size);
}

/** Begins to send a photo and stops after so many bytes. Resolves with the answer's status and where to go on. */
function hang({ name, bytes }: TestPicture, after: number): Promise<[number | undefined, unknown]> {
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
  });
}

function onDisk(): string[] {
  const folder = join(salon.folder, 'blobs');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a photo', () => {
  it('sent in pieces arrives whole at another device, with its type from its content and nothing that would run it', async () => {
    const [full, small] = [picture(700_000), picture(9_000, 320, 240)];
    await refer(desk, CARD, [[full, small]]);
    expect(await door.send(small, 'thumbnail')).toMatchObject({ status: 201 });
    expect(await door.send(full)).toMatchObject({ status: 201 });
    const tablet = await BlobDoor.of(salon.server.address, await salon.further(desk, 'stylist'));
    const response = await tablet.fetch(full.name);
    expect(isSame(new Uint8Array(await response.arrayBuffer()), full)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      etag: `"${full.name}"`,
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const there = await tablet.fetch(full.name, { method: 'HEAD' });
    expect([there.status, there.headers.get('Content-Length')]).toEqual([200, String(full.bytes.length)]);
  });

  it('is given in part, and not again to whoever has it', async () => {
    const full = picture(5_000);
    await refer(desk, CARD, [[full, full]]);
    await door.send(full);
    const part = await door.fetch(full.name, { headers: { Range: 'bytes=4990-' } });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, 'bytes 4990-4999/5000']);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(new Uint8Array(full.bytes.subarray(4990)));
    expect((await door.fetch(full.name, { headers: { Range: 'bytes=5000-' } })).status).toBe(416);
    expect((await door.fetch(full.name, { headers: { 'If-None-Match': `"${full.name}"` } })).status).toBe(304);
  });

  it('goes with the card’s summary to devices that know photos, and to older ones the summary alone', async () => {
    const [full, small] = [picture(), picture()];
    const change = await refer(desk, CARD, [[full, small]]);
    const tablet = await salon.further(desk);
    const told = [[CARD, [[full.hash, small.hash]]]];
    expect((await tablet.pull(0)).photos).toEqual(told);
    expect((await tablet.ask('fill', { part: 'summaries', after: '', upto: 0 }, 'page')).photos).toEqual(told);
    await tablet.close();
    const old = await salon.connect();
    old.version = 2;
    await old.login(tablet.pairing);
    const rows = await old.pull(0);
    expect([rows.photos, rows.fresh.length]).toEqual([undefined, 1]);
    // What it then says of the card says nothing of photos: devices that know them work them out anew, and none is lost.
    const next = writeChange({ deps: [change.hash], seq: 2 });
    const summary = { heads: [new Uint8Array(bytesOfHash(next.hash))], bytes: Uint8Array.of(2) };
    await old.push([{ doc: CARD, changes: [new Uint8Array(next.bytes)], summary }]);
    const page = await desk.ask('fill', { part: 'summaries', after: '', upto: 0 }, 'page');
    expect([page.photos, page.docs[0]?.[2].length]).toEqual([undefined, 0]);
    expect((await desk.pull(0)).fresh).toEqual([]);
    expect((await old.pull(0)).fresh.length).toBe(1);
    expect(await door.send(full)).toMatchObject({ status: 201 });
  });

  it('sent by two devices at once is stored once', async () => {
    const full = picture(900_000);
    await refer(desk, CARD, [[full, full]]);
    const tablet = await BlobDoor.of(salon.server.address, await salon.further(desk));
    const answers = await Promise.all([door.send(full, 'picture', 100_000), tablet.send(full, 'picture', 90_000)]);
    expect(answers.map(({ status }) => status).every((status) => status === 201 || status === 200)).toBe(true);
    expect(onDisk()).toEqual([full.name]);
    expect(isSame(await tablet.get(full.name), full)).toBe(true);
  });

  it('that breaks off goes on from where it was, also after the server was started anew', async () => {
    const full = picture(500_000);
    await refer(desk, CARD, [[full, full]]);
    expect(await door.piece(full.name, full.bytes.subarray(0, 200_000), 0, full.bytes.length)).toMatchObject({
      status: 204,
      offset: '200000',
    });
    await salon.server.close();
    await salon.start();
    const again = await BlobDoor.of(salon.server.address, await salon.back(desk.pairing));
    expect(await again.head(full.name)).toMatchObject({ status: 404, offset: '200000' });
    expect(await again.send(full)).toMatchObject({ status: 201 });
    expect(isSame(await again.get(full.name), full)).toBe(true);
  });
});

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
    expect(onDisk()).toEqual([]);
    expect(salon.reported).toEqual([]);
  });

  it('with other bytes than its name says is refused, and may be sent again', async () => {
    const full = picture(3_000);
    await refer(desk, CARD, [[full, full]]);
    expect(await door.piece(full.name, webp(3_000), 0, 3_000)).toMatchObject({ status: 422, error: 'wrongHash', offset: '0' });
    expect(onDisk()).toEqual([]);
    expect(await door.send(full)).toMatchObject({ status: 201 });
  });

  it('beyond what its kind may be is refused before a byte of it is written', async () => {
    const full = picture(300_000);
    await refer(desk, CARD, [[full, full]]);
    const first = full.bytes.subarray(0, 1_000);
    expect(await door.piece(full.name, first, 0, 300_000, 'thumbnail')).toMatchObject({ error: 'tooLarge' });
    expect(await door.piece(full.name, first, 0, 8_000_001)).toMatchObject({ error: 'tooLarge' });
    expect(await door.piece(full.name, new Uint8Array(1_000_001), 0, 2_000_000)).toMatchObject({ error: 'tooLarge' });
    expect(onDisk()).toEqual([]);
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
    expect(onDisk()).toEqual([]);
  });
});

describe('sending a photo', () => {
  it('that comes too slowly is cut off, goes on from there, and keeps nobody out for long', async () => {
    const photos = Array.from({ length: 6 }, () => picture(3_000));
    const [first, further] = [photos[0] ?? picture(), picture()];
    const pairs = [...photos, further].map((one): Pair => [one, one]);
    await refer(desk, CARD, pairs);
    const slow = photos.map((one) => hang(one, 700));
    await vi.waitFor(async () => expect((await door.fetch(further.name)).status).toBe(429));
    await vi.waitFor(() => expect(sizesUnfinished()).toEqual(photos.map(() => 700)));
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
    await vi.waitFor(() => expect(sizesUnfinished()).toEqual([700]));
    expect(await door.piece(one.name, one.bytes.subarray(0, 700), 0, 3_000)).toMatchObject({ status: 423, error: 'busy' });
    clock.pass(20_000);
    await slow;
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
    expect(onDisk()).toEqual([one.name]);
  });
});

it('a photo whose file is missing is asked of the devices, and nothing of it is in the server’s words', async () => {
  const [one, other] = [picture(), picture()];
  await refer(desk, CARD, [
    [one, one],
    [other, other],
  ]);
  for (const photo of [one, other]) await door.send(photo);
  rmSync(join(salon.folder, 'blobs', one.name.slice(0, 2), one.name));
  expect((await door.fetch(one.name)).status).toBe(404);
  expect((await desk.heard('wantedBlobs')).names.map((name) => Buffer.from(name).toString('hex'))).toEqual([one.name]);
  rmSync(join(salon.folder, 'blobs', other.name.slice(0, 2), other.name));
  await tidied(10_000);
  expect((await desk.heard('wantedBlobs')).names.map((name) => Buffer.from(name).toString('hex'))).toEqual([other.name]);
  expect(await door.send(one)).toMatchObject({ status: 201 });
  expect(salon.reported).toHaveLength(2);
  for (const line of salon.reported) expect(line).not.toMatch(/[0-9a-f]{16}|3Nd2M6C98/);
});

it('a photo that a card refers to again after long is asked of the devices, also of those that come later', async () => {
  const one = picture();
  const first = await refer(desk, CARD, [[one, one]]);
  await door.send(one);
  const second = await refer(desk, CARD, [], first);
  await tidied(WEEK + 1);
  expect(onDisk()).toEqual([]);
  await refer(desk, CARD, [[one, one]], second);
  await tidied(3_600_000);
  expect((await desk.heard('wantedBlobs')).names.map((name) => Buffer.from(name).toString('hex'))).toEqual([one.name]);
  const tablet = await salon.further(desk);
  expect((await tablet.heard('wantedBlobs')).names).toHaveLength(1);
  door = await BlobDoor.of(salon.server.address, tablet);
  expect(await door.send(one)).toMatchObject({ status: 201 });
});

describe('photos are shown to', () => {
  it('nobody without a pass that holds, nor to pages of others, nor by a name that is a path', async () => {
    const full = picture();
    await refer(desk, CARD, [[full, full]]);
    await door.send(full);
    const stranger = new BlobDoor(door.address, 'A'.repeat(43));
    expect((await stranger.fetch(full.name)).status).toBe(401);
    expect((await stranger.piece(full.name, full.bytes, 0, full.bytes.length)).status).toBe(401);
    expect((await fetch(`${door.address}/blobs/${full.name}`)).status).toBe(401);
    expect((await door.fetch(full.name, { headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
    for (const name of [
      '..%2f..%2fkartoteka.db',
      '%2e%2e/kartoteka.db',
      full.name.toUpperCase(),
      `${full.name}/..`,
      `${full.name}%00`,
      'unfinished',
      '',
    ])
      expect((await door.fetch(name)).status, name).toBe(404);
    expect((await door.fetch(full.name, { method: 'DELETE' })).status).toBe(405);
  });

  it('no device that was shut out, from that moment', async () => {
    const full = picture();
    await refer(desk, CARD, [[full, full]]);
    await door.send(full);
    const tablet = await salon.further(desk);
    const its = await BlobDoor.of(salon.server.address, tablet);
    expect(await its.get(full.name)).not.toBeNull();
    await desk.ask('revoke', { device: tablet.pairing.device }, 'done');
    expect((await its.fetch(full.name)).status).toBe(401);
  });

  it('a device for ten minutes after its connection ended, and for twelve hours at most', async () => {
    const full = picture();
    await refer(desk, CARD, [[full, full]]);
    await door.send(full);
    const tablet = await salon.further(desk);
    const its = await BlobDoor.of(salon.server.address, tablet);
    await tablet.close();
    // The server has seen the end of it once it answers the next connection.
    await (await salon.back(tablet.pairing)).close();
    clock.pass(9 * 60_000);
    expect((await its.fetch(full.name)).status).toBe(200);
    clock.pass(2 * 60_000);
    expect((await its.fetch(full.name)).status).toBe(401);
    clock.pass(12 * 3_600_000);
    expect((await door.fetch(full.name)).status).toBe(401);
  });
});

describe('a photo that no card refers to any more', () => {
  it('is there for a week, so that an undo finds it, and then goes from the disk', async () => {
    const [full, kept] = [picture(), picture()];
    const both: Pair[] = [
      [full, full],
      [kept, kept],
    ];
    let last = await refer(desk, CARD, both);
    for (const one of [full, kept]) await door.send(one);
    last = await refer(desk, CARD, [[kept, kept]], last);
    await tidied(WEEK - 60_000);
    expect(onDisk()).toHaveLength(2);
    last = await refer(desk, CARD, both, last);
    await tidied(2 * WEEK);
    expect(onDisk()).toHaveLength(2);
    await refer(desk, CARD, [[kept, kept]], last);
    await tidied(WEEK + 1);
    expect(onDisk()).toEqual([kept.name]);
  });

  it('goes at once with the erasure of its client, unless it is another’s too, and is not taken again', async () => {
    const [full, small, shared, dropped, begun] = [picture(), picture(), picture(), picture(), picture(4_000)];
    const first = await refer(desk, CARD, [
      [full, small],
      [shared, shared],
      [dropped, dropped],
      [begun, begun],
    ]);
    await refer(desk, OTHER_CARD, [[shared, shared]]);
    for (const one of [full, small, shared, dropped]) expect(await door.send(one)).toMatchObject({ status: 201 });
    await door.piece(begun.name, begun.bytes.subarray(0, 100), 0, begun.bytes.length);
    await refer(
      desk,
      CARD,
      [
        [full, small],
        [shared, shared],
        [begun, begun],
      ],
      first,
    );
    await desk.ask('erase', { doc: CARD }, 'erased');
    expect(onDisk()).toEqual([shared.name]);
    expect(await door.send(full)).toMatchObject({ error: 'unreferred' });
    expect(await door.send(begun)).toMatchObject({ error: 'unreferred' });
    const { refused } = await desk.push([{ doc: CARD, changes: [], photos: [[new Uint8Array(full.hash), new Uint8Array(small.hash)]] }]);
    expect(refused).toMatchObject([{ doc: CARD, reason: 'erased' }]);
    expect(await door.send(full)).toMatchObject({ error: 'unreferred' });
    expect(onDisk()).toEqual([shared.name]);
    // The salon takes the same photo for another client: that is another photo.
    await desk.push([{ doc: OTHER_CARD, changes: [], photos: [[new Uint8Array(full.hash), new Uint8Array(small.hash)]] }]);
    expect(await door.send(full)).toMatchObject({ status: 201 });
  });
});

/** So much time passes, and the server has looked through its folder since: something that is nobody's is gone. */
async function tidied(ms: number): Promise<void> {
  const nobodys = join(salon.folder, 'blobs', 'ff', 'f'.repeat(64));
  mkdirSync(dirname(nobodys), { recursive: true });
  writeFileSync(nobodys, '');
  clock.pass(ms);
  await vi.waitFor(() => expect(existsSync(nobodys)).toBe(false));
}
