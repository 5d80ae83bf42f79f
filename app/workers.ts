import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { Exporter } from '../workers/contracts/export.ts';
import type { Importer } from '../workers/contracts/import.ts';
import type { Sealed, SealedStore } from '../workers/contracts/lock.ts';
import { mailboxMemory } from '../workers/contracts/mailbox.ts';
import type { Photos } from '../workers/contracts/photos.ts';
import type { MailedSearch, Search } from '../workers/contracts/search.ts';
import type { Progress, Store } from '../workers/contracts/store.ts';
import type { Table } from '../workers/contracts/table.ts';
import { createCallsUnderWay } from './calls-under-way.ts';
import { createFeed, type Feed } from './feed.ts';
import { createLookup, type Lookup } from './lookup.ts';
import type { Updates } from './updates.ts';
import { whileAsked } from './while-asked.ts';

export interface Threads {
  readonly store: Remote<Store>;
  readonly search: Remote<Search>;
  /** The same, for what is being typed. */
  readonly lookup: Lookup;
  /** The import worker; starts when it is first read. */
  readonly importer: Remote<Importer>;
  /** The photo worker; starts when it is first read, or soon after everything else. */
  readonly photos: Remote<Photos>;
  /** The table worker; starts when it is first read, and from then on tells `feed` what it has. */
  readonly table: Remote<Table>;
  /** The export worker; starts when it is first read. */
  readonly exporter: Remote<Exporter>;
  /** Puts names in this language's order, in whichever workers are there. */
  readonly setLanguage: (language: string) => void;
  readonly feed: Feed;
  readonly updates: Updates;
}

/** The workers as the device's lock has them: everything in memory that says something of clients is theirs, and goes with them. */
export interface RunningThreads extends Threads {
  /** `locked`: a lock is set, and the key was not given. */
  readonly opened: Promise<'open' | 'locked'>;
  /** Resolves when what is stored is all encrypted, or all decrypted, as the lock wants it. */
  readonly finishSealing: (onProgress: (progress: Progress) => void) => Promise<unknown>;
  /** True while something is being stored that must not be cut off. */
  readonly busy: () => boolean;
  /** Resolves when all that was handed over is stored. */
  readonly settled: () => Promise<void>;
  readonly end: () => void;
}

/** Nothing waits for photos at the start: they are sent and fetched once the rest has had its time (ms). */
const PHOTOS_AFTER = 2_000;

/**
 * Starts the page's workers. The search worker answers by itself, whether or not the store is up. `key`: what unlocking gave,
 * where this device has a lock; it is the caller's again when this returns. A copy is kept for workers that start later, until the
 * device is locked and all of them end.
 */
