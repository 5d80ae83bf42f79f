import { proxy, type Remote, wrap } from 'comlink';
import type { Importer } from '../workers/contracts/import.ts';
import type { Search } from '../workers/contracts/search.ts';
import type { Store } from '../workers/contracts/store.ts';
import { createFeed, type Feed } from './feed.ts';
import type { Updates } from './updates.ts';

export interface Threads {
  readonly store: Remote<Store>;
  readonly search: Remote<Search>;
  /** The import worker; starts when it is first read. */
  readonly importer: Remote<Importer>;
  readonly feed: Feed;
  readonly updates: Updates;
}

/** Starts the page's workers. The search worker answers by itself, whether or not the store is up. */
export function startThreads(language: string, updates: Updates): Threads {
  const feed = createFeed();
  const watched = (worker: Worker): Worker => {
    worker.addEventListener('error', feed.tellCrash);
    worker.addEventListener('messageerror', feed.tellCrash);
    return worker;
  };
  const search = wrap<Search>(
    watched(new Worker(new URL('../workers/search/main.ts', import.meta.url), { type: 'module', name: 'search' })),
  );
  const store = wrap<Store>(watched(new Worker(new URL('../workers/store/main.ts', import.meta.url), { type: 'module', name: 'store' })));
  let importer: Remote<Importer> | null = null;
  search.start(language, proxy(feed.tellBase)).catch(feed.tellCrash);
  store.start(proxy(feed.tell)).catch(feed.tellCrash);
  return {
    store,
    search,
    feed,
    updates,
    get importer() {
      importer ??= wrap<Importer>(
        watched(new Worker(new URL('../workers/import/main.ts', import.meta.url), { type: 'module', name: 'import' })),
      );
      return importer;
    },
  };
}

/** Has the store write and send what waits whenever the page may be about to sleep, or has woken up. */
export function nudgeOnWaking(store: Remote<Store>): void {
  const nudge = () => {
    store.nudge().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', nudge);
  window.addEventListener('online', nudge);
  window.addEventListener('pagehide', nudge);
}
