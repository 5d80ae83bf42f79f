import { workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import type { CardId } from '../../model/ids.ts';
import type { BaseState, Search } from '../../workers/contracts/search.ts';
import { createSearch } from '../../workers/search/create-search.ts';
import { sqliteStorage } from '../headless/sqlite-storage.ts';
import { sqliteSnapshots } from './sqlite-snapshots.ts';

/** What the bench asks of the thread that holds the read model. `when…` resolve as soon as it is so. */
export interface SearchThread {
  /** Starts the search over a device's file, from its saved snapshot where there is one. */
  open(file: string): void;
  /** Rows were written. */
  news(): void;
  whenTotal(total: number): Promise<void>;
  /** The rows of these cards say these nicknames. */
  whenCalled(names: readonly (readonly [CardId, string])[]): Promise<void>;
  whenSaved(): Promise<void>;
  matches(query: string): Promise<number>;
  close(): void;
}

interface Opened {
  readonly search: Search;
  readonly hear: () => void;
  readonly end: () => void;
}

let opened: Opened | undefined;
let state: BaseState = { total: 0, version: 0, visitsVersion: 0, ready: false };
let saves = 0;
const watchers = new Set<() => void>();

const thread: SearchThread = {
  open(file) {
    saves = 0;
    state = { total: 0, version: 0, visitsVersion: 0, ready: false };
    opened = openSearch(file);
  },
  news: () => opened?.hear(),
  whenTotal: (total) => when(() => state.total === total),
  whenCalled: (names) =>
    when(async () => {
      const rows = await Promise.all(names.map(([id]) => rowOf(id)));
      return names.every(([, name], i) => rows[i]?.nickname === name);
    }),
  whenSaved: () => when(() => saves > 0),
  matches: async (query) => (await opened?.search.search(query, 10))?.total ?? 0,
  close: () => opened?.end(),
};

/** The real search, over its own connection to the device's file: in the browser, too, it reads the storage by itself. */
function openSearch(file: string): Opened {
  const storage = sqliteStorage(file);
  const snapshots = sqliteSnapshots(`${file}.snapshot`, () => {
    saves++;
    wake();
  });
  const listeners: (() => void)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const search = createSearch({
    source: {
      since: (rev, limit) => storage.summariesSince(rev, limit),
      origin: async () => 'bench',
      onNews: (listener) => void listeners.push(listener),
    },
    snapshots,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    today: () => '2026-03-10',
    after: (ms, run) => void timers.add(setTimeout(run, ms)),
  });
  void search.start('lv', (now) => {
    state = now;
    wake();
  });
  return {
    search,
    hear: () => {
      for (const listener of listeners) listener();
    },
    end: () => {
      for (const timer of timers) clearTimeout(timer);
      listeners.length = 0;
      storage.close();
      snapshots.close();
    },
  };
}

async function rowOf(id: CardId) {
  const position = (await opened?.search.position(id)) ?? -1;
  return position < 0 ? undefined : (await opened?.search.rows(position, 1))?.rows[0];
}

function wake(): void {
  const woken = [...watchers];
  for (const watcher of woken) watcher();
}

async function when(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    await new Promise<void>((resolve) => {
      const watcher = (): void => {
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
    });
  }
}

expose(thread, workerData);
