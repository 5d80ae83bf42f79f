import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { readSalon } from '../../model/documents/salon-document.ts';
import type { CardId, DocumentId } from '../../model/ids.ts';
import type { Salon } from '../../model/salon.ts';
import type { CardSummary } from '../../model/summary.ts';
import { indexedDbStorage } from '../store/indexed-db-storage.ts';
import { readSalonRow } from '../store/rows/place.ts';
import { openDeviceDatabase } from './database.ts';
import { daysBetween, summariesOf } from './days.ts';
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

/** The database as Kartoteka made it before the journal; its rows and settings lack what came with that. */
async function ofVersion2(name: string): Promise<void> {
  await ofVersion1(name);
  const db = await openDB(name, 2, {
    upgrade(made) {
      made.createObjectStore('unread', { keyPath: 'doc' });
      made.createObjectStore('texts', { keyPath: 'doc' }).createIndex('rev', 'rev', { unique: true });
    },
  });
  await db.put('meta', { key: 'counters', value: { rev: 7, n: 3, texts: 2, read: 7 } });
  await db.put('meta', { key: 'salon', value: { id: CARDS[0], view: { name: 'Studio', staff: [] } } });
  db.close();
}

it('a device of before keeps its cards, and knows that their notes are still to be read', async () => {
  await ofVersion1('old');
  const db = openDeviceDatabase('old');
  expect((await summariesSince(db, 0, 10)).map((row) => row.doc)).toEqual(CARDS);
  expect(await textsSince(db, 0, 10, null)).toEqual([]);
  expect(await countUnread(db, 0)).toBeGreaterThanOrEqual(2);
});

it('one of before the journal reads each card again, and shows no settings that lack what came with it', async () => {
  await ofVersion2('older');
  const db = openDeviceDatabase('older');
  expect(await countUnread(db, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(2);
  expect(await daysBetween(db, '2026-01-01', '2026-12-31', null)).toEqual([]);
  const storage = indexedDbStorage(db);
  expect(await storage.read(['meta'], readSalonRow)).toEqual({ id: CARDS[0], view: null });
  expect(await storage.read(['meta'], (reader) => reader.get('meta', ['counters']))).toMatchObject({ value: { rev: 7, n: 3, read: 0 } });
});

it('rows of before read as if nothing had been entered of what came later', async () => {
  await ofVersion2('blanks');
  const db = openDeviceDatabase('blanks');
  for (const row of await summariesSince(db, 0, 10))
    expect(row.summary).toMatchObject({ id: row.doc, rhythms: [], booked: [], kind: 'person' });
  expect((await summariesOf(db, CARDS, null)).map((row) => row.rhythms)).toEqual([[], []]);
});

it('settings stored by another version have every list that screens look into', async () => {
  const db = openDeviceDatabase('lists');
  const storage = indexedDbStorage(db);
  await storage.write(['meta'], 'strict', async (writer) =>
    writer.put('meta', { key: 'salon', value: { id: CARDS[0] as DocumentId, view: { name: 'Studio' } as Salon } }),
  );
  const view = (await storage.read(['meta'], readSalonRow))?.view;
  expect(view?.name).toBe('Studio');
  expect(Object.keys(view ?? {})).toEqual(expect.arrayContaining(Object.keys(readSalon({}))));
});
