import type { CardId, IsoDate } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { DeviceDatabase } from './database.ts';
import type { RowSealer } from './encryption/seal-rows.ts';
import { wholeSummary } from './older-rows.ts';
import type { DayRow } from './schema.ts';

/** What cards have on the days from `from` to `to`, both included, by day. `sealer`: while a lock is set. @throws StorageProblem */
export async function daysBetween(db: DeviceDatabase, from: IsoDate, to: IsoDate, sealer: RowSealer | null): Promise<DayRow[]> {
  // In IndexedDB's order an array comes after every string: `[to, []]` is past all rows of the last day.
  const rows = await db.run(['days'], 'readonly', 'relaxed', (tx) =>
    from > to ? Promise.resolve([]) : tx.objectStore('days').getAll(IDBKeyRange.bound([from], [to, []] as unknown as [string, string])),
  );
  return sealer ? rows.map((row) => sealer.open('days', row)) : rows;
}

/** The rows of the read model of these cards, those that have one. @throws StorageProblem */
export async function summariesOf(db: DeviceDatabase, cards: readonly CardId[], sealer: RowSealer | null): Promise<CardSummary[]> {
  const rows = await db.run(['summaries'], 'readonly', 'relaxed', (tx) =>
    Promise.all(cards.map((card) => tx.objectStore('summaries').get(card))),
  );
  return rows.flatMap((row) => {
    const summary = row && (sealer ? sealer.open('summaries', row) : row).summary;
    return summary ? [wholeSummary(summary)] : [];
  });
}
