import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import type { CardSummary } from '../../model/summary.ts';
import { openDeviceDatabase } from './database.ts';
import { summariesSince } from './summaries.ts';
import { countUnread, textsSince } from './texts.ts';

const CARDS = ['2vwSqYoQyzCAMMmZsBRZdkYCcJpS', '3vwSqYoQyzCAMMmZsBRZdkYCcJpS'] as CardId[];

/** The database as Kartoteka made it before texts could be searched. */
async function ofVersion1(name: string): Promise<void> {
  const db = await openDB(name, 1, {
    upgrade(made) {
      for (const store of ['docs', 'stale', 'unsent']) made.createObjectStore(store, { keyPath: 'doc' });
      for (const store of ['chunks', 'damaged']) made.createObjectStore(store, { keyPath: ['doc', 'kind', 'hash'] });
      made.createObjectStore('meta', { keyPath: 'key' });
      made.createObjectStore('outbox', { keyPath: ['doc', 'n'] });
      made.createObjectStore('summaries', { keyPath: 'doc' }).createIndex('rev', 'rev', { unique: true });
    },
  });
  await db.put('meta', { key: 'counters', value: { rev: 7, n: 3 } });
  for (const [i, doc] of CARDS.entries())
    await db.put('summaries', { doc, rev: 6 + i, heads: ['aa'], summary: { id: doc } as CardSummary });
  db.close();
}

it('a device of before keeps its cards, and knows that their notes are still to be read', async () => {
  await ofVersion1('old');
  const db = openDeviceDatabase('old');
  expect((await summariesSince(db, 0, 10)).map((row) => row.doc)).toEqual(CARDS);
  expect(await textsSince(db, 0, 10, null)).toEqual([]);
  expect(await countUnread(db, 0)).toBe(2);
});
