import { type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB, unwrap } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, type DeviceSchema, KEYS, STORE_NAMES, type StoreName } from './schema.ts';
import { StorageProblem } from './storage-problem.ts';

type UpgradedMeta = IDBPObjectStore<DeviceSchema, StoreName[], 'meta', 'versionchange'>;
export type DeviceTransaction = IDBPTransaction<DeviceSchema, StoreName[], IDBTransactionMode>;

/** The device's database, opened when first needed and opened again when the browser cut it off (iOS does so to pages in the background). */
export interface DeviceDatabase {
  /**
   * Runs one transaction. `body` may await nothing but requests of this transaction, and may be run a second time when the
   * connection turned out to be cut.
   * @throws StorageProblem when the storage fails; whatever `body` throws otherwise. Nothing is kept then.
   */
  run<T>(
    stores: readonly StoreName[],
    mode: 'readonly' | 'readwrite',
    durability: IDBTransactionDurability,
    body: (tx: DeviceTransaction) => Promise<T>,
  ): Promise<T>;
  close(): void;
}

/** Opens (and, where needed, makes or upgrades) the device's database. Cheap: nothing happens before the first transaction. */
export function openDeviceDatabase(name: string = DATABASE_NAME): DeviceDatabase {
  let connection: Promise<IDBPDatabase<DeviceSchema>> | undefined;

  function drop(): void {
    const old = connection;
    connection = undefined;
    old?.then((db) => db.close(), ignore);
  }

  function connect(): Promise<IDBPDatabase<DeviceSchema>> {
    connection ??= open(name, drop);
    return connection;
  }

  async function attempt<T>(...[stores, mode, durability, body]: Parameters<DeviceDatabase['run']>): Promise<T> {
    const db = await connect();
    const tx = db.transaction([...stores], mode, { durability });
    // Whatever ends the transaction is thrown below; this only keeps it from being reported as unhandled before.
    tx.done.catch(ignore);
    try {
      const result = (await body(tx)) as T;
      await tx.done;
      return result;
    } catch (error) {
      try {
        tx.abort();
      } catch {
        // It has ended already.
      }
      const cause = await tx.done.then(
        () => null,
        (failed: unknown) => failed,
      );
      // A request's failure ends the transaction with the telling error; `body` may only see that it ended.
      throw isStorageError(error) && cause !== null && !isNamed(cause, 'AbortError') ? cause : error;
    }
  }

  return {
    async run<T>(...args: Parameters<DeviceDatabase['run']>): Promise<T> {
      try {
        return await attempt<T>(...args);
      } catch (first) {
        if (!isStorageError(first)) throw first;
        if (isNamed(first, 'QuotaExceededError')) throw new StorageProblem('storageFull', { cause: first });
        drop();
        return attempt<T>(...args).catch((error: unknown) => {
          throw isStorageError(error) ? storageProblem(error) : error;
        });
      }
    },
    close: drop,
  };
}

/** Their rows are also found by the revision in which they were written. */
const WITH_REVISIONS: ReadonlySet<StoreName> = new Set(['summaries', 'texts']);

function open(name: string, onLost: () => void): Promise<IDBPDatabase<DeviceSchema>> {
  const opening = openDB<DeviceSchema>(name, DATABASE_VERSION, {
    async upgrade(db, before, _, tx) {
      for (const store of STORE_NAMES) {
        if (db.objectStoreNames.contains(store)) continue;
        const made = db.createObjectStore(store, { keyPath: keyPath(store) });
        if (WITH_REVISIONS.has(store)) unwrap(made).createIndex('rev', 'rev', { unique: true });
      }
      if (before >= 2 && before < DATABASE_VERSION) await readAllAnew(tx.objectStore('meta'), before);
    },
    // A tab with a newer Kartoteka wants to upgrade: this one gives way, and opens again (and is then refused) when it needs to.
    blocking: onLost,
    terminated: onLost,
  });
  opening.catch(onLost);
  return opening;
}

/**
 * What a later version keeps of the cards, or counts otherwise, is read from their documents again, in the background. The settings
 * as version 2 last read them lack what came later: they are shown once their document has been read.
 */
async function readAllAnew(meta: UpgradedMeta, before: number): Promise<void> {
  const [counters, salon] = await Promise.all([meta.get('counters'), meta.get('salon')]);
  if (counters?.key === 'counters') await meta.put({ ...counters, value: { ...counters.value, read: 0 } });
  if (before === 2 && salon?.key === 'salon') await meta.put({ key: 'salon', value: { id: salon.value.id, view: null } });
}

function keyPath(store: StoreName): string | string[] {
  const [first, ...more] = KEYS[store];
  return more.length === 0 ? first : [...KEYS[store]];
}

function storageProblem(error: unknown): StorageProblem {
  return new StorageProblem(isNamed(error, 'QuotaExceededError') ? 'storageFull' : 'storageGone', { cause: error });
}

const STORAGE_ERRORS = [
  'QuotaExceededError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'TransactionInactiveError',
  'VersionError',
  'NotFoundError',
  'TimeoutError',
  'SecurityError',
];

function isStorageError(error: unknown): boolean {
  return STORAGE_ERRORS.some((name) => isNamed(error, name));
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}

function ignore(): void {}
