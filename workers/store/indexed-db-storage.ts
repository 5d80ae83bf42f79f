import { unwrap } from 'idb';
import type { DeviceDatabase, DeviceTransaction } from '../storage/database.ts';
import { KEYS, type Rows, type StoreName } from '../storage/schema.ts';
import { summariesSince } from '../storage/summaries.ts';
import type { DeviceStorage, Key, Range, StorageWriter } from './storage-port.ts';

/** The device's storage in the browser's IndexedDB. */
export function indexedDbStorage(db: DeviceDatabase): DeviceStorage {
  return {
    read: (stores, body) => db.run(stores, 'readonly', 'relaxed', (tx) => body(over(tx))),
    write: (stores, durability, body) => db.run(stores, 'readwrite', durability, (tx) => body(over(tx))),
    summariesSince: (rev, limit) => summariesSince(db, rev, limit),
    close: () => db.close(),
  };
}

/** Requests go to the bare IndexedDB: a promise for each of thousands of puts would cost more than the put. A failing one ends the transaction. */
function over(tx: DeviceTransaction): StorageWriter {
  const store = (name: StoreName): IDBObjectStore => unwrap(tx).objectStore(name);
  return {
    get: <S extends StoreName>(name: S, key: Key) => answer<Rows[S] | undefined>(store(name).get(valid(name, key))),
    has: async (name, key) => (await answer(store(name).getKey(valid(name, key)))) !== undefined,
    range: <S extends StoreName>(name: S, range: Range) => answer<Rows[S][]>(store(name).getAll(between(range), range.limit)),
    count: (name, prefix) => answer(store(name).count(prefix && between({ prefix }))),
    put: (name, row) => void store(name).put(row),
    add: (name, row) => added(store(name).add(row)),
    delete: (name, key) => void store(name).delete(valid(name, key)),
    deleteAll: (name, prefix) => {
      const range = between({ prefix });
      if (range) store(name).delete(range);
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
function between({ prefix = [], after }: Range): IDBKeyRange | undefined {
  const upper = prefix.length > 0 ? [...prefix, []] : undefined;
  if (after) {
    const [first] = after;
    const lower = after.length === 1 && first !== undefined ? first : [...after];
    return upper ? IDBKeyRange.bound(lower, upper, true) : IDBKeyRange.lowerBound(lower, true);
  }
  return upper ? IDBKeyRange.bound([...prefix], upper) : undefined;
}
