import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfHash, readChangeHeader, splitChunks } from '../../model/wire/change-header.ts';
import { systemClock } from '../../sync-server/clock.ts';
import { Background, POLICY, type Policy } from '../../sync-server/compaction/background.ts';
import { examine } from '../../sync-server/compaction/examine.ts';
import { Thread, ThreadLost } from '../../sync-server/compaction/thread.ts';
import { type Database, openDatabase } from '../../sync-server/database.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { writeChain, writeChange } from '../../sync-server/testing/written-change.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { nodeDigest } from '../headless/device.ts';
import { BAD_KINDS, badChanges } from './bad-changes.ts';
import { newDocumentId } from './real-cards.ts';

/** The thread is the real one: what panics does so there. */
const bad = badChanges();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const hash = (bytes: Uint8Array) => readChangeHeader(bytes, nodeDigest).hash;
const AT_ONCE: Policy = { ...POLICY, examineAfter: 0, quiet: 0, changes: 1, rest: 0, rush: 1e6 };

let folder: string;
let database: Database;
let log: ChangeLog;
let thread: Thread;
let reported: string[];

beforeAll(loadAutomerge);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-inside-'));
  database = openDatabase(join(folder, 'kartoteka.db'));
  log = new ChangeLog(database, { committed: () => undefined, damaged: () => undefined });
  thread = new Thread(systemClock);
  reported = [];
});
afterEach(async () => {
  await thread.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const push = (doc: string, ...changes: Uint8Array[]) => log.push(1, [{ doc, changes: changes as Uint8Array<ArrayBuffer>[] }]);
const served = (doc: string) => splitChunks(log.document(doc).bytes).chunks.length;

/** A change of the card as it was before the bad one, by someone else. */
function changeBeside(): Uint8Array {
  const card = A.loadIncremental(A.init<Record<string, unknown>>({ actor: '0e' }), Buffer.concat(bad.card));
  const changed = A.change(card, (draft) => {
    draft.beside = 1;
  });
  return A.getLastLocalChange(changed) ?? new Uint8Array();
}

/** Rounds of the background with a clock that has passed `quiet` between them. */
async function rounds(background: Background, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await background.round();
}

describe('a change with which its card can’t be loaded', () => {
  for (const kind of BAD_KINDS) {
    it(`is found and kept from every device (${kind}), with what follows it and nothing else`, async () => {
      const card = newDocumentId();
      const other = newDocumentId();
      let now = 0;
      const background = new Background(log, thread, { now: () => now, after: systemClock.after }, (line) => reported.push(line), AT_ONCE);
      const follower = writeChange({ deps: [hash(bad[kind])], actor: '0f' });
      const beside = changeBeside();
      expect(await push(card, ...bad.card, bad[kind], follower.bytes, beside)).toEqual([]);
      await push(other, ...writeChain(3).map(({ bytes }) => bytes));
      await background.round();
      now = 10;
      await rounds(background, 2);
      expect(log.document(card).heads.map(hex)).toEqual([hash(beside)]);
      const kept = database.prepare<{ hash: Uint8Array }>('SELECT hash FROM quarantine ORDER BY seq').all();
      expect(kept.map((row) => hex(row.hash))).toEqual([hash(bad[kind]), follower.hash]);
      expect(reported.filter((line) => line.includes('set aside'))).toEqual([
        'Changes with which a document can’t be loaded were set aside: document 1, 2 of them.',
      ]);
      // Later: both cards are compacted, the sender is told of what follows the bad one, and the bad one itself is not asked for.
      await rounds(background, 3);
      expect([served(card), served(other)]).toEqual([1, 1]);
      expect(await push(card, writeChange({ deps: [follower.hash], actor: '0f', seq: 2 }).bytes)).toMatchObject([{ reason: 'malformed' }]);
      expect(await push(card, bad[kind])).toEqual([]);
      expect(await log.lacking([[card, [bytesOfHash(hash(bad[kind]))]]])).toEqual([]);
      await log.erase(card, { at: 1, device: 1, name: 'Desk' });
      expect(database.prepare('SELECT * FROM quarantine').all()).toEqual([]);
      await background.stop();
    });
  }
});

describe('the thread', () => {
  it('is another one after a panic, and answers', async () => {
    const pieces = [...bad.card, bad.panics];
    const task = { pieces, heads: [hash(bad.panics)], names: [] };
    expect(await thread.ask(task)).toEqual({ sound: false, bytes: null });
    const good = { ...task, pieces: [...bad.card, bad.next], heads: [hash(bad.next)] };
    expect((await thread.ask(good)).sound).toBe(true);
  });

  it('never makes the log take out what it was only lost over', async () => {
    const card = newDocumentId();
    await push(card, ...bad.card);
    const material = log.material(1);
    if (!material) throw new Error('nothing there');
    expect(await examine(material, { ask: () => Promise.reject(new ThreadLost()) })).toBe('unreadable');
  });
});
