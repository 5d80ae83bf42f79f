import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import type { BlobHash, CardId, DocumentId, EntryId } from '../../../model/ids.ts';
import { summarize } from '../../../model/summary.ts';
import type { VisitFact } from '../../../model/visits/fact.ts';
import { indexedDbStorage } from '../../store/indexed-db-storage.ts';
import { openDeviceDatabase } from '../database.ts';
import { type Rows, STORE_NAMES } from '../schema.ts';
import { textsOfCards, textsSince } from '../texts.ts';
import { cipherOf, KEY_BYTES } from './cipher.ts';
import { layRows } from './lay-rows.ts';
import { rowSealer } from './seal-rows.ts';

const DOC = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const OTHER = '3vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const NAME = 'Oksana Ševčenko';
const BYTES = new TextEncoder().encode(NAME);
const TEXTS = [{ part: 'visit', date: '2025-04-01', text: `${NAME}: 7/43` }] as const;
const SUMMARY = { ...summarize(blankCard(DOC)), given: NAME };
const FACTS = [{ id: '01J' as EntryId, services: [{ serviceId: '', name: NAME }] } as unknown as VisitFact];

const PICTURE = 'ab'.repeat(32) as BlobHash;

function intakeOf(doc: CardId): Rows['intake'] {
  const taken = { picture: PICTURE, thumbnail: PICTURE, width: 1, height: 1, size: 2, firstFrame: false, at: '' };
  return { id: doc as string as EntryId, cardId: doc, ...taken, wanted: { caption: NAME } };
}

let count = 0;
const newKey = () => crypto.getRandomValues(new Uint8Array(KEY_BYTES));
const newDatabase = () => openDeviceDatabase(`sealed ${++count}`);
const breathe = async () => {};

/** Everything in the database as it lies there. */
async function lying(db: ReturnType<typeof newDatabase>): Promise<object[]> {
  const rows = await Promise.all(
    STORE_NAMES.map((store) => db.run([store], 'readonly', 'relaxed', (tx) => tx.objectStore(store).getAll())),
  );
  return rows.flat();
}

/** Where the name can be read, as text or bytes. */
async function readable(db: ReturnType<typeof newDatabase>): Promise<number> {
  const bytesOf = (value: unknown): string =>
    value instanceof Uint8Array
      ? new TextDecoder().decode(value)
      : typeof value === 'object' && value !== null
        ? Object.values(value).map(bytesOf).join(' ')
        : String(value);
  return (await lying(db)).filter((row) => bytesOf(row).includes(NAME)).length;
}

async function writeOne(storage: ReturnType<typeof indexedDbStorage>, doc: CardId): Promise<void> {
  await storage.write(STORE_NAMES, 'strict', async (writer) => {
    writer.put('docs', { doc, heads: ['aa'], version: 1, tail: 0, erased: false });
    for (const store of ['chunks', 'damaged'] as const) writer.put(store, { doc, kind: 'snapshot', hash: 'aa', bytes: BYTES });
    writer.put('outbox', { doc, n: 1, changes: [BYTES, new Uint8Array([1, 2])], erase: false });
    writer.put('summaries', { doc, rev: doc === DOC ? 1 : 2, heads: ['aa'], summary: SUMMARY });
    writer.put('texts', { doc, rev: doc === DOC ? 1 : 2, texts: TEXTS });
    writer.put('days', { date: '2026-11-23', doc, facts: FACTS });
    writer.put('blobs', { hash: PICTURE, bytes: BYTES });
    writer.put('intake', intakeOf(doc));
    writer.put('actions', { id: doc as string as EntryId, what: 'import', name: NAME, at: 1, cards: 1 });
    const edit = { type: 'setProfile', changes: { given: NAME } } as const;
    writer.put('actionCards', { action: '01J' as EntryId, doc, did: [[edit, null]], alone: true, made: null });
    writer.put('meta', { key: 'salon', value: { id: DOC, view: { name: NAME } as never } });
    writer.put('meta', { key: 'segments', value: [{ id: '01J', name: NAME, rule: '' }] });
  });
}

async function readOne(storage: ReturnType<typeof indexedDbStorage>, doc: CardId) {
  return storage.read(STORE_NAMES, async (reader) => ({
    chunk: (await reader.get('chunks', [doc, 'snapshot', 'aa']))?.bytes,
    damaged: (await reader.range('damaged', { prefix: [doc] }))[0]?.bytes,
    changes: (await reader.get('outbox', [doc, 1]))?.changes,
    summary: (await reader.get('summaries', [doc]))?.summary,
    texts: (await reader.get('texts', [doc]))?.texts,
    facts: (await reader.get('days', ['2026-11-23', doc]))?.facts,
    picture: (await reader.get('blobs', [PICTURE]))?.bytes,
    intake: await reader.get('intake', [doc]),
    salon: await reader.get('meta', ['salon']),
    segments: await reader.get('meta', ['segments']),
  }));
}

