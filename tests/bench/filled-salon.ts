import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { openDataFolder } from '../../sync-server/data-folder.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { HeadlessDevice as WireDevice } from '../../sync-server/testing/device.ts';
import { startServerProcess } from '../faults/server-process.ts';
import { seededCards } from './salon-data.ts';
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
  close(): Promise<void>;
}

const AT_ONCE = 200;

/** Starts a salon of `count` cards, at most 10,000. */
export async function openSalon(count: number): Promise<FilledSalon> {
  return openSalonOf(await seededCards(count));
}

/** Starts a salon of these cards. */
export async function openSalonOf(cards: readonly SeededCard[]): Promise<FilledSalon> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));
  await putIntoLog(join(folder, 'data'), cards);
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
    code: () => owner.invite(),
    newFile: () => join(folder, `device-${++files}.db`),
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
async function putIntoLog(folder: string, cards: readonly SeededCard[]): Promise<void> {
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
