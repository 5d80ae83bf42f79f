import type { DeviceDatabase } from './database.ts';
import type { RowSealer } from './encryption/seal-rows.ts';
import { isWhole, wholeSummary } from './older-rows.ts';
import type { SummaryRow } from './schema.ts';

/**
 * Rows of the read model written after revision `rev`, oldest revision first, at most `limit`; 0 asks for all. Fewer than
 * `limit`: there are no more. A row with `summary: null` is a card that was erased. `sealer`: while a lock is set.
 * @throws StorageProblem
 */
export async function summariesSince(
  db: DeviceDatabase,
  rev: number,
  limit: number,
  sealer: RowSealer | null = null,
): Promise<SummaryRow[]> {
  const rows = await db.run(['summaries'], 'readonly', 'relaxed', (tx) =>
    tx.objectStore('summaries').index('rev').getAll(IDBKeyRange.lowerBound(rev, true), limit),
  );
  return rows.map((row) => {
    const open = sealer ? sealer.open('summaries', row) : row;
    return open.summary && !isWhole(open.summary) ? { ...open, summary: wholeSummary(open.summary) } : open;
  });
}
