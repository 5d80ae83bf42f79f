import { describe, expect, it } from 'vitest';
import { blankCard } from '../../../model/blank-card.ts';
import type { CardId, DocumentId } from '../../../model/ids.ts';
import { type CardSummary, packSummary, summarize } from '../../../model/summary.ts';
import type { Rows, StoreName } from '../../storage/schema.ts';
import { MemoryDisk } from '../memory-storage.ts';
import { RightOfWay } from '../right-of-way.ts';
import { eraseHere } from '../rows/erase.ts';
import { readPlace, writePlace } from '../rows/place.ts';
import type { DeviceStorage } from '../storage-port.ts';
import type { Replication } from './context.ts';
import { fill, fillFrom } from './fill.ts';
import type { Fill } from './pages-ahead.ts';
import { ConnectionLost, type Question, type Session } from './session.ts';

const EPOCH = 'one';
const HEAD = 40;
const PAGE = 3;
const SALON = 'salon' as DocumentId;
// Made in this order, which is not that of their names.
const DOCS = ['m', 'c', 'x', 'a', 'q', 'z', 'b', 'k', 'y', 'd', 'w'] as DocumentId[];
const NOT_FRESH = 'q';
const EDITED_MEANWHILE = 'k';

const SUMMARY: Omit<CardSummary, 'id'> = { ...summarize(blankCard('any' as CardId)), given: 'Anna' };

/** A server that holds DOCS, as far as a fill asks it. `before` is called ahead of each answer. */
function server(before: (question: Fill) => Promise<void> = async () => {}): Session {
  const ask = async (question: Question): Promise<unknown> => {
    if (question.t !== 'fill') throw new Error('only a fill is expected');
    await before({ ...question, done: 0, total: 0 });
    const from = question.after === '' ? 0 : DOCS.indexOf(question.after as DocumentId) + 1;
    const docs = DOCS.slice(from, from + PAGE);
    const rows = docs.map((doc) => [doc, [hash(doc, question.part)], bytesOf(doc, question.part)]);
    return { t: 'page', re: 1, upto: HEAD, total: DOCS.length, docs: rows, next: from + PAGE < DOCS.length ? docs.at(-1) : '' };
  };
  return { ask } as unknown as Session;
}

/** The version of a document, which for one of them is another when its document is asked for. */
function hash(doc: string, part: 'summaries' | 'documents'): Uint8Array {
  return new Uint8Array(32).fill(doc.charCodeAt(0) + (doc === EDITED_MEANWHILE && part === 'documents' ? 1 : 0));
}

function bytesOf(doc: string, part: 'summaries' | 'documents'): Uint8Array {
  if (part === 'documents') return new TextEncoder().encode(doc);
  return doc === NOT_FRESH ? new Uint8Array() : packSummary({ ...SUMMARY, id: doc as CardId });
}

function replication(storage: DeviceStorage): Replication {
  const events = { stored: () => {}, erased: () => {}, outbox: () => {}, fill: () => {} };
  const clock = { now: () => 0, after: () => () => undefined };
  return {
    ports: { storage, clock },
    documents: {},
    way: new RightOfWay(clock),
    events,
    salon: SALON,
    epoch: EPOCH,
  } as unknown as Replication;
}

async function fresh(): Promise<{ disk: MemoryDisk; storage: DeviceStorage }> {
  const disk = new MemoryDisk();
  const storage = disk.open();
  await storage.write(['meta'], 'strict', async (writer) => writePlace(writer, { epoch: EPOCH, cursor: 0, fill: fillFrom(HEAD) }));
  return { disk, storage };
}

/** As a device does when it connects: goes on where it stands. */
async function goOn(storage: DeviceStorage, session = server()): Promise<void> {
  const place = await storage.read(['meta'], readPlace);
  if (place?.fill) await fill(session, replication(storage), place.fill);
}

const all = <S extends StoreName>(storage: DeviceStorage, store: S): Promise<Rows[S][]> =>
  storage.read([store], (reader) => reader.range(store, {}));
