import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChangeHash } from '../../model/ids.ts';
import { chunkType, splitChunks } from '../../model/wire/change-header.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChange } from '../../sync-server/testing/written-change.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { newDocumentId } from './real-cards.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const KILLS = Number(process.env.KARTOTEKA_COMPACTION_KILLS ?? 3);
const DOCUMENTS = 6;
/** Changes acknowledged after the first card was seen compacted, and then the server is killed in the middle of the next ones and of some compaction. */
const ACKNOWLEDGED_AFTER = 40;
/** A card grows by so many changes at once, and is then left until the server has made it one: only what is left alone is compacted. */
const AT_ONCE = 20;

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-compaction-'));
beforeAll(loadAutomerge);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (): Promise<ServerProcess> => startServerProcess(folder, 0, 'tests/faults/eager-server.ts');

it(`what was acknowledged is in the snapshots or beside them after ${KILLS} × kill -9 of a server that compacts all the while`, {
  timeout: 120_000 + KILLS * 15_000,
}, async () => {
  const acknowledged = new Map<string, Set<ChangeHash>>();
  let server = await start();
  const owner = await HeadlessDevice.connect(server.address);
  const pairing = await owner.claim(server.ownerLink ?? '');
  let compacted = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await writeUntilKilled(server, pairing, acknowledged);
    server = await start();
    const fresh = await back(server, pairing);
    for (const [doc, heads, bytes] of await fresh.fill('documents')) {
      const held = A.loadIncremental(A.init<unknown>(), bytes);
      const names = heads.map((head) => Buffer.from(head).toString('hex'));
      expect([...A.getHeads(held)].sort()).toEqual(names);
      expect(A.getMissingDeps(held, [...(acknowledged.get(doc) ?? [])])).toEqual([]);
      A.free(held);
      compacted += splitChunks(bytes).chunks.filter((chunk) => chunkType(chunk) === 'document').length;
    }
    await fresh.close();
  }
  expect(compacted).toBeGreaterThan(0);
  await server.stop();
});

/** A few cards grow by turns, others are made one meanwhile; then the process ends between two bytes. */
async function writeUntilKilled(server: ServerProcess, pairing: Pairing, acknowledged: Map<string, Set<ChangeHash>>): Promise<void> {
  const device = await back(server, pairing);
  let left: number | undefined;
  let kill: Promise<void> | undefined;
  await Promise.allSettled(Array.from({ length: DOCUMENTS }, write));
  await kill;

  async function isCompacted(doc: string): Promise<boolean> {
    const { bytes } = await device.ask('fetch', { doc }, 'document');
    const { chunks } = splitChunks(bytes);
    return chunks.length === 1 && chunkType(bytes) === 'document';
  }

  async function write(): Promise<void> {
    const doc = newDocumentId();
    const known = new Set<ChangeHash>();
    acknowledged.set(doc, known);
    const actor = randomBytes(16).toString('hex');
    let deps: ChangeHash[] = [];
    for (let seq = 1; ; seq++) {
      const change = writeChange({ deps, actor, seq, payload: randomBytes(100).toString('hex') });
      expect((await device.push([{ doc, changes: [change.bytes] }])).refused).toEqual([]);
      known.add(change.hash);
      deps = [change.hash];
      if (left !== undefined && --left === 0) kill = server.kill();
      if (seq % AT_ONCE > 0) continue;
      while (!(await isCompacted(doc)));
      left ??= ACKNOWLEDGED_AFTER;
    }
  }
}

async function back(server: ServerProcess, pairing: Pairing): Promise<HeadlessDevice> {
  const device = await HeadlessDevice.connect(server.address);
  await device.login(pairing);
  return device;
}
