import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bytesOfHash } from '../../model/wire/change-header.ts';
import { type Database, openDatabase, StorageFailure } from '../../sync-server/database.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { writeChain } from '../../sync-server/testing/written-change.ts';
import { newDocumentId } from './real-cards.ts';

/** The database with a disk that fills up: statement number `failAt` that writes fails, and all after it until there is room again. */
class FillingDisk implements Database {
  writes = 0;
  failAt = Number.POSITIVE_INFINITY;
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  exec(sql: string): void {
    if (/^(COMMIT|UPDATE|INSERT)/.test(sql)) this.write();
    this.database.exec(sql);
  }

  prepare<Row>(sql: string) {
    const statement = this.database.prepare<Row>(sql);
    const run = (...values: Parameters<typeof statement.run>) => {
      this.write();
      return statement.run(...values);
    };
    return { ...statement, run };
  }

  close(): void {
    this.database.close();
  }

  private write(): void {
    if (++this.writes >= this.failAt) throw new StorageFailure('database or disk is full');
  }
}

let folder: string;
let disk: FillingDisk;
let log: ChangeLog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-full-'));
  disk = new FillingDisk(openDatabase(join(folder, 'kartoteka.db')));
  log = new ChangeLog(disk, { committed: () => undefined, damaged: () => undefined }, () => 0);
});

afterEach(() => {
  disk.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a push that meets a full disk at any of its writes is not acknowledged, harms nothing, and is taken whole once there is room', async () => {
  const chain = writeChain(3);
  const last = chain.at(-1);
  if (!last) throw new Error('no chain');
  const summary = { heads: [bytesOfHash(last.hash)], bytes: Uint8Array.of(1) };
  const push = (doc: string) => log.push(1, [{ doc, changes: chain.map(({ bytes }) => bytes), summary }]);
  const earlier = newDocumentId();
  disk.writes = 0;
  await push(earlier);
  const writesOfOne = disk.writes;
  const docs = [earlier];
  for (let failAt = 1; failAt <= writesOfOne; failAt++) {
    const doc = newDocumentId();
    disk.writes = 0;
    disk.failAt = failAt;
    const head = log.head;
    await expect(push(doc), `full at write ${failAt}`).rejects.toThrow(StorageFailure);
    expect(log.head).toBe(head);
    expect(log.document(doc)).toMatchObject({ heads: [] });
    expect(log.document(earlier).heads).toHaveLength(1);

    disk.failAt = Number.POSITIVE_INFINITY;
    expect(await push(doc)).toEqual([]);
    docs.push(doc);
    expect(log.head).toBe(head + 3);
  }
  const whole = Buffer.concat(chain.map(({ bytes }) => bytes));
  for (const doc of docs) expect(Buffer.compare(log.document(doc).bytes, whole)).toBe(0);
  expect(log.rowsAfter(0, 2).rows).toHaveLength(docs.length * 3);
});

it('an erasure that meets a full disk is not acknowledged, and the card is still there', async () => {
  const doc = newDocumentId();
  await log.push(1, [{ doc, changes: writeChain(2).map(({ bytes }) => bytes) }]);
  disk.failAt = disk.writes + 2;
  await expect(log.erase(doc, { at: 0, device: 1, name: 'Desk' })).rejects.toThrow(StorageFailure);
  expect(log.document(doc)).toMatchObject({ erased: false, heads: [expect.anything()] });
  disk.failAt = Number.POSITIVE_INFINITY;
  await log.erase(doc, { at: 0, device: 1, name: 'Desk' });
  expect(log.document(doc)).toMatchObject({ erased: true });
});
