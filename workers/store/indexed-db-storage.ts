import { unwrap } from 'idb';
import type { DeviceDatabase, DeviceTransaction } from '../storage/database.ts';
import type { RowSealer } from '../storage/encryption/seal-rows.ts';
import { KEYS, type Rows, type StoreName } from '../storage/schema.ts';
import { summariesSince } from '../storage/summaries.ts';
import type { DeviceStorage, Key, Range, StorageWriter } from './storage-port.ts';

/** The device's storage in the browser's IndexedDB. `sealer` gives what encrypts it while a lock is set; without one nothing stands in between. */
export function indexedDbStorage(db: DeviceDatabase, sealer: () => RowSealer | null = () => null): DeviceStorage {
  const through = (tx: DeviceTransaction): StorageWriter => {
    const sealing = sealer();
    return sealing ? sealed(over(tx), sealing) : over(tx);
  };
  return {
    read: (stores, body) => db.run(stores, 'readonly', 'relaxed', (tx) => body(through(tx))),
    write: (stores, durability, body) => db.run(stores, 'readwrite', durability, (tx) => body(through(tx))),
    summariesSince: (rev, limit) => summariesSince(db, rev, limit, sealer()),
    close: () => db.close(),
  };
}

/** The same rows, encrypted where they lie. */
function sealed(writer: StorageWriter, sealer: RowSealer): StorageWriter {
  return {
    ...writer,
    get: async (store, key) => {
      const row = await writer.get(store, key);
      return row && sealer.open(store, row);
    },
    range: async (store, range) => (await writer.range(store, range)).map((row) => sealer.open(store, row)),
    // What lies in the database has its form from the sealer alone.
    put: (store, row) => writer.put(store, sealer.seal(store, row) as typeof row),
    add: (store, row) => writer.add(store, sealer.seal(store, row) as typeof row),
  };
}

/** Requests go to the bare IndexedDB: a promise for each of thousands of puts would cost more than the put. A failing one ends the transaction. */
function over(tx: DeviceTransaction): StorageWriter {
  const store = (name: StoreName): IDBObjectStore => unwrap(tx).objectStore(name);
  return {
    get: <S extends StoreName>(name: S, key: Key) => answer<Rows[S] | undefined>(store(name).get(valid(name, key))),
    has: async (name, key) => (await answer(store(name).getKey(valid(name, key)))) !== undefined,
    range: <S extends StoreName>(name: S, range: Range) => answer<Rows[S][]>(store(name).getAll(between(name, range), range.limit)),
    count: (name, prefix) => answer(store(name).count(prefix && between(name, { prefix }))),
    put: (name, row) => void store(name).put(row),
    add: (name, row) => added(store(name).add(row)),
    delete: (name, key) => void store(name).delete(valid(name, key)),
    deleteAll: (name, prefix) => {
      const range = between(name, { prefix });
      if (range) store(name).delete(range);
      else store(name).clear();
    },
  };
}

function added(request: IDBRequest): Promise<boolean> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(true);
    request.onerror = (event) => {
      if (request.error?.name !== 'ConstraintError') return reject(request.error);
      // Left alone, it would end the transaction.
      event.preventDefault();
      event.stopPropagation();
      resolve(false);
    };
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Stores with one key field take the bare value, the others an array. */
function valid(name: StoreName, key: Key): IDBValidKey {
  const [first] = key;
  return KEYS[name].length === 1 && first !== undefined ? first : [...key];
}

/** In IndexedDB's order an array comes after every string and number, so `[…prefix, []]` is past all keys that begin with the prefix. */
function between(name: StoreName, { prefix = [], after }: Range): IDBKeyRange | undefined {
  const upper = prefix.length > 0 ? [...prefix, []] : undefined;
  if (after) {
    const lower = valid(name, after);
    return upper ? IDBKeyRange.bound(lower, upper, true) : IDBKeyRange.lowerBound(lower, true);
  }
  return upper ? IDBKeyRange.bound([...prefix], upper) : undefined;
}
