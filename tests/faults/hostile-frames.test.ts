import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FromDevice, writeFrame } from '../../model/wire/messages.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChain } from '../../sync-server/testing/written-change.ts';
import { makeCards, newDocumentId, type RealCard } from './real-cards.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const FRAMES = Number(process.env.KARTOTEKA_HOSTILE_FRAMES ?? 20_000);
/** Frames a hostile device sends before it comes back with another connection. */
const PER_CONNECTION = 250;
/** Hostile connections at the same time; the first is a stranger’s. */
const AT_ONCE = 8;
/** What the process may grow by meanwhile (MB): nothing of what is refused stays. The thread that looks inside changes is some 50 of it. */
const MAX_GROWTH = 140;
/** The last frames of each connection, which the server closes at the third that fits no schema. */
const MALFORMED = 5;
const SEED = Number(process.env.KARTOTEKA_SEED ?? 20_261);

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-hostile-'));
let server: ServerProcess;
let cards: RealCard[];

beforeAll(async () => {
  [server, cards] = await Promise.all([startServerProcess(folder), makeCards(8, 3)]);
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it(`${FRAMES} hostile frames, from strangers and from a paired device, end nothing and disturb nobody (seed ${SEED})`, {
  timeout: 240_000,
}, async () => {
  const random = seeded(SEED);
  const good = await HeadlessDevice.connect(server.address);
  await good.claim(server.ownerLink ?? '');
  const code = await good.invite();
  const insider = await HeadlessDevice.connect(server.address);
  const pairing = await insider.join(code);
  await insider.close();

  const before = residentMegabytes(server.pid);
  const work = workOn(good);
  for (let sent = 0; sent < FRAMES; sent += PER_CONNECTION * AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => attack(i === 0 ? undefined : pairing, random)));
  }
  const done = await work.stop();
  expect(done.acknowledged).toBeGreaterThan(20);
  expect(done.slowest).toBeLessThan(10_000);
  expect(residentMegabytes(server.pid) - before).toBeLessThan(MAX_GROWTH);
  const stored = new Map((await good.fill('documents')).map(([doc, , bytes]) => [doc, Buffer.from(bytes)]));
  expect(done.documents.every(({ doc, bytes }) => stored.get(doc)?.equals(bytes))).toBe(true);
  expect(await (await fetch(`${server.address}/health`)).json()).toMatchObject({ ok: true, damagedRows: 0 });
});

/** One connection’s worth of hostility. */
async function attack(pairing: Pairing | undefined, random: () => number): Promise<void> {
  const device = await HeadlessDevice.connect(server.address);
  if (pairing) await device.login(pairing);
  for (let i = 0; i < PER_CONNECTION; i++)
    device.socket.send(pairing && i < PER_CONNECTION - MALFORMED ? writeFrame(soundFrame(random)) : malformedFrame(random));
  // Answered or closed: either way everything that was sent has been dealt with.
  await Promise.race([device.ask('devices', {}, 'devices').catch(() => undefined), device.closed]);
  device.socket.terminate();
  await device.closed;
}

function malformedFrame(random: () => number): Uint8Array {
  const pick = random();
  if (pick < 0.4) return randomBytes(Math.floor(random() * 300));
  const sound = Buffer.from(writeFrame(soundFrame(random)));
  return pick < 0.7 ? sound.subarray(0, Math.floor(random() * sound.length)) : mutated(sound, random);
}

/** Fits the schema; what it carries doesn’t. */
function soundFrame(random: () => number): FromDevice {
  const id = Math.floor(random() * 1e6);
  const doc = newDocumentId();
  const card = cards[Math.floor(random() * cards.length)];
  const changes = (card?.changes ?? []).slice(0, 3);
  const pick = Math.floor(random() * 100);
  if (pick < 8) return { t: 'pull', id, after: Math.floor(random() * 2 ** 50), waiting: 0 };
  if (pick < 10)
    return {
      t: 'fill',
      id,
      part: random() < 0.5 ? 'documents' : 'summaries',
      after: random() < 0.5 ? doc : '',
      upto: Math.floor(random() * 2 ** 40),
    };
  if (pick < 18) return { t: 'compare', id, docs: Array.from({ length: 20 }, () => [newDocumentId(), [randomBytes(32)]]) };
  if (pick < 30) return { t: 'fetch', id, doc };
  if (pick < 31) return { t: 'erase', id, doc };
  if (pick < 35) return { t: 'erasures', id, before: Math.floor(random() * 2 ** 50) };
  if (pick < 39) return { t: 'present', doc };
  if (pick < 43) return ownersFrame(id, random);
  const mutate = (change: Uint8Array) =>
    random() < 0.5 ? repaired(mutated(Buffer.from(change), random)) : mutated(Buffer.from(change), random);
  return {
    t: 'push',
    id,
    docs: [
      {
        doc,
        changes: changes.map((change) => (random() < 0.4 ? mutate(change) : change)),
        summary: { heads: [randomBytes(32)], bytes: randomBytes(50) },
      },
    ],
  };
}

/** What only an owner may ask, of devices there may be. */
function ownersFrame(id: number, random: () => number): FromDevice {
  const device = randomBytes(10).toString('hex');
  const joining = randomBytes(8).toString('hex');
  const pick = random();
  if (pick < 0.2) return { t: 'code', id };
  if (pick < 0.4) return { t: 'confirm', id, joining, name: 'Mine', role: 'owner' };
  if (pick < 0.6) return { t: 'decline', id, joining };
  return pick < 0.8 ? { t: 'amend', id, device, name: 'Mine', role: 'owner' } : { t: 'revoke', id, device };
}

function mutated(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 1 + random() * 4; i++) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

function repaired(change: Buffer): Buffer {
  createHash('sha256').update(change.subarray(8)).digest().copy(change, 4, 0, 4);
  return change;
}

/** A device that goes on with its work, change by change, and notes what was acknowledged and how long it waited at most (ms). */
function workOn(device: HeadlessDevice) {
  let stopped = false;
  let slowest = 0;
  let acknowledged = 0;
  const documents: { doc: string; bytes: Buffer }[] = [];
  const running = (async () => {
    while (!stopped) {
      const doc = newDocumentId();
      const chain = writeChain(5, randomBytes(8).toString('hex'));
      for (const { bytes } of chain) {
        const sent = performance.now();
        expect((await device.push([{ doc, changes: [bytes] }])).refused).toEqual([]);
        slowest = Math.max(slowest, performance.now() - sent);
        acknowledged++;
      }
      documents.push({ doc, bytes: Buffer.concat(chain.map(({ bytes }) => bytes)) });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await running;
      return { slowest, acknowledged, documents };
    },
  };
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
