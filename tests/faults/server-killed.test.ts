import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ChangeHash } from '../../model/ids.ts';
import { readChangeHeader, splitChunks } from '../../model/wire/change-header.ts';
import { nodeDigest } from '../../sync-server/digest.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChange } from '../../sync-server/testing/written-change.ts';
import { newDocumentId } from './real-cards.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const KILLS = Number(process.env.KARTOTEKA_KILLS ?? 10);
const DEVICES = 4;
/** Acknowledged changes after which the server is killed, in the middle of the next ones. */
const ACKNOWLEDGED_BEFORE = 120;

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`what the server acknowledged is there after ${KILLS} × kill -9 under load`, { timeout: 120_000 + KILLS * 5_000 }, async () => {
  const acknowledged = new Set<ChangeHash>();
  let server = await startServerProcess(folder);
  const pairings = await pair(server);
  for (let kill = 0; kill < KILLS; kill++) {
    await loadUntilKilled(server, pairings, acknowledged);
    server = await startServerProcess(folder);
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS * ACKNOWLEDGED_BEFORE);

  const fresh = await connect(server, pairings[0]);
  const stored = new Set<ChangeHash>();
  for (const [, , bytes] of await fresh.fill('documents')) {
    const { chunks, rest } = splitChunks(bytes);
    expect(rest).toHaveLength(0);
    for (const chunk of chunks) stored.add(readChangeHeader(chunk, nodeDigest).hash);
  }
  expect([...acknowledged].filter((hash) => !stored.has(hash))).toEqual([]);
  await server.stop();
});

/** Every device writes as fast as it is acknowledged, several pushes at once; then the process ends between two bytes. */
async function loadUntilKilled(server: ServerProcess, pairings: readonly Pairing[], acknowledged: Set<ChangeHash>): Promise<void> {
  let sinceStart = 0;
  let kill: Promise<void> | undefined;
  const devices = await Promise.all(pairings.map((pairing) => connect(server, pairing)));
  const streams = devices.flatMap((device) => [write(device), write(device), write(device)]);
  await Promise.allSettled(streams);
  await kill;

  async function write(device: HeadlessDevice): Promise<void> {
    const doc = newDocumentId();
    const actor = randomBytes(16).toString('hex');
    let deps: ChangeHash[] = [];
    for (let seq = 1; ; seq++) {
      const change = writeChange({ deps, actor, seq, payload: randomBytes(100).toString('hex') });
      const { refused } = await device.push([{ doc, changes: [change.bytes] }]);
      expect(refused).toEqual([]);
      acknowledged.add(change.hash);
      deps = [change.hash];
      if (++sinceStart === ACKNOWLEDGED_BEFORE) kill = server.kill();
    }
  }
}

async function pair(server: ServerProcess): Promise<Pairing[]> {
  const owner = await HeadlessDevice.connect(server.address);
  const pairings = [await owner.claim(server.ownerLink ?? '')];
  while (pairings.length < DEVICES) {
    const code = await owner.invite();
    const device = await HeadlessDevice.connect(server.address);
    pairings.push(await device.join(code));
    await device.close();
  }
  await owner.close();
  return pairings;
}

async function connect(server: ServerProcess, pairing: Pairing | undefined): Promise<HeadlessDevice> {
  if (!pairing) throw new Error('nobody is paired');
  const device = await HeadlessDevice.connect(server.address);
  await device.login(pairing);
  return device;
}
