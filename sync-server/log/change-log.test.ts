import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { openDatabase } from '../database.ts';
import type { HeadlessDevice } from '../testing/device.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChain, writeChange } from '../testing/written-change.ts';
import { newEpoch, setMeta } from './schema.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const BEATRICE = 'u8i6VQKrn3jtXEWCUJLWH75bGoQ';
const CARLA = '2WcUy1KRBuQR9Ftynmf73XKyo3KM';

let salon: TestSalon;
let reception: HeadlessDevice & { pairing: { device: string; token: Uint8Array } };
let tablet: HeadlessDevice & { pairing: { device: string; token: Uint8Array } };

beforeEach(async () => {
  salon = await TestSalon.open();
  reception = await salon.owner();
  tablet = await salon.further(reception);
});

afterEach(() => salon.dispose());

const bytesOf = (changes: readonly { bytes: Uint8Array }[]) => changes.map(({ bytes }) => bytes);
const same = (a: Uint8Array | null | undefined, b: Uint8Array | undefined) =>
  Buffer.compare(a ?? Buffer.alloc(0), b ?? Buffer.alloc(1)) === 0;

describe('what one device sends', () => {
  it('reaches the other in order, and comes back to itself without its bytes', async () => {
    const chain = writeChain(3);
    expect((await reception.push([{ doc: ANNA, changes: bytesOf(chain) }])).refused).toEqual([]);
    const there = await tablet.pull(0);
    expect(there.rows.map(([doc, bytes], i) => doc === ANNA && same(bytes, chain[i]?.bytes))).toEqual([true, true, true]);
    expect((await reception.pull(0)).rows).toEqual([
      [ANNA, null],
      [ANNA, null],
      [ANNA, null],
    ]);
  });

  it('reaches a device that waits, as soon as it is saved', async () => {
    const waiting = tablet.pull(0);
    const change = writeChange();
    await reception.push([{ doc: ANNA, changes: [change.bytes] }]);
    expect(same((await waiting).rows[0]?.[1], change.bytes)).toBe(true);
  });

  it('does nothing when it is sent again, by anyone', async () => {
    const changes = bytesOf(writeChain(2));
    await reception.push([{ doc: ANNA, changes }]);
    expect((await reception.push([{ doc: ANNA, changes }])).refused).toEqual([]);
    expect((await tablet.push([{ doc: ANNA, changes }])).refused).toEqual([]);
    expect((await tablet.pull(0)).upto).toBe(2);
  });

  it('is refused where what it follows is missing, with the version the server has', async () => {
    const [first, second, third] = writeChain(3);
    if (!first || !second || !third) throw new Error('no chain');
    await reception.push([{ doc: ANNA, changes: [first.bytes] }]);
    const { refused } = await reception.push([
      { doc: ANNA, changes: [third.bytes, second.bytes] },
      { doc: BEATRICE, changes: [first.bytes] },
    ]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ doc: ANNA, reason: 'missing' });
    expect(same(refused[0]?.heads[0], bytesOfHash(first.hash))).toBe(true);
    expect((await tablet.pull(0)).rows.map(([doc]) => doc)).toEqual([ANNA, BEATRICE]);
  });

  it('is refused where it is damaged or too large, and other cards of the same push are taken', async () => {
    const damaged = writeChange().bytes.slice();
    damaged[12] = (damaged[12] ?? 0) ^ 1;
    const large = writeChange({ payload: 'x'.repeat(905_000) });
    const { refused } = await reception.push([
      { doc: ANNA, changes: [damaged] },
      { doc: BEATRICE, changes: [large.bytes] },
      { doc: CARLA, changes: [writeChange().bytes] },
    ]);
    expect(refused.map(({ doc, reason }) => [doc, reason])).toEqual([
      [ANNA, 'malformed'],
      [BEATRICE, 'tooLarge'],
    ]);
    expect((await tablet.pull(0)).rows.map(([doc]) => doc)).toEqual([CARLA]);
  });

  it('may be thousands of changes: they come in pages, each once', async () => {
    const chain = writeChain(1_500, 'x'.repeat(400));
    for (let at = 0; at < chain.length; at += 500) await reception.push([{ doc: ANNA, changes: bytesOf(chain.slice(at, at + 500)) }]);
    const seen: Uint8Array[] = [];
    let pages = 0;
    for (let after = 0; after < chain.length; pages++) {
      const { rows, upto } = await tablet.pull(after);
      for (const [, bytes] of rows) if (bytes) seen.push(bytes);
      after = upto;
    }
    expect(pages).toBeGreaterThan(1);
    expect(seen.every((bytes, i) => same(bytes, chain[i]?.bytes)) && seen.length === chain.length).toBe(true);
  });
});