it('a sealed piece opens with its own key and at its own place only, and not once a bit of it was changed', async () => {
  const cipher = await cipherOf(newKey());
  const sealed = cipher.seal(BYTES, 'here');
  expect(cipher.open(sealed, 'here')).toEqual(BYTES);
  expect(cipher.open(sealed, 'there')).toBeNull();
  expect((await cipherOf(newKey())).open(sealed, 'here')).toBeNull();
  for (let at = 0; at < sealed.length; at++) {
    const changed = new Uint8Array(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(cipher.open(changed, 'here')).toBeNull();
  }
  expect(cipher.open(sealed.subarray(0, 30), 'here')).toBeNull();
  expect(cipher.seal(BYTES, 'here')).not.toEqual(sealed);
});

it('with a lock nothing of a client can be read in the database; without one it can', async () => {
  const sealer = rowSealer(await cipherOf(newKey()), false);
  const [open, locked] = [newDatabase(), newDatabase()];
  await writeOne(indexedDbStorage(open), DOC);
  expect(await readable(open)).toBe(12);
  const storage = indexedDbStorage(locked, () => sealer);
  await writeOne(storage, DOC);
  expect(await readable(locked)).toBe(0);
  expect(await readOne(storage, DOC)).toEqual(await readOne(indexedDbStorage(open), DOC));
  expect((await storage.summariesSince(0, 0))[0]?.summary).toEqual(SUMMARY);
  expect((await textsSince(locked, 0, 10, sealer))[0]?.texts).toEqual(TEXTS);
  expect((await textsOfCards(locked, [DOC, OTHER], sealer)).map((row) => row.texts)).toEqual([TEXTS]);
});

it('encrypting goes on where it broke off, while both kinds of row are read and written', async () => {
  const db = newDatabase();
  const sealer = rowSealer(await cipherOf(newKey()), false);
  const [plain, storage] = [indexedDbStorage(db), indexedDbStorage(db, () => sealer)];
  await writeOne(plain, DOC);
  await plain.write(['chunks'], 'strict', async (writer) => {
    for (let n = 0; n < 250; n++) writer.put('chunks', { doc: OTHER, kind: 'incremental', hash: String(n), bytes: BYTES });
  });
  const before = await readOne(plain, DOC);
  let told = 0;
  const brokenOff = layRows(db, sealer, breathe, () => {
    if (++told === 4) throw new Error('the browser was closed');
  });
  await expect(brokenOff).rejects.toThrow('closed');
  expect(await readable(db)).toBeGreaterThan(0);
  expect(await readable(db)).toBeLessThan(255);
  expect(await readOne(storage, DOC)).toEqual(before);
  await writeOne(storage, OTHER);
  const progress: number[] = [];
  await layRows(db, sealer, breathe, ({ done }) => progress.push(done));
  expect(await readable(db)).toBe(0);
  expect(progress.at(-1)).toBe(271);
  expect(await readOne(storage, DOC)).toEqual(before);
});

it('a lock that is taken off leaves every row as it was before', async () => {
  const db = newDatabase();
  const cipher = await cipherOf(newKey());
  await writeOne(indexedDbStorage(db), DOC);
  const before = await lying(db);
  await layRows(db, rowSealer(cipher, false), breathe, () => {});
  expect(await lying(db)).not.toEqual(before);
  await layRows(db, rowSealer(cipher, true), breathe, () => {});
  expect(await lying(db)).toEqual(before);
});

it('a row that was changed or moved is told as damaged, and says nothing', async () => {
  const broken: string[] = [];
  const sealer = rowSealer(await cipherOf(newKey()), false, (store) => broken.push(store));
  const row: Rows['summaries'] = { doc: DOC, rev: 1, heads: ['aa'], summary: SUMMARY };
  const moved = { ...(sealer.seal('summaries', row) as Rows['summaries']), doc: OTHER };
  expect(sealer.open('summaries', moved)).toEqual({ doc: OTHER, rev: 1, heads: [], summary: null });
  const chunk = sealer.seal('chunks', { doc: DOC as DocumentId, kind: 'snapshot', hash: 'aa', bytes: BYTES }) as Rows['chunks'];
  const { bytes } = sealer.open('chunks', { ...chunk, hash: 'bb' });
  expect(new TextDecoder().decode(bytes)).not.toContain(NAME);
  const texts = sealer.seal('texts', { doc: DOC, rev: 1, texts: TEXTS }) as Rows['texts'];
  expect(sealer.open('texts', { ...texts, doc: OTHER })).toEqual({ doc: OTHER, rev: 1, texts: [] });
  const day = sealer.seal('days', { date: '2026-11-23', doc: DOC, facts: FACTS }) as Rows['days'];
  expect(sealer.open('days', { ...day, date: '2026-11-24' })).toEqual({ date: '2026-11-24', doc: DOC, facts: [] });
  expect(broken).toEqual(['summaries', 'chunks', 'texts', 'days']);
});
