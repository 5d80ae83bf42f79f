import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'cborg';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { examine } from '../../sync-server/compaction/examine.ts';
import { lookInside } from '../../sync-server/compaction/look-inside.ts';
import { databasePath, openDataFolder } from '../../sync-server/data-folder.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { HeadlessDevice as WireDevice } from '../../sync-server/testing/device.ts';
import { startServerProcess } from '../faults/server-process.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { cacheOf, seededCards } from './salon-data.ts';
import type { SeededCard } from './salon-recipe.ts';

/** The real server in a process of its own, over a log that holds seeded cards. */
export interface FilledSalon {
  readonly cards: readonly SeededCard[];
  /** `http://host:port` */
  readonly address: string;
  /** Where devices connect. */
  readonly url: string;
  /** A code for one more device. */
  code(): Promise<string>;
  /** An empty file's path that lasts as long as the salon. */
  newFile(): string;
  /** The server's process. */
  pid(): number;
  /** Starts the server again over the same data, at the same address; for a server that was killed. */
  restart(): Promise<void>;
  /** A file with what the server's log holds of summaries and documents, as they travel; there where the salon was opened with it. */
  body(): string;
  close(): Promise<void>;
}

const AT_ONCE = 200;

/** Starts a salon of `count` cards, at most 10,000. `compacted`: as its server leaves it after a quiet day, each card one snapshot. */
export async function openSalon(count: number, { compacted = false } = {}): Promise<FilledSalon> {
  const cards = await seededCards(count);
  return openSalonOf(cards, compacted ? (folder) => putCompacted(folder, cards) : undefined, true);
}

/** Starts a salon of these cards. `withBody`: what of them travels is kept, too; of fifty thousand that takes long. */
export async function openSalonOf(
  cards: readonly SeededCard[],
  put: (folder: string) => Promise<void> = (folder) => putIntoLog(folder, cards),
  withBody = false,
): Promise<FilledSalon> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));
  await put(join(folder, 'data'));
  const body = join(folder, 'body.cbor');
  if (withBody) writeFileSync(body, servedBy(join(folder, 'data')));
  let server = await startServerProcess(join(folder, 'data'));
  let owner = await WireDevice.connect(server.address);
  const pairing = await owner.claim(server.ownerLink ?? '');
  let files = 0;
  // However the bench ends, no server outlives it.
  const atExit = (): void => {
    process.kill(server.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  return {
    cards,
    address: server.address,
    url: `${server.address.replace('http', 'ws')}/sync`,
    // The front desk's devices begin at the desk, an owner's with the list of clients.
    code: () => owner.invite('owner'),
    newFile: () => join(folder, `device-${++files}.db`),
    body: () => body,
    pid: () => server.pid,
    async restart() {
      await server.exited;
      server = await startServerProcess(join(folder, 'data'), Number(new URL(server.address).port));
      owner = await WireDevice.connect(server.address);
      await owner.login(pairing);
    },
    async close() {
      process.off('exit', atExit);
      await owner.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Through the log's own door, as if a device had pushed them. */
export async function putIntoLog(folder: string, cards: readonly SeededCard[]): Promise<void> {
  const data = openDataFolder(folder);
  const log = new ChangeLog(data.database, { committed: () => undefined, damaged: () => undefined });
  await log.recognise(data.identity);
  for (let at = 0; at < cards.length; at += AT_ONCE) {
    const docs = cards.slice(at, at + AT_ONCE).map(({ id, changes, heads, summary }) => {
      return {
        doc: id,
        changes: changes as Uint8Array<ArrayBuffer>[],
        summary: { heads: heads.map((head) => bytesOfHash(head) as Uint8Array<ArrayBuffer>), bytes: summary as Uint8Array<ArrayBuffer> },
      };
    });
    const refused = await log.push(0, docs);
    if (refused.length > 0) throw new Error(`the log refused a seeded card: ${refused[0]?.reason}`);
  }
  data.close();
}

/** The same, made one card by card as the server does it in the background. That takes minutes, so the first time is kept. */
async function putCompacted(folder: string, cards: readonly SeededCard[]): Promise<void> {
  const kept = cacheOf(`compacted-${cards.length}.db`);
  if (!existsSync(kept)) {
    console.error(`Compacting ${cards.length} cards, once.`);
    await putIntoLog(folder, cards);
    await compactAll(folder);
    copyFileSync(databasePath(folder), `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
    return;
  }
  mkdirSync(folder, { recursive: true });
  copyFileSync(kept, databasePath(folder));
}

async function compactAll(folder: string): Promise<void> {
  await loadAutomerge();
  const data = openDataFolder(folder);
  const log = new ChangeLog(data.database, { committed: () => undefined, damaged: () => undefined });
  const documents = data.database.prepare<{ n: number }>('SELECT n FROM documents').all();
  for (const { n } of documents) {
    const material = log.material(n);
    const found = material && (await examine(material, { ask: async (task) => lookInside(task).verdict }));
    if (!material || !found || found === 'unreadable' || !('snapshot' in found) || !found.snapshot) throw new Error('a card is not sound');
    await log.compact({ material, bytes: found.snapshot });
  }
  data.database.exec('VACUUM');
  data.close();
}

/** All summaries, then all documents, as the log serves them: what any way of copying the salon has to move. */
function servedBy(folder: string): Uint8Array {
  const data = openDataFolder(folder);
  const log = new ChangeLog(data.database, { committed: () => undefined, damaged: () => undefined });
  const served: [string, Uint8Array][] = [];
  for (const part of ['summaries', 'documents'] as const) {
    for (let after = '', isLast = false; !isLast; ) {
      const { docs, next } = log.page(part, after, 0);
      for (const [doc, , bytes] of docs) served.push([doc, bytes]);
      after = next;
      isLast = next === '';
    }
  }
  data.close();
  return encode(served);
}