describe('a card’s summary', () => {
  it('travels while it is of the card as it is, and no longer', async () => {
    const [first, second] = writeChain(2);
    if (!first || !second) throw new Error('no chain');
    const summary = { heads: [bytesOfHash(first.hash)], bytes: Uint8Array.of(1, 2, 3) };
    await reception.push([{ doc: ANNA, changes: [first.bytes], summary }]);
    expect((await tablet.pull(0)).fresh.map(([doc, , bytes]) => [doc, [...bytes]])).toEqual([[ANNA, [1, 2, 3]]]);
    expect((await tablet.fill('summaries')).map(([, , bytes]) => [...bytes])).toEqual([[1, 2, 3]]);

    await tablet.push([{ doc: ANNA, changes: [second.bytes], summary }]);
    expect((await reception.pull(1)).fresh).toEqual([]);
    expect((await reception.fill('summaries')).map(([, , bytes]) => [...bytes])).toEqual([[]]);
  });
});

describe('a fresh device', () => {
  it('gets every card whole, page by page', async () => {
    const cards = Array.from({ length: 300 }, (_, i) => ({
      doc: `${ANNA.slice(0, 24)}${String(1111 + i).replaceAll('0', 'z')}`,
      chain: writeChain(3, `${i} ${'x'.repeat(800)}`),
    }));
    for (let at = 0; at < cards.length; at += 50)
      await reception.push(cards.slice(at, at + 50).map(({ doc, chain }) => ({ doc, changes: bytesOf(chain) })));
    const first = await tablet.ask('fill', { part: 'documents', after: '', upto: 0 }, 'page');
    expect(first.next).not.toBe('');
    expect(first).toMatchObject({ total: 300, upto: 900 });
    const filled = new Map((await tablet.fill('documents')).map(([doc, heads, bytes]) => [doc, { heads, bytes }]));
    expect(filled.size).toBe(300);
    for (const { doc, chain } of cards) {
      expect(same(filled.get(doc)?.bytes, Buffer.concat(bytesOf(chain)))).toBe(true);
      expect(same(filled.get(doc)?.heads[0], bytesOfHash(chain[2]?.hash ?? chain[0]?.hash ?? ('' as never)))).toBe(true);
    }
  });

  it('fetches one card, and is told that it doesn’t exist or was erased', async () => {
    await reception.push([{ doc: ANNA, changes: bytesOf(writeChain(2)) }]);
    await reception.ask('erase', { doc: BEATRICE }, 'erased');
    expect(await tablet.ask('fetch', { doc: ANNA }, 'document')).toMatchObject({
      erased: false,
      damaged: false,
      heads: [expect.anything()],
    });
    expect(await tablet.ask('fetch', { doc: BEATRICE }, 'document')).toMatchObject({ erased: true, heads: [] });
    expect(await tablet.ask('fetch', { doc: CARLA }, 'document')).toMatchObject({ erased: false, heads: [] });
  });
});

