import { once } from 'node:events';
import { createServer, connect as dial, type Socket } from 'node:net';
import { join } from 'node:path';
import { HeadlessDevice as Speaker } from '../../sync-server/testing/device.ts';
import { comment, good } from '../convergence/people.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { makeCards, newDocumentId } from './real-cards.ts';
import { startServerProcess } from './server-process.ts';

/** Each way (ms), and of all connections together, each way (bytes a second: 64 kbit/s). */
const DELAY = 150;
const RATE = 8_000;
const PIECE = 500;

/** A link between a device and its server: slow, and broken when told so. */
class SlowLink {
  /** Bytes that came through to the device. */
  received = 0;
  isFast = true;
  private readonly sockets = new Set<Socket>();
  private readonly free = { up: 0, down: 0 };
  private readonly listener = createServer((near) => this.join(near));
  private readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  async open(): Promise<number> {
    this.listener.listen(0, '127.0.0.1');
    await once(this.listener, 'listening');
    const address = this.listener.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  /** Every connection ends; what is on its way is lost. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    Object.assign(this.free, { up: 0, down: 0 });
  }

  close(): void {
    this.cut();
    this.listener.close();
  }

  private join(near: Socket): void {
    const far = dial(this.port, '127.0.0.1');
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      // Which of the two ends first doesn't matter.
      socket.on('error', () => socket.destroy());
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    this.pass(near, far, 'up');
    this.pass(far, near, 'down');
  }

  private pass(from: Socket, to: Socket, way: 'up' | 'down'): void {
    from.on('data', (data: Buffer) => {
      from.pause();
      const arrive = (piece: Buffer): void => {
        if (to.destroyed) return;
        if (way === 'down') this.received += piece.length;
        to.write(piece);
      };
      for (let at = 0; at < data.length; at += PIECE) {
        const piece = data.subarray(at, at + PIECE);
        const now = performance.now();
        this.free[way] = Math.max(now, this.free[way]) + (this.isFast ? 0 : (piece.length / RATE) * 1000);
        setTimeout(arrive, this.free[way] - now + (this.isFast ? 0 : DELAY), piece);
      }
      setTimeout(() => from.resume(), this.free[way] - performance.now());
    });
  }
}

export interface SlowCrossing {
  readonly cards: number;
  readonly edits: number;
  readonly breaks: number;
  readonly seconds: number;
  /** Of what there is to copy, how much came through (1: all once). */
  readonly times: number;
  readonly wrong: readonly string[];
}

/** A new device copies a salon's cards over a link of 300 ms and 64 kbit/s that breaks every so often (ms), and enters clients meanwhile. */
export async function crossSlowLink(folder: string, { cards, breakEvery }: { cards: number; breakEvery: number }): Promise<SlowCrossing> {
  const server = await startServerProcess(join(folder, 'server'));
  const link = new SlowLink(Number(new URL(server.address).port));
  let tablet: HeadlessDevice | undefined;
  try {
    const owner = await Speaker.connect(server.address);
    await owner.claim(server.ownerLink ?? '');
    const made = await makeCards(cards, 3);
    const ids = made.map(() => newDocumentId());
    for (const [i, { changes, summary }] of made.entries())
      await owner.push([{ doc: ids[i] ?? '', changes: changes as Uint8Array<ArrayBuffer>[], summary: summary as never }]);
    tablet = await openDevice({ url: `ws://127.0.0.1:${await link.open()}/sync`, storage: join(folder, 'tablet.db') });
    const begun = performance.now();
    const joined = tablet.store.join(await owner.invite(), 'Tablet');
    link.isFast = false;
    good(await joined);
    let breaks = 0;
    const breaking = setInterval(() => {
      breaks++;
      link.cut();
    }, breakEvery);
    const progress = watchProgress(tablet);
    const edited = await enterClients(tablet);
    await tablet.until(async ({ storage, status }) => {
      const counts = await storage.read(['docs', 'outbox'], (reader) => Promise.all([reader.count('docs'), reader.count('outbox')]));
      return status?.fill === null && counts[0] >= cards + edited.length && counts[1] === 0;
    });
    clearInterval(breaking);
    const seconds = (performance.now() - begun) / 1000;
    const whole = (await owner.fill('documents')).concat(await owner.fill('summaries')).reduce((sum, [, , bytes]) => sum + bytes.length, 0);
    const times = link.received / whole;
    const wrong = [...progress(), ...(await wrongOn(tablet, owner, ids, edited))];
    return { cards, edits: edited.length, breaks, seconds, times, wrong };
  } finally {
    tablet?.stop();
    link.close();
    await server.stop();
  }
}

/** The copy that is told goes on, and never back. */
function watchProgress(device: HeadlessDevice): () => string[] {
  return () => {
    const wrong: string[] = [];
    let reached = 0;
    for (const event of device.events) {
      const fill = event.type === 'status' ? event.status.fill : null;
      if (!fill) continue;
      const at = (fill.part === 'documents' ? 1e9 : 0) + fill.done;
      if (at < reached) wrong.push(`the copy went back to ${fill.done} of the ${fill.part}`);
      reached = Math.max(reached, at);
    }
    if (reached < 1e9) wrong.push('nobody was told how far the copy is');
    return wrong;
  };
}

async function enterClients(device: HeadlessDevice): Promise<string[]> {
  const ids: string[] = [];
  for (const given of ['Anna', 'Vera', 'Olga']) {
    const id = good(await device.store.createClient([{ type: 'setProfile', changes: { given } }]));
    good(await device.store.editCard(id, [comment(`of ${given}`)]));
    ids.push(id);
  }
  return ids;
}

/** Everything is on both sides, once. */
async function wrongOn(device: HeadlessDevice, owner: Speaker, ids: readonly string[], edited: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  const served = new Set<string>((await owner.fill('documents')).map(([doc]) => doc));
  for (const id of edited) {
    if (!served.has(id)) wrong.push(`a client entered meanwhile is lost on the server`);
    const { card } = good(await device.store.openCard(id as never));
    if (card.comments.length !== 1) wrong.push(`a client entered meanwhile has its comment ${card.comments.length} times`);
  }
  for (const id of ids) {
    const opened = await device.store.openCard(id as never);
    if (!opened.ok || opened.value.card.visits.length !== 3)
      wrong.push(`a card did not come whole: ${opened.ok ? 'visits are missing' : opened.problem}`);
    else await device.store.closeCard(id as never);
  }
  return wrong;
}
