import * as Comlink from 'comlink';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import type { Exporter } from '../contracts/export.ts';
import type { Sealed } from '../contracts/lock.ts';
import { hashing } from '../photo/hashing.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { broadcastNeighbours } from '../store/browser/neighbours.ts';
import { indexedDbStorage } from '../store/indexed-db-storage.ts';
import { loadingAutomerge } from '../thread/automerge.ts';
import { breathing } from '../thread/breathe.ts';
import { createExporter } from './exporter.ts';
import { cardReader } from './read-card.ts';

const database = openDeviceDatabase();
const sealing = new DeviceSealing(database, navigator.locks as LockManager | undefined);
const storage = indexedDbStorage(database, () => sealing.rows);
const automerge = loadingAutomerge();

const exporter = createExporter({
  storage,
  neighbours: broadcastNeighbours(),
  readCard: cardReader(storage, pureDigest, automerge),
  digest: pureDigest,
  hash: hashing(globalThis.crypto.subtle as SubtleCrypto | undefined),
  automerge,
  breathe: breathing(),
  now: () => Date.now(),
  report: (fault) => console.error(fault),
});

// The export's thread: reads the device's storage by itself, and gives the page nothing but a file.
Comlink.expose({
  open: (key) => sealing.open(key),
  write: async (wish, today, onProgress) => {
    await sealing.ready();
    return exporter.write(wish, today, onProgress);
  },
  saveSalon: async (fetchPicture, onProgress) => {
    await sealing.ready();
    return exporter.saveSalon(fetchPicture, onProgress);
  },
  openSalon: async (file, onProgress) => {
    await sealing.ready();
    return exporter.openSalon(file, onProgress);
  },
  cancel: () => exporter.cancel(),
} satisfies Exporter & Sealed);
