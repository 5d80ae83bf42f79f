import * as Comlink from 'comlink';
import { deleteDB } from 'idb';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import type { SealedStore } from '../contracts/lock.ts';
import { SHARED_CACHE } from '../contracts/shared.ts';
import type { Store } from '../contracts/store.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { SNAPSHOT_DATABASE } from '../storage/schema.ts';
import { loadingAutomerge } from '../thread/automerge.ts';
import { breathing } from '../thread/breathe.ts';
import { broadcastNeighbours } from './browser/neighbours.ts';
import { syncUrl, webSocketTransport } from './browser/web-socket-transport.ts';
import { browserKeys } from './identity.ts';
import { indexedDbStorage } from './indexed-db-storage.ts';
import { done, failed, problemOf } from './outcome.ts';
import { createStore } from './store.ts';

const bytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
const database = openDeviceDatabase();
const locks = navigator.locks as LockManager | undefined;
const sealing = new DeviceSealing(database, locks);
const breathe = breathing();
const report = (fault: unknown): void => console.error(fault);

const {
  importSink,
  photoDoor,
  settled: _settled,
  stop: _stop,
  ...calls
} = createStore({
  storage: indexedDbStorage(database, () => sealing.rows),
  transport: webSocketTransport(syncUrl(self.location)),
  neighbours: broadcastNeighbours(),
  clock: {
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
  random: { fraction: Math.random, bytes },
  digest: pureDigest,
  keys: browserKeys(globalThis.crypto.subtle as SubtleCrypto | undefined, bytes),
  automerge: loadingAutomerge(),
  breathe,
  // Pages that are not served securely have no locks: their tabs may each read the same.
  alone: async (work) => {
    await (locks ? locks.request('kartoteka-texts', work) : work());
  },
  eraseRest: async () => {
    await Promise.all([deleteDB(SNAPSHOT_DATABASE), globalThis.caches?.delete(SHARED_CACHE)]);
  },
  report,
});

const store = {
  ...calls,
  connectImport: async (port: MessagePort) => Comlink.expose(importSink, port),
  connectPhotos: async (port: MessagePort) => Comlink.expose(photoDoor, port),
  open: (key) => sealing.open(key),
  start: async (onEvent) => {
    await sealing.ready();
    return calls.start(onEvent);
  },
  finishSealing: async (onProgress) => {
    try {
      await sealing.finish(breathe, onProgress);
      return done(undefined);
    } catch (error) {
      return failed(problemOf(error, report));
    }
  },
} satisfies Store & SealedStore;

Comlink.expose(store);
