import type { Salon } from '../../model/salon.ts';
import type { DeviceDatabase } from './database.ts';
import type { RowSealer } from './encryption/seal-rows.ts';

/** The salon's settings as the store last read them, for threads that have no documents; null where there are none yet. `sealer`: while a lock is set. @throws StorageProblem */
export function storedSalon(db: DeviceDatabase, sealer: RowSealer | null): Promise<Salon | null> {
  return db.run(['meta'], 'readonly', 'relaxed', async (tx) => {
    const stored = await tx.objectStore('meta').get('salon');
    const row = stored && sealer ? sealer.open('meta', stored) : stored;
    return row?.key === 'salon' ? row.value.view : null;
  });
}
