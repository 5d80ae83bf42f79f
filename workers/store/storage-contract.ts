import { describe, expect, it } from 'vitest';
import type { CardId, DocumentId } from '../../model/ids.ts';
import type { SummaryRow } from '../storage/schema.ts';
import type { DeviceStorage } from './storage-port.ts';

const DOC = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as DocumentId;
const OTHER = '3vwSqYoQyzCAMMmZsBRZdkYCcJpS' as DocumentId;

/** What every device storage keeps to. `open` gives a new, empty one. */
export function storageContract(name: string, open: () => Promise<DeviceStorage>): void {
  describe(`${name} as a device's storage`, () => {
    it('gives back what was put, bytes and all', async () => {
      const storage = await open();
      const bytes = new Uint8Array([1, 2, 255]);
      await storage.write(['chunks'], 'strict', async (writer) =>
        writer.put('chunks', { doc: DOC, kind: 'incremental', hash: 'aa', bytes }),
      );
      const row = await storage.read(['chunks'], (reader) => reader.get('chunks', [DOC, 'incremental', 'aa']));
      expect(row).toEqual({ doc: DOC, kind: 'incremental', hash: 'aa', bytes });
      expect(await storage.read(['chunks'], (reader) => reader.get('chunks', [DOC, 'snapshot', 'aa']))).toBeUndefined();
      storage.close();
    });

    it('adds a row only where there is none, and goes on', async () => {
      const storage = await open();
      const add = (tail: number): Promise<boolean> =>
        storage.write(['docs', 'stale'], 'relaxed', async (writer) => {
          const added = await writer.add('docs', { doc: DOC, heads: [], version: 1, tail, erased: false });
          writer.put('stale', { doc: added ? DOC : OTHER });
          return added;
        });
      expect([await add(1), await add(2)]).toEqual([true, false]);
      expect((await storage.read(['docs'], (reader) => reader.get('docs', [DOC])))?.tail).toBe(1);
      expect(await storage.read(['stale'], (reader) => reader.range('stale', {}))).toEqual([{ doc: DOC }, { doc: OTHER }]);
      storage.close();
    });

    it('keeps nothing of a transaction that failed', async () => {
      const storage = await open();
      await mark(storage, OTHER);
      const failing = storage.write(['stale'], 'strict', async (writer) => {
        writer.put('stale', { doc: DOC });
        writer.delete('stale', [OTHER]);
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await storage.read(['stale'], (reader) => reader.range('stale', {}))).toEqual([{ doc: OTHER }]);
      storage.close();
    });

    it('shows a transaction its own writes, and no other one half done', async () => {
      const storage = await open();
      const add = () =>
        storage.write(['meta'], 'relaxed', async (writer) => {
          const row = await writer.get('meta', ['counters']);
          const rev = row?.key === 'counters' ? row.value.rev : 0;
          writer.put('meta', { key: 'counters', value: { rev: rev + 1, n: 0 } });
          const again = await writer.get('meta', ['counters']);
          return again?.key === 'counters' ? again.value.rev : 0;
        });
      expect((await Promise.all([add(), add(), add(), add()])).sort((a, b) => a - b)).toEqual([1, 2, 3, 4]);
      storage.close();
    });

    it('lists rows in the order of their keys, by prefix, after a key, up to a limit', async () => {
      const storage = await open();
      await storage.write(['outbox'], 'strict', async (writer) => {
        for (const n of [10, 9, 100, 1]) writer.put('outbox', { doc: DOC, n, changes: [new Uint8Array([n])], erase: false });
        writer.put('outbox', { doc: OTHER, n: 2, changes: [], erase: true });
      });
      const list = (range: Parameters<Parameters<Parameters<DeviceStorage['read']>[1]>[0]['range']>[1]) =>
        storage.read(['outbox'], async (reader) => (await reader.range('outbox', range)).map((row) => ('n' in row ? row.n : -1)));
      expect(await list({ prefix: [DOC] })).toEqual([1, 9, 10, 100]);
      expect(await list({})).toEqual([1, 9, 10, 100, 2]);
      expect(await list({ after: [DOC, 9], limit: 3 })).toEqual([10, 100, 2]);
      expect(await list({ after: [DOC], limit: 2 })).toEqual([1, 9]);
      expect(await list({ prefix: [DOC], after: [DOC, 10] })).toEqual([100]);
      expect(await storage.read(['outbox'], (reader) => reader.count('outbox', [DOC]))).toBe(4);
      expect(await storage.read(['outbox'], (reader) => reader.count('outbox'))).toBe(5);
      expect(await storage.read(['outbox'], (reader) => reader.has('outbox', [OTHER, 2]))).toBe(true);
      await storage.write(['outbox'], 'strict', async (writer) => writer.deleteAll('outbox', [DOC]));
      expect(await list({})).toEqual([2]);
      storage.close();
    });

    it('tells which rows of the read model were written after a revision, the oldest first', async () => {
      const storage = await open();
      const row = (doc: string, rev: number): SummaryRow => ({ doc: doc as CardId, rev, heads: [], summary: null });
      await storage.write(['summaries'], 'strict', async (writer) => {
        for (const [doc, rev] of [
          ['c', 3],
          ['a', 1],
          ['b', 2],
        ] as const)
          writer.put('summaries', row(doc, rev));
      });
      await storage.write(['summaries'], 'relaxed', async (writer) => writer.put('summaries', row('a', 4)));
      expect((await storage.summariesSince(1, 10)).map((one) => one.doc)).toEqual(['b', 'c', 'a']);
      expect((await storage.summariesSince(0, 2)).map((one) => one.doc)).toEqual(['b', 'c']);
      expect(await storage.summariesSince(4, 10)).toEqual([]);
      storage.close();
    });
  });
}

function mark(storage: DeviceStorage, doc: DocumentId): Promise<void> {
  return storage.write(['stale'], 'strict', async (writer) => writer.put('stale', { doc }));
}
