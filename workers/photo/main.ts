import * as Comlink from 'comlink';
import { ulid } from 'ulid';
import type { EntryId } from '../../model/ids.ts';
import type { Sealed } from '../contracts/lock.ts';
import type { PhotoDoor, Photos } from '../contracts/photos.ts';
import { openDeviceDatabase } from '../storage/database.ts';
import { DeviceSealing } from '../storage/encryption/device-sealing.ts';
import { readLock } from '../storage/encryption/lock-row.ts';
import { opened } from '../storage/encryption/shared-pictures.ts';
import { broadcastNeighbours } from '../store/browser/neighbours.ts';
import { indexedDbStorage } from '../store/indexed-db-storage.ts';
import { hashing } from './hashing.ts';
import { browserImaging } from './making/browser-imaging.ts';
import { makePhoto } from './making/make-photo.ts';
import { createPhotos } from './photos.ts';
import { blobServer } from './transfer/blob-server.ts';

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
  random: Math.random,
  // Pages that are not served securely have no locks: their tabs may each send, and the server takes it once.
  alone: async (work) => {
    await (locks ? locks.request('kartoteka-photos', work) : work());
  },
  server: blobServer(
    self.location.origin,
    (...request) => fetch(...request),
    () => performance.now(),
  ),
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
  connect: unlocked(async (port) => {
    const door = Comlink.wrap<PhotoDoor>(port);
    await photos.connect({ pass: () => door.pass(), listen: (onNews) => door.listen(Comlink.proxy(onNews)) });
  }),
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
  openShared: unlocked(async (sealed) => {
    const lock = await readLock(database);
    if (!lock) return null;
    if (!lock.letterbox || !sealing.cipher) throw new Error('the lock is being taken off');
    return opened(sealed, lock.letterbox, sealing.cipher);
  }),
} satisfies Photos & Sealed);
