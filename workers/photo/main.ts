import * as Comlink from 'comlink';
import { ulid } from 'ulid';
import type { EntryId } from '../../model/ids.ts';
import type { Sealed } from '../contracts/lock.ts';
import type { Photos } from '../contracts/photos.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { broadcastNeighbours } from '../store/browser/neighbours.ts';
import { indexedDbStorage } from '../store/indexed-db-storage.ts';
import { hashing } from './hashing.ts';
import { browserImaging } from './making/browser-imaging.ts';
import { makePhoto } from './making/make-photo.ts';
import { createPhotos } from './photos.ts';

const database = openDeviceDatabase();
const locks = navigator.locks as LockManager | undefined;
const sealing = new DeviceSealing(database, locks);
const imaging = browserImaging();

const photos = createPhotos({
  storage: indexedDbStorage(database, () => sealing.rows),
  make: (file, cut) => makePhoto(file, imaging, cut),
  hash: hashing(globalThis.crypto.subtle as SubtleCrypto | undefined),
  neighbours: broadcastNeighbours(),
  clock: {
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
  newId: () => ulid() as EntryId,
  report: (fault) => console.error(fault),
});

/** A call is answered once it is known how rows lie: never, where the device is locked. */
const unlocked =
  <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
  async (...args: Args): Promise<Answer> => {
    await sealing.ready();
    return call(...args);
  };

Comlink.expose({
  open: (key) => sealing.open(key),
  take: unlocked(photos.take),
  filed: unlocked(photos.filed),
  dropped: unlocked(photos.dropped),
  unfiled: unlocked(photos.unfiled),
  bytesOf: unlocked(photos.bytesOf),
  thumbnails: unlocked(photos.thumbnails),
  states: unlocked(photos.states),
  watch: unlocked(photos.watch),
  pin: unlocked(photos.pin),
  space: unlocked(photos.space),
  setLimit: unlocked(photos.setLimit),
} satisfies Photos & Sealed);
