import { randomBytes } from 'node:crypto';
import * as A from '@automerge/automerge/slim';
import type { ChangeHash } from '../../model/ids.ts';
import { chunkType, splitChunks } from '../../model/wire/change-header.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChange } from '../../sync-server/testing/written-change.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { newDocumentId } from './real-cards.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const DOCUMENTS = 6;
/** Changes acknowledged after the first card was seen compacted, and then the server is killed in the middle of the next ones and of some compaction. */
const ACKNOWLEDGED_AFTER = 40;
/** A card grows by so many changes at once, and is then left until the server has made it one: only what is left alone is compacted. */
const AT_ONCE = 20;

export interface AfterCompactions {
  readonly acknowledged: number;
  /** Documents that a fresh device got as one snapshot, counted after each kill. */
  readonly compacted: number;
  /** Acknowledged changes that were not there after some kill. */
  readonly lost: number;
  /** Documents that don't read as the server says they do. */
  readonly wrong: readonly string[];
}

/** Kills a server so many times that compacts all the while, and loads each of its documents after each. */
export async function killCompaction(dataFolder: string, kills: number): Promise<AfterCompactions> {
  await loadAutomerge();
  const acknowledged = new Map<string, Set<ChangeHash>>();
  const start = (): Promise<ServerProcess> => startServerProcess(dataFolder, 0, 'tests/faults/eager-server.ts');
  let server = await start();
  const owner = await HeadlessDevice.connect(server.address);
  const pairing = await owner.claim(server.ownerLink ?? '');
  let compacted = 0;
  let lost = 0;
  const wrong: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await writeUntilKilled(server, pairing, acknowledged);
    server = await start();
    const fresh = await back(server, pairing);
    const documents = await fresh.fill('documents');
    const there = new Set<string>(documents.map(([doc]) => doc));
    for (const [doc, changes] of acknowledged) if (!there.has(doc)) lost += changes.size;
    for (const [doc, heads, bytes] of documents) {
      const held = A.loadIncremental(A.init<unknown>(), bytes);
      const names = heads.map((head) => Buffer.from(head).toString('hex'));
      if ([...A.getHeads(held)].sort().join() !== names.join()) wrong.push(`document ${doc} is not of the version that the server names`);
      lost += A.getMissingDeps(held, [...(acknowledged.get(doc) ?? [])]).length;
      A.free(held);
      compacted += splitChunks(bytes).chunks.filter((chunk) => chunkType(chunk) === 'document').length;
    }
    await fresh.close();
  }
  await server.stop();
  return { acknowledged: [...acknowledged.values()].reduce((sum, of) => sum + of.size, 0), compacted, lost, wrong };
}

/** A few cards grow by turns, others are made one meanwhile; then the process ends between two bytes. */
async function writeUntilKilled(server: ServerProcess, pairing: Pairing, acknowledged: Map<string, Set<ChangeHash>>): Promise<void> {
  const device = await back(server, pairing);
  let left: number | undefined;
  let kill: Promise<void> | undefined;
  let refusal: string | undefined;
  await Promise.allSettled(Array.from({ length: DOCUMENTS }, write));
  await kill;
  if (refusal || !kill) throw new Error(`the server was not killed: ${refusal ?? 'it ended by itself'}`);

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
      const [refused] = (await device.push([{ doc, changes: [change.bytes] }])).refused;
      if (refused) {
        refusal = `it refused a change as ${refused.reason}`;
        return;
      }
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
