import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { MAX_FRAME, writeFrame } from '../../model/wire/messages.ts';
import { BlobDoor } from '../testing/blob-door.ts';
import { blobsIn } from '../testing/blob-files.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { picture, type TestPicture } from '../testing/pictures.ts';
import { refer } from '../testing/referring-card.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChange } from '../testing/written-change.ts';

const CARD = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';

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

  it('is one of thousands that cards tell of in frames that are no longer than others', async () => {
    const many = Array.from({ length: 1_500 }, (_, i) => picture(30 + 2 * (i % 2)));
    const cards = Array.from({ length: 9 }, (_, i) => `${CARD.slice(0, -1)}${i + 1}`);
    for (const card of cards)
      await refer(
        desk,
        card,
        many.map((one) => [one, one]),
      );
    const tablet = await salon.further(desk);
    const told = new Set<string>();
    for (let after = '', upto = 0; ; ) {
      const page = await tablet.ask('fill', { part: 'summaries', after, upto }, 'page');
      expect(writeFrame(page).length).toBeLessThan(MAX_FRAME);
      for (const [doc, photos] of page.photos ?? []) if (photos.length === many.length) told.add(doc);
      if (page.next === '') break;
      ({ next: after, upto } = page);
    }
    for (let upto = 0; upto < cards.length; ) {
      const rows = await tablet.pull(upto);
      expect(writeFrame(rows).length).toBeLessThan(MAX_FRAME);
      ({ upto } = rows);
    }
    expect([...told].sort()).toEqual([...cards].sort());
  });

  it('sent by two devices at once is stored once', async () => {
    const full = picture(900_000);
    await refer(desk, CARD, [[full, full]]);
    const tablet = await BlobDoor.of(salon.server.address, await salon.further(desk));
    const answers = await Promise.all([door.send(full, 'picture', 100_000), tablet.send(full, 'picture', 90_000)]);
    expect(answers.map(({ status }) => status).every((status) => status === 201 || status === 200)).toBe(true);
    expect(blobsIn(salon.folder)).toEqual([full.name]);
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
