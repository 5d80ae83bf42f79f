import type { DeviceDatabase } from './database.ts';
import type { SummaryRow } from './schema.ts';

/**
 * Rows of the read model written after revision `rev`, oldest revision first, at most `limit`; 0 asks for all. Fewer than
 * `limit`: there are no more. A row with `summary: null` is a card that was erased.
 * @throws StorageProblem
 */
export function summariesSince(db: DeviceDatabase, rev: number, limit: number): Promise<SummaryRow[]> {
  return db.run(['summaries'], 'readonly', 'relaxed', (tx) =>
    tx.objectStore('summaries').index('rev').getAll(IDBKeyRange.lowerBound(rev, true), limit),
  );
}