describe('an erased card', () => {
  it('leaves no byte on the server’s disk, is refused for ever, and every device hears of it', async () => {
    const secret = 'Oksana-Bērziņa-and-nobody-else';
    const chain = writeChain(40, secret + 'x'.repeat(600));
    const last = chain.at(-1);
    if (!last) throw new Error('no chain');
    await reception.push([
      { doc: ANNA, changes: bytesOf(chain), summary: { heads: [bytesOfHash(last.hash)], bytes: Buffer.from(secret) } },
    ]);
    expect(onDisk(secret)).toBe(true);

    await reception.ask('erase', { doc: ANNA }, 'erased');
    expect(onDisk(secret)).toBe(false);
    expect(await tablet.pull(0)).toMatchObject({ rows: [], tombstones: [[ANNA, expect.any(Number), expect.any(String)]], upto: 41 });
    const { refused } = await tablet.push([{ doc: ANNA, changes: [writeChange().bytes] }]);
    expect(refused).toMatchObject([{ doc: ANNA, reason: 'erased' }]);
    expect(await tablet.fill('documents')).toEqual([]);
    await reception.ask('erase', { doc: ANNA }, 'erased');
    expect((await tablet.pull(40)).upto).toBe(41);
  });

  it('leaves the write-ahead log too, as soon as whoever reads the database at that moment is done', async () => {
    const secret = 'Oksana-Bērziņa-and-nobody-else';
    await reception.push([{ doc: ANNA, changes: bytesOf(writeChain(40, secret + 'x'.repeat(600))) }]);
    const reader = openDatabase(join(salon.folder, 'kartoteka.db'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM changes').get();
    await reception.ask('erase', { doc: ANNA }, 'erased');
    expect(onDisk(secret)).toBe(true);
    reader.exec('COMMIT');
    reader.close();
    await reception.push([{ doc: BEATRICE, changes: [writeChange().bytes] }]);
    expect(onDisk(secret)).toBe(false);
  });

  it('stays erased after the server was started again', async () => {
    await reception.ask('erase', { doc: ANNA }, 'erased');
    await salon.server.close();
    await salon.start();
    const back = await salon.back(reception.pairing);
    expect((await back.push([{ doc: ANNA, changes: [writeChange().bytes] }])).refused).toMatchObject([{ reason: 'erased' }]);
  });

  function onDisk(text: string): boolean {
    const files = readdirSync(salon.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.some(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(text));
  }
});

describe('a log that was put back from a copy', () => {
  it('has another epoch, and says which versions it lacks', async () => {
    const chain = writeChain(2);
    await reception.push([{ doc: ANNA, changes: bytesOf(chain.slice(0, 1)) }]);
    const before = (await (await salon.connect()).login(reception.pairing)).epoch;
    await salon.server.close();
    const database = join(salon.folder, 'kartoteka.db');
    copyFileSync(database, `${database}.copy`);
    await salon.start();
    const still = await salon.connect();
    expect((await still.login(reception.pairing)).epoch).toBe(before);
    await still.push([
      { doc: ANNA, changes: bytesOf(chain.slice(1)) },
      { doc: BEATRICE, changes: bytesOf(chain) },
    ]);
    await salon.server.close();

    renameSync(`${database}.copy`, database);
    for (const rest of ['-wal', '-shm']) rmSync(database + rest, { force: true });
    await salon.start();
    const after = await salon.connect();
    expect((await after.login(reception.pairing)).epoch).not.toBe(before);
    const heads = chain.map(({ hash }) => bytesOfHash(hash));
    const asked: [string, Uint8Array[]][] = [
      [ANNA, heads.slice(1)],
      [BEATRICE, heads.slice(1)],
    ];
    expect((await after.ask('compare', { docs: asked }, 'lacking')).docs).toEqual([ANNA, BEATRICE]);
    expect((await after.ask('compare', { docs: [[ANNA, heads.slice(0, 1)]] }, 'lacking')).docs).toEqual([]);
  });

  it('is known by a device that has read further than it reaches, which starts anew with every other that has; the rest go on', async () => {
    const { epoch } = await (await salon.connect()).login(reception.pairing);
    const second = await salon.back(tablet.pairing);
    for (const device of [tablet, second]) {
      void device.pull(1_000).catch(() => undefined);
      expect(await device.closed).toBe(1012);
    }
    await reception.push([{ doc: ANNA, changes: [writeChange().bytes] }]);
    expect((await (await salon.connect()).login(reception.pairing)).epoch).not.toBe(epoch);
  });
});

describe('a log whose place another has taken', () => {
  it('knows nothing of what devices had of the other', async () => {
    await reception.push([{ doc: ANNA, changes: bytesOf(writeChain(2)) }]);
    void tablet.pull(2).catch(() => undefined);
    const behind = async (owner: HeadlessDevice) => (await owner.ask('devices', {}, 'devices')).devices[1]?.behind;
    await expect.poll(() => behind(reception)).toBe(0);
    await salon.server.close();
    const database = openDatabase(join(salon.folder, 'kartoteka.db'));
    setMeta(database, 'epoch', newEpoch());
    database.close();
    await salon.start();
    expect(await behind(await salon.back(reception.pairing))).toBe(2);
  });
});

describe('a row that the disk has changed', () => {
  it('of the salon’s settings is brought back by any device, which may yet add nothing to them', async () => {
    const { salon: settings } = await (await salon.connect()).login(reception.pairing);
    const chain = writeChain(4);
    await reception.push([{ doc: settings, changes: bytesOf(chain.slice(0, 3)) }]);
    await salon.server.close();
    const database = openDatabase(join(salon.folder, 'kartoteka.db'));
    database.exec("UPDATE changes SET bytes = CAST(replace(CAST(bytes AS TEXT), 'x 2', 'x 1') AS BLOB)");
    database.close();
    await salon.start();
    const desk = await salon.back(tablet.pairing);
    expect((await desk.ask('fetch', { doc: settings }, 'document')).damaged).toBe(true);
    expect((await desk.push([{ doc: settings, changes: bytesOf(chain) }])).refused).toMatchObject([{ reason: 'forbidden' }]);
    expect((await desk.pull(3)).rows).toEqual([[settings, null]]);
    const { bytes, damaged } = await desk.ask('fetch', { doc: settings }, 'document');
    expect([damaged, bytes.length]).toEqual([false, Buffer.concat(bytesOf(chain.slice(0, 3))).length]);
  });

  it('is reported and left out, the rest is served, every device is asked for it, and one that has it brings it back', async () => {
    const chain = writeChain(3);
    await reception.push([
      { doc: ANNA, changes: bytesOf(chain) },
      { doc: BEATRICE, changes: bytesOf(chain) },
    ]);
    const { epoch } = await (await salon.connect()).login(reception.pairing);
    await salon.server.close();
    const database = openDatabase(join(salon.folder, 'kartoteka.db'));
    database.exec("UPDATE changes SET bytes = CAST(replace(CAST(bytes AS TEXT), 'x 3', 'x 2') AS BLOB) WHERE doc = 1");
    database.close();
    await salon.start();

    const back = await salon.back(tablet.pairing);
    const filled = new Map((await back.fill('documents')).map(([doc, , bytes]) => [doc, bytes]));
    expect(same(filled.get(BEATRICE), Buffer.concat(bytesOf(chain)))).toBe(true);
    expect(same(filled.get(ANNA), Buffer.concat(bytesOf(chain.slice(0, 2))))).toBe(true);
    expect(salon.reported).toEqual(['A stored change is damaged and was set aside: document 1, number 3.']);
    expect((await back.heard('wanted')).docs).toEqual([ANNA]);

    const owner = await salon.connect();
    expect((await owner.login(reception.pairing)).epoch).toBe(epoch);
    expect((await owner.heard('wanted')).docs).toEqual([ANNA]);
    expect((await owner.ask('compare', { docs: [[ANNA, [bytesOfHash(chain[2]?.hash ?? ('' as never))]]] }, 'lacking')).docs).toEqual([
      ANNA,
    ]);
    expect((await owner.push([{ doc: ANNA, changes: bytesOf(chain) }])).refused).toEqual([]);
    expect(same((await back.pull(6)).rows[0]?.[1], chain[2]?.bytes)).toBe(true);
    expect((await owner.ask('compare', { docs: [[ANNA, [bytesOfHash(chain[2]?.hash ?? ('' as never))]]] }, 'lacking')).docs).toEqual([]);
    expect(same((await owner.ask('fetch', { doc: ANNA }, 'document')).bytes, Buffer.concat(bytesOf(chain)))).toBe(true);
    const later = await salon.back(reception.pairing);
    await later.ask('devices', {}, 'devices');
    expect(later.unasked.map(({ t }) => t)).not.toContain('wanted');
  });
});
