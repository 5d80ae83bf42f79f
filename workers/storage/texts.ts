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
 * How many cards have texts that this device has not read from their documents yet, or that were written after `rev`.
 * @throws StorageProblem
 */
export function countUnread(db: DeviceDatabase, rev: number): Promise<number> {
  return db.run(['meta', 'summaries', 'texts', 'unread'], 'readonly', 'relaxed', async (tx) => {
    const row = await tx.objectStore('meta').get('counters');
    const counters = row?.key === 'counters' ? row.value : { rev: 0, n: 0 };
    const { read = 0, texts = 0 } = counters;
    const marked = await tx.objectStore('unread').count();
    const later = read < counters.rev ? await tx.objectStore('summaries').index('rev').count(IDBKeyRange.lowerBound(read, true)) : 0;
    const fresh = rev < texts ? await tx.objectStore('texts').index('rev').count(IDBKeyRange.lowerBound(rev, true)) : 0;
    return marked + later + fresh;
  });
}
