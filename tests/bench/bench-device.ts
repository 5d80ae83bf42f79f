import { deserialize, serialize } from 'node:v8';
import Libsql from 'libsql';
import type { BaseState, Search } from '../../workers/contracts/search.ts';
import { createSearch } from '../../workers/search/create-search.ts';
import type { SnapshotStore } from '../../workers/search/ports.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import { type HeadlessDevice, openDevice } from '../headless/device.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';

/** A headless device with the read model and search over it, as the search worker has them. */
export interface BenchDevice {
  readonly device: HeadlessDevice;
  readonly search: Search;
  readonly state: BaseState;
  /** Documents written since it was opened. */
  readonly written: ReadonlySet<string>;
  /** Resolves as soon as `condition` holds; looked at whenever something was stored or entered the read model. */
  until(condition: () => boolean | Promise<boolean>): Promise<void>;
  stop(): void;
}

/** Opens the device in `file`, with what was stored there before. `pair`: a code, for a device that is new. */
export async function openBenchDevice(url: string, file: string, pair?: string): Promise<BenchDevice> {
  const news = new Set<() => void>();
  const watchers = new Set<() => void>();
  const written = new Set<string>();
  const storage = sqliteStorage(file);
  const snapshots = sqliteSnapshots(`${file}.snapshot`);
  let state: BaseState = { total: 0, version: 0, ready: false, indexing: 0 };
  const wake = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  const post = (message: ChannelMessage): void => {
    if (message.type === 'document') written.add(message.doc);
    if (message.type === 'summaries') for (const listener of news) listener();
    wake();
  };
  const search = createSearch({
    source: {
      since: (rev, limit) => storage.summariesSince(rev, limit),
      origin: () => storage.read(['meta'], async (reader) => JSON.stringify((await reader.get('meta', ['identity']))?.value)),
      onNews: (listener) => void news.add(listener),
    },
    snapshots,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    today: () => '2026-03-10',
    after: (ms, run) => void setTimeout(run, ms).unref(),
  });
  const searching = search.start('lv', (now) => {
    state = now;
    wake();
  });
  const device = await openDevice({ url, storage, ports: { neighbours: { post, listen: () => {} } } });
  const paired = pair === undefined ? { ok: true } : await device.store.join(pair, 'Bench');
  if (!paired.ok) throw new Error('the device was not let in');
  await searching;
  return {
    device,
    search,
    written,
    get state() {
      return state;
    },
    async until(condition) {
      while (!(await condition())) {
        await new Promise<void>((resolve) => {
          const watcher = (): void => {
            watchers.delete(watcher);
            resolve();
          };
          watchers.add(watcher);
        });
      }
    },
    stop() {
      device.stop();
      snapshots.close();
    },
  };
}

/** The search worker's snapshots, in an SQLite file as the rest of the headless device. */
function sqliteSnapshots(file: string): SnapshotStore & { close(): void } {
  const db = new Libsql(file);
  db.exec('CREATE TABLE IF NOT EXISTS snapshot (n INTEGER PRIMARY KEY, value BLOB NOT NULL)');
  const select = db.prepare('SELECT value FROM snapshot WHERE n = ?');
  const insert = db.prepare('INSERT OR REPLACE INTO snapshot (n, value) VALUES (?, ?)');
  const HEAD = -1;
  const read = (n: number): unknown => {
    const row = select.get([n]) as { value: Uint8Array } | undefined;
    return row ? deserialize(new Uint8Array(row.value)) : undefined;
  };
  return {
    head: async () => read(HEAD) ?? null,
    chunk: async (n) => read(n),
    async write(head, chunks, after) {
      if (after !== null && (read(HEAD) as { stamp?: string } | undefined)?.stamp !== after) return false;
      db.exec(after === null ? 'BEGIN; DELETE FROM snapshot' : 'BEGIN');
      for (const [n, text] of [...chunks, [HEAD, head] as const]) insert.run([n, serialize(text)]);
      db.exec('COMMIT');
      return true;
    },
    clear: async () => void db.exec('DELETE FROM snapshot'),
    close: () => void db.close(),
  };
}
