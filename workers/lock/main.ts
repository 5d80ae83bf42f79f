import { expose } from 'comlink';
import { deleteDB } from 'idb';
import type { DeviceLock } from '../contracts/lock.ts';
import { SHARED_CACHE } from '../contracts/shared.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DATABASE_NAME, SNAPSHOT_DATABASE } from '../storage/schema.ts';
import { createDeviceLock } from './device-lock.ts';

const db = openDeviceDatabase();

const lock = createDeviceLock({
  db,
  locks: navigator.locks as LockManager | undefined,
  forget: async () => {
    db.close();
    await Promise.all([deleteDB(DATABASE_NAME), deleteDB(SNAPSHOT_DATABASE), globalThis.caches?.delete(SHARED_CACHE)]);
  },
  caches: globalThis.caches as CacheStorage | undefined,
  report: (fault) => console.error(fault),
}) satisfies DeviceLock;

expose(lock);
