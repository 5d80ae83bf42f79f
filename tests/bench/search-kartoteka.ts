import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { BaseState, Search } from '../../workers/contracts/search.ts';
import { createSearch } from '../../workers/search/create-search.ts';
import type { RowChange } from '../../workers/search/ports.ts';
import { TODAY } from './search-base.ts';
import type { Engine } from './search-engines.ts';
import { sqliteSnapshots } from './sqlite-snapshots.ts';

/** While it starts, it is asked so often: each question is work that the start has to wait for. */
const ASK_EVERY_MS = 5;

/** Kartoteka's search, asked through the call that the app makes. */
export interface OwnEngine extends Engine {
  /** Starts once more, from the snapshot that the first start saved. Times in milliseconds since then. */
  again(lately: string, longAgo: string): Promise<Restart>;
  close(): void;
}
interface Restart {
  /** Until one of those seen lately was found. */
  readonly lately: number;
  /** Until a client seen long ago was found: the whole base answers. */
  readonly everyone: number;
  /** Until all was loaded. */
  readonly indexed: number;
  readonly bytes: number;
}

/** Opens the real search over these rows; resolves when all of them are in. */
export async function openKartoteka(rows: readonly CardSummary[]): Promise<OwnEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-search-'));
  const numbers = new Map<CardId, number>(rows.map(({ id }, n) => [id, n]));
  let bytes = 0;
  let saved: () => void = () => undefined;
  const whenSaved = new Promise<void>((resolve) => {
    saved = resolve;
  });
  const snapshots = sqliteSnapshots(join(folder, 'snapshot.db'), () => saved());
  const counted: typeof snapshots = {
    ...snapshots,
    write(head, chunks, after) {
      for (const chunk of chunks.values()) bytes += chunk.byteLength;
      return snapshots.write(head, chunks, after);
    },
  };
  let first: Running | undefined = await start(
    rows.map((summary, n) => ({ doc: summary.id, rev: n + 1, summary })),
    counted,
  );
  await first.whenIndexed();
  const { search } = first;
  return {
    async search(query, limit) {
      const answer = await search.search(query, limit);
      return answer?.hits.map(({ summary }) => numbers.get(summary.id) ?? -1) ?? [];
    },
    async again(lately, longAgo) {
      await whenSaved;
      first?.end();
      first = undefined;
      const began = performance.now();
      const second = startNow([], snapshots);
      const found = async (query: string): Promise<number> => {
        while (((await second.search.search(query, 5))?.total ?? 0) === 0)
          await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
        return performance.now() - began;
      };
      const times = { lately: await found(lately), everyone: await found(longAgo) };
      await second.whenIndexed();
      const indexed = performance.now() - began;
      second.end();
      return { ...times, indexed, bytes };
    },
    close() {
      snapshots.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly search: Search;
  whenIndexed(): Promise<void>;
  end(): void;
}

async function start(changes: RowChange[], snapshots: ReturnType<typeof sqliteSnapshots>): Promise<Running> {
  const running = startNow(changes, snapshots);
  const total = changes.length;
  await running.when((state) => state.total === total);
  // Read, and from now on only in the search.
  changes.length = 0;
  return running;
}

function startNow(changes: readonly RowChange[], snapshots: ReturnType<typeof sqliteSnapshots>) {
  const timers = new Set<NodeJS.Timeout>();
  const watchers = new Set<() => void>();
  let state: BaseState = { total: 0, version: 0, visitsVersion: 0, ready: false };
  const search = createSearch({
    source: {
      since: async (rev, limit) => changes.slice(rev, rev + limit),
      origin: async () => 'bench',
      onNews: () => undefined,
    },
    snapshots,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    today: () => TODAY,
    after: (ms, run) => void timers.add(setTimeout(run, ms)),
  });
  void search.start('lv', (now) => {
    state = now;
    for (const watcher of watchers) watcher();
  });
  const when = (condition: (state: BaseState) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const watcher = (): void => {
        if (!condition(state)) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });
  return {
    search,
    when,
    whenIndexed: () => when(({ total, ready }) => ready && total > 0),
    end: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
