import { unwrap } from 'idb';
import type { Progress } from '../../contracts/store.ts';
import type { DeviceDatabase } from '../database.ts';
import { KEYS, type Rows, type StoreName } from '../schema.ts';
import { type RowSealer, SECRET_STORES } from './seal-rows.ts';

/** Rows of one transaction: others wait for it some milliseconds at most. */
const BATCH = 100;
/** Of pictures fewer: one may have some megabytes. */
const PICTURES = 6;

/**
 * Has every row lie as `sealer` puts them now: encrypted, or open again. Each batch is one transaction, so that nothing that
 * is written meanwhile is lost; broken off, it is begun again and passes over what is done. `breathe` lets others have the
 * thread in between.
 * @throws StorageProblem
 */
export async function layRows(
  db: DeviceDatabase,
  sealer: RowSealer,
  breathe: () => Promise<void>,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const total = await db.run(SECRET_STORES, 'readonly', 'relaxed', async (tx) => {
    const counts = await Promise.all(SECRET_STORES.map((store) => tx.objectStore(store).count()));
    return counts.reduce((sum, count) => sum + count, 0);
  });
  let done = 0;
  for (const store of SECRET_STORES) {
    for (let after: IDBValidKey | undefined, more = true; more; ) {
      const batch = await layBatch(db, sealer, store, after);
      done += batch.rows;
      after = batch.last;
      more = batch.rows === batchOf(store);
      onProgress({ done: Math.min(done, total), total });
      await breathe();
    }
  }
}

function batchOf(store: StoreName): number {
  return store === 'blobs' ? PICTURES : BATCH;
}

async function layBatch<S extends StoreName>(
  db: DeviceDatabase,
  sealer: RowSealer,
  store: S,
  after: IDBValidKey | undefined,
): Promise<{ readonly rows: number; readonly last: IDBValidKey | undefined }> {
  return db.run([store], 'readwrite', 'relaxed', async (tx) => {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const rows = (await tx.objectStore(store).getAll(range, batchOf(store))) as Rows[S][];
    // Straight to the bare IndexedDB: a promise for each put would cost more than the put. A failing one ends the transaction.
    const bare = unwrap(tx).objectStore(store);
    for (const row of rows) if (sealer.isDue(store, row)) bare.put(sealer.seal(store, sealer.open(store, row)));
    const last = rows.at(-1);
    return { rows: rows.length, last: last && keyOf(store, last) };
  });
}

function keyOf<S extends StoreName>(store: S, row: Rows[S]): IDBValidKey {
  const fields = row as unknown as Readonly<Record<string, string | number>>;
  const key = KEYS[store].map((field) => fields[field] ?? '');
  return key.length === 1 ? (key[0] ?? '') : key;
}
