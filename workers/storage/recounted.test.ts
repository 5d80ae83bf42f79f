import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initializeWasm } from '@automerge/automerge/slim';
import { openDB } from 'idb';
import { beforeAll, expect, it } from 'vitest';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, DocumentId, EntryId } from '../../model/ids.ts';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import { makeClient } from '../store/documents/new-clients.ts';
import { indexedDbStorage } from '../store/indexed-db-storage.ts';
import { MemoryDisk } from '../store/memory-storage.ts';
import type { StorePorts } from '../store/ports.ts';
import { commitNew, type LocalCommit, NEW_STORES } from '../store/rows/commit-local.ts';
import { createStore } from '../store/store.ts';
import { openDeviceDatabase } from './database.ts';
import { daysBetween } from './days.ts';
import { KEYS, type StoreName } from './schema.ts';

const CARD = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const SALON = '3vwSqYoQyzCAMMmZsBRZdkYCcJpS' as DocumentId;
const OF_VERSION_3 = [
  'meta',
  'docs',
  'chunks',
  'outbox',
  'stale',
  'unsent',
  'unread',
  'days',
  'daysOf',
  'damaged',
  'summaries',
  'texts',
] as const;
const DAY = '2026-11-20';

beforeAll(async () => {
  await initializeWasm(readFileSync(createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm')));
});

/** A client with a visit of 45 euros. */
function visited(): LocalCommit {
  const fields = { date: DAY, time: '', minutes: 60, status: 'paid', room: '', note: '', currency: 'EUR', tips: 0, payment: '' } as const;
  const service = { id: '01K0000000000000000000000B' as EntryId, serviceId: '', name: 'Cut', price: 4_500, currency: 'EUR' } as const;
  const edits = [
    { type: 'addVisit', id: '01K0000000000000000000000A' as EntryId, fields, staff: [], services: [service] },
  ] as unknown as ClientEdit[];
  return makeClient(
    { id: CARD, edits, actor: '0'.repeat(32), message: 'import', time: 0, createdAt: '2026-11-01T00:00:00.000Z' },
    pureDigest,
  );
}

/** The database as version 3 left it, with everything that was counted by another rule. */
async function ofVersion3(name: string): Promise<LocalCommit> {
  const commit = visited();
  const before = new MemoryDisk().open();
  await before.write(NEW_STORES, 'strict', async (writer) => {
    writer.put('meta', { key: 'salon', value: { id: SALON, view: null } });
    const { summary, facts } = commit;
    await commitNew(writer, [
      { ...commit, summary: summary && { ...summary, spent: 1 }, facts: facts.map((fact) => ({ ...fact, total: 1 })) },
    ]);
    // What was sent waits no more.
    writer.deleteAll('outbox', []);
    writer.deleteAll('unsent', []);
  });
  const db = await openDB(name, 3, {
    upgrade(made) {
      for (const store of OF_VERSION_3) {
        const keys: readonly string[] = KEYS[store];
        const rows = made.createObjectStore(store, { keyPath: keys.length === 1 ? String(keys[0]) : [...keys] });
        if (store === 'summaries' || store === 'texts') rows.createIndex('rev', 'rev', { unique: true });
      }
    },
  });
  for (const store of OF_VERSION_3)
    for (const row of await before.read([store], (reader) => reader.range(store as StoreName, {}))) await db.put(store, withoutPhoto(row));
  db.close();
  return commit;
}

function withoutPhoto(row: object): object {
  if (!('summary' in row)) return row;
  const { photo: _, ...summary } = row.summary as { readonly photo: unknown };
  return { ...row, summary };
}

function portsOver(storage: StorePorts['storage']): StorePorts {
  return {
    storage,
    transport: { connect: ({ onClosed }) => ({ send: () => {}, close: onClosed }) },
    neighbours: { post: () => {}, listen: () => {} },
    clock: { now: () => Date.now(), after: (ms, run) => clearing(setTimeout(run, ms)) },
    random: { fraction: () => 0.5, bytes: (count) => new Uint8Array(count) },
    digest: pureDigest,
    keys: { create: () => Promise.reject(new Error('nobody pairs')), sign: () => Promise.reject(new Error('nobody signs')) },
    automerge: async () => {},
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    alone: (work) => work(),
    eraseRest: async () => {},
    report: (fault) => console.error(fault),
  };
}

function clearing(timer: ReturnType<typeof setTimeout>): () => void {
  return () => clearTimeout(timer);
}

it('what was counted by an older rule is counted again in the background, in the list and in the journal, and told to the server', async () => {
  const { summary, facts } = await ofVersion3('counted before');
  expect([summary?.spent, facts[0]?.total]).toEqual([4_500, 4_500]);
  const db = openDeviceDatabase('counted before');
  const storage = indexedDbStorage(db);
  expect((await storage.summariesSince(0, 10))[0]?.summary).toMatchObject({ spent: 1, photo: null });
  const store = createStore(portsOver(storage));
  await store.start(() => {});
  await store.settled();
  expect((await storage.summariesSince(0, 10)).map((row) => row.summary)).toEqual([summary]);
  expect((await daysBetween(db, DAY, DAY, null))[0]?.facts).toEqual(facts);
  expect(await storage.read(['unsent'], (reader) => reader.has('unsent', [CARD]))).toBe(true);
  store.stop();
  db.close();
});