export function startThreads(language: string, updates: Updates, key: Uint8Array | null): RunningThreads {
  const feed = createFeed();
  const calls = createCallsUnderWay();
  const workers: Worker[] = [];
  const watched = (worker: Worker): Worker => {
    workers.push(worker);
    worker.addEventListener('error', feed.tellCrash);
    worker.addEventListener('messageerror', feed.tellCrash);
    return worker;
  };
  // The caller wipes its own.
  let ownKey = key?.slice() ?? null;
  /** For workers that read the device's storage and start later. */
  const giveKey = (worker: { open(key: Uint8Array | null): Promise<unknown> }) => void worker.open(ownKey).catch(feed.tellCrash);
  const search = wrap<MailedSearch & Sealed>(
    watched(new Worker(new URL('../workers/search/main.ts', import.meta.url), { type: 'module', name: 'search' })),
  );
  const memory = mailboxMemory();
  if (memory) search.shareMailbox(memory).catch(feed.tellCrash);
  const lookup = createLookup({ search, memory, withFrame: (run) => void requestAnimationFrame(run) });
  const remote = wrap<Store & SealedStore>(
    watched(new Worker(new URL('../workers/store/main.ts', import.meta.url), { type: 'module', name: 'store' })),
  );
  let importer: Remote<Importer> | null = null;
  let photos: Remote<Photos> | null = null;
  const startPhotos = (): Remote<Photos> => {
    const remotePhotos = wrap<Photos & Sealed>(
      watched(new Worker(new URL('../workers/photo/main.ts', import.meta.url), { type: 'module', name: 'photo' })),
    );
    giveKey(remotePhotos);
    const door = new MessageChannel();
    remote.connectPhotos(transfer(door.port1, [door.port1])).catch(() => undefined);
    remotePhotos.connect(transfer(door.port2, [door.port2])).catch(() => undefined);
    photos = calls.counted<Remote<Photos>>(remotePhotos, ['take', 'filed']);
    return photos;
  };
  let table: Remote<Table> | null = null;
  const startTable = (): Remote<Table> => {
    const started = wrap<Table & Sealed>(
      watched(new Worker(new URL('../workers/table/main.ts', import.meta.url), { type: 'module', name: 'table' })),
    );
    giveKey(started);
    started.start(language, proxy(feed.tellTable)).catch(feed.tellCrash);
    table = started;
    return started;
  };
  let exporter: Remote<Exporter> | null = null;
  const startExporter = (): Remote<Exporter> => {
    const started = wrap<Exporter & Sealed>(
      watched(new Worker(new URL('../workers/export/main.ts', import.meta.url), { type: 'module', name: 'export' })),
    );
    giveKey(started);
    exporter = calls.counted<Remote<Exporter>>(started, ['write', 'saveSalon', 'openSalon']);
    return exporter;
  };
  const opened = Promise.all([search.open(ownKey), remote.open(ownKey)]);
  opened.catch(feed.tellCrash);
  search.start(language, proxy(feed.tellBase)).catch(feed.tellCrash);
  remote.start(proxy(feed.tell)).catch(feed.tellCrash);
  const stopNudging = nudgeOnWaking(remote);
  const stopGivingWay = giveWayToHands(remote);
  const photosSoon = window.setTimeout(() => photos ?? startPhotos(), PHOTOS_AFTER);
  return {
    store: calls.counted(
      remote,
      [
        'editCard',
        'editSalon',
        'createClient',
        'eraseCard',
        'fillWithDemo',
        'editCards',
        'undoCards',
        'mergeCards',
        'unmergeCard',
        'noteExport',
        'deviceSegments',
      ],
      'editCard',
    ),
    search,
    lookup,
    feed,
    updates,
    get importer() {
      importer ??= calls.counted(
        wrap<Importer>(watched(new Worker(new URL('../workers/import/main.ts', import.meta.url), { type: 'module', name: 'import' }))),
        ['run'],
      );
      return importer;
    },
    get photos() {
      return photos ?? startPhotos();
    },
    get table() {
      return table ?? startTable();
    },
    get exporter() {
      return exporter ?? startExporter();
    },
    setLanguage(next) {
      language = next;
      search.setLanguage(next).catch(() => undefined);
      table?.setLanguage(next).catch(() => undefined);
    },
    opened: opened.then((answers) => (answers.includes('locked') ? 'locked' : 'open')),
    finishSealing: (onProgress) => whileAsked(onProgress, (tell) => remote.finishSealing(tell)),
    busy: calls.busy,
    settled: calls.settled,
    end() {
      stopNudging();
      stopGivingWay();
      window.clearTimeout(photosSoon);
      ownKey?.fill(0);
      ownKey = null;
      for (const worker of workers) worker.terminate();
      lookup.end();
    },
  };
}

/** Has the store write and send what waits whenever the page may be about to sleep, or has woken up. */
function nudgeOnWaking(store: Remote<Store>): () => void {
  const nudge = () => {
    store.nudge().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', nudge);
  window.addEventListener('online', nudge);
  window.addEventListener('pagehide', nudge);
  return () => {
    document.removeEventListener('visibilitychange', nudge);
    window.removeEventListener('online', nudge);
    window.removeEventListener('pagehide', nudge);
  };
}

/** So often (ms) the store is told of whoever types or scrolls; it gives way for longer than that. */
const HANDS_EVERY = 200;

/** Has the store give way while somebody types or scrolls. */
function giveWayToHands(store: Remote<Store>): () => void {
  let told = Number.NEGATIVE_INFINITY;
  const tell = ({ timeStamp }: Event) => {
    if (timeStamp - told < HANDS_EVERY) return;
    told = timeStamp;
    store.giveWay().catch(() => undefined);
  };
  const listening = new AbortController();
  // Scrolling does not bubble.
  for (const hand of ['input', 'scroll']) document.addEventListener(hand, tell, { capture: true, passive: true, signal: listening.signal });
  return () => listening.abort();
}
