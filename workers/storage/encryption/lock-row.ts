import type { DeviceDatabase } from '../database.ts';
import type { LockRow } from '../schema.ts';

/** The workers that write what is stored hold this Web Lock, shared, as long as they live. */
export const WRITERS_LOCK = 'kartoteka-writers';

/** The device's lock, or null where none is set. @throws StorageProblem */
export function readLock(db: DeviceDatabase): Promise<LockRow | null> {
  return db.run(['meta'], 'readonly', 'relaxed', async (tx) => {
    const row = await tx.objectStore('meta').get('lock');
    return row?.key === 'lock' ? row.value : null;
  });
}

/**
 * Changes the lock, in one transaction that is on the disk when this resolves: a lock that a power cut takes back would take
 * everything with it. `change` gets the lock as it is and gives the new one, null for none, or undefined to leave it.
 * @throws StorageProblem
 */
export function changeLock(db: DeviceDatabase, change: (lock: LockRow | null) => LockRow | null | undefined): Promise<LockRow | null> {
  return db.run(['meta'], 'readwrite', 'strict', async (tx) => {
    const meta = tx.objectStore('meta');
    const row = await meta.get('lock');
    const standing = row?.key === 'lock' ? row.value : null;
    const next = change(standing);
    if (next === undefined) return standing;
    if (next) await meta.put?.({ key: 'lock', value: next });
    else await meta.delete?.('lock');
    return next;
  });
}