const names = (rows: readonly { readonly doc: string }[]): string[] => rows.map((row) => row.doc);

/** All is here, once; what has no summary of its very version is marked; the log is followed from where it stood. */
async function expectWhole(storage: DeviceStorage): Promise<void> {
  const sorted = [...DOCS].sort();
  expect(names(await all(storage, 'docs'))).toEqual(sorted);
  expect(names(await all(storage, 'chunks'))).toEqual(sorted);
  expect(names(await all(storage, 'summaries'))).toEqual(sorted.filter((doc) => doc !== NOT_FRESH));
  expect(names(await all(storage, 'stale'))).toEqual([EDITED_MEANWHILE, NOT_FRESH]);
  expect(await storage.read(['meta'], readPlace)).toEqual({ epoch: EPOCH, cursor: HEAD, fill: null });
}

describe('the first copy of a salon', () => {
  it('brings all, and marks what was edited meanwhile or has no summary', async () => {
    const { storage } = await fresh();
    await goOn(storage);
    await expectWhole(storage);
  });

  it('goes on after a power cut at any page, whatever of the last pages was lost', async () => {
    const pages = 2 * Math.ceil(DOCS.length / PAGE);
    for (let cut = 1; cut <= pages; cut++) {
      for (const lost of [0, 1, 2]) {
        const { disk, storage } = await fresh();
        let asked = 0;
        const failing = server(async () => {
          if (asked++ === cut) throw new ConnectionLost();
        });
        await goOn(storage, failing).catch(() => {});
        disk.cutPower(Math.max(0, disk.atRisk - lost));
        const again = disk.open();
        await goOn(again);
        await expectWhole(again);
      }
    }
  });

  it('ends the same when two tabs copy at once, however far one is behind', async () => {
    for (let late = 0; late <= 8; late++) {
      const { storage } = await fresh();
      let asked = 0;
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const slow = goOn(
        storage,
        server(async () => {
          if (asked++ === late) await held;
        }),
      );
      await goOn(storage);
      release();
      await slow;
      await goOn(storage);
      await expectWhole(storage);
    }
  });

  it('leaves alone what is edited or erased here while it goes on', async () => {
    for (const part of ['summaries', 'documents'] as const) {
      const { storage } = await fresh();
      let done = false;
      const session = server(async (question) => {
        if (done || question.part !== part || question.after === '') return;
        done = true;
        await storage.write(['meta', 'docs', 'chunks', 'outbox', 'summaries', 'stale', 'unsent', 'damaged'], 'strict', async (writer) => {
          await eraseHere(writer, 'w' as DocumentId, true);
          writer.put('docs', { doc: 'd' as DocumentId, heads: ['edited here'], version: 5, tail: 1, erased: false });
        });
      });
      await goOn(storage, session);
      const docs = await all(storage, 'docs');
      expect(docs.find(({ doc }) => doc === 'w')?.erased).toBe(true);
      expect(docs.find(({ doc }) => doc === 'd')).toMatchObject({ heads: null, version: 6, tail: 1 });
      expect(names(await all(storage, 'chunks'))).toEqual([...DOCS].sort().filter((doc) => doc !== 'w'));
      expect((await all(storage, 'summaries')).find(({ doc }) => doc === 'w')?.summary).toBeNull();
      expect(names(await all(storage, 'stale'))).toEqual(['d', EDITED_MEANWHILE, NOT_FRESH]);
    }
  });

  it('stores nothing more once the device belongs to another salon', async () => {
    const { storage } = await fresh();
    let asked = 0;
    const session = server(async () => {
      if (asked++ !== 2) return;
      await storage.write(['meta'], 'strict', async (writer) => writePlace(writer, { epoch: 'other', cursor: 7, fill: null }));
    });
    await goOn(storage, session);
    expect(await all(storage, 'docs')).toEqual([]);
    expect(await storage.read(['meta'], readPlace)).toEqual({ epoch: 'other', cursor: 7, fill: null });
  });
});
