import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfHash, chunkType, readSnapshotHeads, splitChunks } from '../../model/wire/change-header.ts';
import { examine } from '../compaction/examine.ts';
import { lookInside } from '../compaction/look-inside.ts';
import type { Inside } from '../compaction/thread.ts';
import { type Database, openDatabase } from '../database.ts';
import { nodeDigest } from '../digest.ts';
import { TestFolder } from '../testing/folder.ts';
import { type WrittenChange, writeChain, writeChange } from '../testing/written-change.ts';
import { ChangeLog } from './change-log.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const BEATRICE = 'u8i6VQKrn3jtXEWCUJLWH75bGoQ';
const [DESK, TABLET, PHONE] = [1, 2, 3];
const BY = { at: 1, device: 1, name: 'Desk' };

/** The thread's work without the thread. */
const inside: Inside = { ask: async (task) => lookInside(task).verdict };

let folder: TestFolder;
let database: Database;
let log: ChangeLog;
let damaged: number[];

beforeAll(() => A.initializeWasm(readFileSync('node_modules/@automerge/automerge/dist/automerge.wasm')));
beforeEach(() => {
  folder = new TestFolder();
  open();
});
afterEach(() => {
  database.close();
  folder.remove();
});

function open(): void {
  damaged = [];
  database = openDatabase(join(folder.path, 'kartoteka.db'));
  log = new ChangeLog(database, { committed: () => undefined, damaged: ({ seq }) => void damaged.push(seq) });
}

const push = (device: number, doc: string, changes: readonly WrittenChange[]) =>
  log.push(device, [{ doc, changes: changes.map(({ bytes }) => bytes as Uint8Array<ArrayBuffer>) }]);
const numberOf = (doc: string) => database.prepare<{ n: number }>('SELECT n FROM documents WHERE id = ?').get(doc)?.n ?? 0;

async function compact(doc: string): Promise<boolean> {
  const material = log.material(numberOf(doc));
  const found = material && (await examine(material, inside));
  if (!material || !found || found === 'unreadable' || !('snapshot' in found) || !found.snapshot) return false;
  return log.compact({ material, bytes: found.snapshot });
}

/** Hashes of all that these bytes hold, oldest first. */
function changesIn(bytes: Uint8Array): string[] {
  const doc = A.loadIncremental(A.init<unknown>(), bytes);
  const hashes = A.getAllChanges(doc).map((change) => A.decodeChange(change).hash);
  A.free(doc);
  return hashes;
}
const hashes = (chain: readonly WrittenChange[]) => chain.map(({ hash }) => hash as string);

