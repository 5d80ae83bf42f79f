import type { CardId } from '../../model/ids.ts';
import type { DeviceDatabase } from './database.ts';
import type { RowSealer } from './encryption/seal-rows.ts';
import type { TextRow } from './schema.ts';

/**
 * Rows of cards' texts written after `rev`, oldest first, at most `limit`; fewer than that: there are no more. One without texts
 * is a card whose texts are gone. `sealer`: while a lock is set. @throws StorageProblem
 */
export async function textsSince(db: DeviceDatabase, rev: number, limit: number, sealer: RowSealer | null): Promise<TextRow[]> {
  const rows = await db.run(['texts'], 'readonly', 'relaxed', (tx) =>
    tx.objectStore('texts').index('rev').getAll(IDBKeyRange.lowerBound(rev, true), limit),
  );
  return sealer ? rows.map((row) => sealer.open('texts', row)) : rows;
}

/** The texts of these cards, as far as they have been read. @throws StorageProblem */
export async function textsOfCards(db: DeviceDatabase, cards: readonly CardId[], sealer: RowSealer | null): Promise<TextRow[]> {
  const rows = await db.run(['texts'], 'readonly', 'relaxed', (tx) => Promise.all(cards.map((card) => tx.objectStore('texts').get(card))));
  return rows.filter((row) => row !== undefined).map((row) => (sealer ? sealer.open('texts', row) : row));
}

/**
 * How many cards at most have texts that this device has not read from their documents yet, or that were written after `rev`; 0 only
 * where there are none. Told by the running numbers: to count the rows of a large salon that has just come would keep whoever opens a
 * card waiting for most of a second. One that was written twice meanwhile counts twice. @throws StorageProblem
 */
export function countUnread(db: DeviceDatabase, rev: number): Promise<number> {
  return db.run(['meta', 'unread'], 'readonly', 'relaxed', async (tx) => {
    const [row, marked] = await Promise.all([tx.objectStore('meta').get('counters'), tx.objectStore('unread').count()]);
    const { rev: latest, read = 0, texts = 0 } = row?.key === 'counters' ? row.value : { rev: 0 };
    return marked + Math.max(0, latest - read) + Math.max(0, texts - rev);
  });
}
