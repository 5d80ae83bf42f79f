import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FromDevice, writeFrame } from '../../model/wire/messages.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChain } from '../../sync-server/testing/written-change.ts';
import { Seeded } from '../convergence/seeded.ts';
import { makeCards, newDocumentId, type RealCard } from './real-cards.ts';
import { startServerProcess } from './server-process.ts';

/** Frames a hostile device sends before it comes back with another connection. */
const PER_CONNECTION = 250;
/** Hostile connections at the same time; the first is a stranger’s. */
const AT_ONCE = 8;
/** The last frames of each connection, which the server closes at the third that fits no schema. */
const MALFORMED = 5;

/** Answers that are read (bytes). */
const SHORT = 2_000;

export interface AfterAttack {
  readonly frames: number;
  /** Of the device that worked beside it: changes acknowledged, how many of their documents are not there, and the longest wait for one (ms). */
  readonly acknowledged: number;
  readonly lost: number;
  readonly slowest: number;
  /** What the server’s memory grew by (MB). */
  readonly growth: number;
  /** What the server says of its health. */
  readonly health: unknown;
}

/** Sends the real server hostile frames, from strangers and from a paired device, while another device works. @throws when the server ended */
export async function attackServer(dataFolder: string, frames: number, seed: number): Promise<AfterAttack> {
  const [server, cards] = await Promise.all([startServerProcess(dataFolder), makeCards(8, 3)]);
  try {
    const good = await HeadlessDevice.connect(server.address);
    await good.claim(server.ownerLink ?? '');
    const code = await good.invite();
    const insider = await HeadlessDevice.connect(server.address);
    const pairing = await insider.join(code);
    await insider.close();

    const hostile = new Hostile(new Seeded(seed), cards);
    const before = residentMegabytes(server.pid);
    const work = workOn(good);
    let sent = 0;
    for (; sent < frames; sent += PER_CONNECTION * AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => hostile.attack(server.address, i === 0 ? undefined : pairing)));
    const { documents, ...done } = await work.stop();
    const growth = residentMegabytes(server.pid) - before;
    const stored = new Map((await good.fill('documents')).map(([doc, , bytes]) => [doc, Buffer.from(bytes)]));
    const lost = documents.filter(({ doc, bytes }) => !stored.get(doc)?.equals(bytes)).length;
    return { frames: sent, ...done, lost, growth, health: await (await fetch(`${server.address}/health`)).json() };
  } finally {
    await server.stop();
  }
}

class Hostile {
  private readonly random: Seeded;
  private readonly cards: readonly RealCard[];

  constructor(random: Seeded, cards: readonly RealCard[]) {
    this.random = random;
    this.cards = cards;
  }

  /** One connection’s worth of hostility. */
  async attack(address: string, pairing: Pairing | undefined): Promise<void> {
    const device = await HeadlessDevice.connect(address);
    if (pairing) await device.login(pairing);
    readOnlyShort(device);
    for (let i = 0; i < PER_CONNECTION; i++)
      device.socket.send(pairing && i < PER_CONNECTION - MALFORMED ? writeFrame(this.soundFrame()) : this.malformedFrame());
    // Answered or closed: either way everything that was sent has been dealt with.
    await Promise.race([device.ask('devices', {}, 'devices').catch(() => undefined), device.closed]);
    device.socket.terminate();
    await device.closed;
  }

  private malformedFrame(): Uint8Array {
    const { random } = this;
    const pick = random.fraction();
    if (pick < 0.4) return randomBytes(Math.floor(random.fraction() * 300));
    const sound = Buffer.from(writeFrame(this.soundFrame()));
    return pick < 0.7 ? sound.subarray(0, Math.floor(random.fraction() * sound.length)) : mutated(sound, random);
  }

  /** Fits the schema; what it carries doesn’t. */
  private soundFrame(): FromDevice {
    const { random } = this;
    const id = Math.floor(random.fraction() * 1e6);
    const doc = newDocumentId();
    const card = this.cards[Math.floor(random.fraction() * this.cards.length)];
    const changes = (card?.changes ?? []).slice(0, 3);
    const pick = Math.floor(random.fraction() * 100);
    if (pick < 8) return { t: 'pull', id, after: Math.floor(random.fraction() * 2 ** 50), waiting: 0 };
    if (pick < 10)
      return {
        t: 'fill',
        id,
        part: random.fraction() < 0.5 ? 'documents' : 'summaries',
        after: random.fraction() < 0.5 ? doc : '',
        upto: Math.floor(random.fraction() * 2 ** 40),
      };
    if (pick < 18) return { t: 'compare', id, docs: Array.from({ length: 20 }, () => [newDocumentId(), [randomBytes(32)]]) };
    if (pick < 30) return { t: 'fetch', id, doc };
    if (pick < 31) return { t: 'erase', id, doc };
    if (pick < 35) return { t: 'erasures', id, before: Math.floor(random.fraction() * 2 ** 50) };
    if (pick < 39) return { t: 'present', doc };
    if (pick < 43) return this.ownersFrame(id);
    const mutate = (change: Uint8Array) =>
      random.fraction() < 0.5 ? repaired(mutated(Buffer.from(change), random)) : mutated(Buffer.from(change), random);
    return {
      t: 'push',
      id,
      docs: [
        {
          doc,
          changes: changes.map((change) => (random.fraction() < 0.4 ? mutate(change) : change)),
          summary: { heads: [randomBytes(32)], bytes: randomBytes(50) },
        },
      ],
    };
  }

  /** What only an owner may ask, of devices there may be. */
  private ownersFrame(id: number): FromDevice {
    const { random } = this;
    const device = randomBytes(10).toString('hex');
    const joining = randomBytes(8).toString('hex');
    const pick = random.fraction();
    if (pick < 0.2) return { t: 'code', id };
    if (pick < 0.4) return { t: 'confirm', id, joining, name: 'Mine', role: 'owner' };
    if (pick < 0.6) return { t: 'decline', id, joining };
    return pick < 0.8 ? { t: 'amend', id, device, name: 'Mine', role: 'owner' } : { t: 'revoke', id, device };
  }
}

/** Whoever attacks doesn't look at the pages he is sent: reading them would cost as much as the server's work. */
function readOnlyShort({ socket }: HeadlessDevice): void {
  const read = socket.listeners('message');
  socket.removeAllListeners('message');
  socket.on('message', (frame: Buffer) => {
    if (frame.length < SHORT) for (const listener of read) listener(frame);
  });
}

function mutated(bytes: Buffer, random: Seeded): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < 1 + random.fraction() * 4; i++)
    copy[Math.floor(random.fraction() * copy.length)] = Math.floor(random.fraction() * 256);
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
        const [refused] = (await device.push([{ doc, changes: [bytes] }])).refused;
        if (refused) throw new Error(`the good device’s change was refused as ${refused.reason}`);
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