describe('a compacted card', () => {
  it('is served whole, as one, with what came later', async () => {
    const chain = writeChain(12);
    await push(DESK, ANNA, chain.slice(0, 10));
    expect(await compact(ANNA)).toBe(true);
    await push(DESK, ANNA, chain.slice(10));
    const { bytes, heads } = log.document(ANNA);
    expect(splitChunks(bytes).chunks.map(chunkType)).toEqual(['document', 'change', 'change']);
    expect(changesIn(bytes)).toEqual(hashes(chain));
    expect(heads).toHaveLength(1);
    expect(changesIn(log.page('documents', '', 0).docs[0]?.[2] ?? new Uint8Array())).toEqual(hashes(chain));
  });

  it('goes once to a device that was before its end, and never to one that was past it', async () => {
    const chain = writeChain(10);
    await push(DESK, ANNA, chain.slice(0, 5));
    await push(TABLET, BEATRICE, writeChain(2));
    await push(TABLET, ANNA, chain.slice(5));
    await compact(ANNA);
    for (const cursor of [0, 3, 6, 11]) {
      const { rows, upto } = log.rowsAfter(cursor, PHONE);
      const snapshots = rows.filter(([, bytes]) => bytes && chunkType(bytes) === 'document');
      expect(snapshots.map(([doc, bytes]) => [doc, bytes && readSnapshotHeads(bytes, nodeDigest)])).toEqual([[ANNA, [chain.at(-1)?.hash]]]);
      expect(upto).toBe(12);
    }
    expect(log.rowsAfter(12, PHONE).rows).toEqual([]);
    // In pages of any size: two cards compacted, and changes between and after them.
    await push(DESK, ANNA, [writeChange({ deps: [chain[9]?.hash ?? ('' as never)], seq: 11, payload: 'later' })]);
    await compact(BEATRICE);
    const seen: string[] = [];
    for (let after = 0; after < log.head; ) {
      const { rows, upto } = log.rowsAfter(after, PHONE);
      for (const [doc, bytes] of rows) seen.push(`${doc} ${bytes && chunkType(bytes)}`);
      after = upto;
    }
    expect(seen).toEqual([`${BEATRICE} document`, `${ANNA} document`, `${ANNA} change`]);
  });

  it('comes back without its bytes to the one device that made all of it, and with them to any other', async () => {
    const chain = writeChain(9);
    await push(DESK, ANNA, chain);
    await compact(ANNA);
    expect(log.rowsAfter(0, DESK).rows).toEqual([[ANNA, null]]);
    await push(TABLET, ANNA, [writeChange({ deps: [chain[8]?.hash ?? ('' as never)], seq: 10 })]);
    await compact(ANNA);
    expect(log.rowsAfter(0, DESK).rows.map(([, bytes]) => bytes !== null)).toEqual([true]);
  });

  it('still knows every change in it: sent again it does nothing, and what follows one is taken', async () => {
    const chain = writeChain(10);
    await push(DESK, ANNA, chain);
    await compact(ANNA);
    const { head } = log;
    expect(await push(TABLET, ANNA, chain)).toEqual([]);
    expect(log.head).toBe(head);
    const branch = writeChange({ deps: [chain[3]?.hash ?? ('' as never)], actor: '02', payload: 'beside' });
    expect(await push(TABLET, ANNA, [branch])).toEqual([]);
    expect(await log.lacking([[ANNA, [...chain.slice(2, 5), branch].map(({ hash }) => bytesOfHash(hash))]])).toEqual([]);
    expect(log.document(ANNA).heads).toHaveLength(2);
    expect(await compact(ANNA)).toBe(true);
    expect(changesIn(log.document(ANNA).bytes).sort()).toEqual([...hashes(chain), branch.hash].sort());
  });

  it('stays as it is where something came while it was looked into', async () => {
    const chain = writeChain(10);
    await push(DESK, ANNA, chain.slice(0, 9));
    const material = log.material(numberOf(ANNA));
    const found = material && (await examine(material, inside));
    await push(DESK, ANNA, chain.slice(9));
    if (!material || !found || found === 'unreadable' || !('snapshot' in found) || !found.snapshot) throw new Error('not sound');
    expect(await log.compact({ material, bytes: found.snapshot })).toBe(false);
    expect(changesIn(log.document(ANNA).bytes)).toEqual(hashes(chain));
  });

  it('leaves no byte when it is erased, and its numbers are not given out again', async () => {
    const secret = 'Oksana-Bērziņa-and-nobody-else';
    await push(DESK, ANNA, writeChain(10, secret));
    await compact(ANNA);
    const { head } = log;
    database.close();
    open();
    expect(log.head).toBe(head);
    await log.erase(ANNA, BY);
    expect(readdirSync(folder.path).some((name) => readFileSync(join(folder.path, name)).includes(secret))).toBe(false);
    for (const table of ['snapshots', 'compacted', 'changes', 'quarantine', 'damaged'])
      expect(database.prepare<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n, table).toBe(0);
  });
});

describe('a snapshot that the disk has changed', () => {
  it('is set aside, later changes are served all the same, and devices that have the card bring it back', async () => {
    const chain = writeChain(12);
    await push(DESK, ANNA, chain.slice(0, 10));
    await compact(ANNA);
    await push(DESK, ANNA, chain.slice(10));
    const { n, bytes } = database.prepare<{ n: number; bytes: Uint8Array }>('SELECT doc AS n, bytes FROM snapshots').get() ?? {};
    if (n === undefined || !bytes) throw new Error('no snapshot');
    const flipped = Buffer.from(bytes);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 4;
    database.prepare('UPDATE snapshots SET bytes = ? WHERE doc = ?').run(flipped, n);

    const { rows, upto } = log.rowsAfter(0, PHONE);
    expect(rows.map(([, one]) => one && Buffer.compare(one, chain[10]?.bytes ?? Buffer.alloc(0)) === 0)).toEqual([true, false]);
    expect(upto).toBe(12);
    expect(damaged).toEqual([10]);
    expect(log.wanted).toEqual([ANNA]);
    expect(splitChunks(log.document(ANNA).bytes).chunks).toHaveLength(2);
    expect(await log.lacking([[ANNA, [bytesOfHash(chain[11]?.hash ?? ('' as never))]]])).toEqual([ANNA]);
    expect(await compact(ANNA)).toBe(false);

    expect(await push(TABLET, ANNA, chain)).toEqual([]);
    expect(log.damaged).toBe(0);
    expect(changesIn(log.document(ANNA).bytes).sort()).toEqual([...hashes(chain)].sort());
    expect(await compact(ANNA)).toBe(true);
    expect(changesIn(log.document(ANNA).bytes)).toEqual(hashes(chain));
  });
});
