import { randomBytes } from 'node:crypto';
import type { ChangeHash } from '../../model/ids.ts';
import { readChangeHeader, splitChunks } from '../../model/wire/change-header.ts';
import { nodeDigest } from '../../sync-server/digest.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { writeChange } from '../../sync-server/testing/written-change.ts';
import { newDocumentId } from './real-cards.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const DEVICES = 4;
/** Acknowledged changes after which the server is killed, in the middle of the next ones. */
export const ACKNOWLEDGED_BEFORE = 120;

export interface AfterKills {
  readonly acknowledged: number;
  /** Acknowledged changes that are not there. */
  readonly lost: readonly ChangeHash[];
}

/** Kills the real server so many times in the middle of its devices' work, and looks for what it had acknowledged. @throws when it refuses or gives what is torn */
export async function killUnderLoad(dataFolder: string, kills: number): Promise<AfterKills> {
  const acknowledged = new Set<ChangeHash>();
  let server = await startServerProcess(dataFolder);
  const pairings = await pair(server);
  for (let kill = 0; kill < kills; kill++) {
    await loadUntilKilled(server, pairings, acknowledged);
    server = await startServerProcess(dataFolder);
  }
  try {
    const stored = await storedOn(server, pairings[0]);
    return { acknowledged: acknowledged.size, lost: [...acknowledged].filter((hash) => !stored.has(hash)) };
  } finally {
    await server.stop();
  }
}

/** What a fresh device gets. */
async function storedOn(server: ServerProcess, pairing: Pairing | undefined): Promise<Set<ChangeHash>> {
  const fresh = await connect(server, pairing);
  const stored = new Set<ChangeHash>();
  for (const [, , bytes] of await fresh.fill('documents')) {
    const { chunks, rest } = splitChunks(bytes);
    if (rest.length > 0) throw new Error('a document ends in the middle of a change');
    for (const chunk of chunks) stored.add(readChangeHeader(chunk, nodeDigest).hash);
  }
  await fresh.close();
  return stored;
}

/** Every device writes as fast as it is acknowledged, several pushes at once; then the process ends between two bytes. */
async function loadUntilKilled(server: ServerProcess, pairings: readonly Pairing[], acknowledged: Set<ChangeHash>): Promise<void> {
  let sinceStart = 0;
  let kill: Promise<void> | undefined;
  let refusal: string | undefined;
  const devices = await Promise.all(pairings.map((pairing) => connect(server, pairing)));
  await Promise.allSettled(devices.flatMap((device) => [write(device), write(device), write(device)]));
  await kill;
  if (refusal || !kill) throw new Error(`the server was not killed: ${refusal ?? 'it ended by itself'}`);

  async function write(device: HeadlessDevice): Promise<void> {
    const doc = newDocumentId();
    const actor = randomBytes(16).toString('hex');
    let deps: ChangeHash[] = [];
    for (let seq = 1; ; seq++) {
      const change = writeChange({ deps, actor, seq, payload: randomBytes(100).toString('hex') });
      const { refused } = await device.push([{ doc, changes: [change.bytes] }]);
      const [first] = refused;
      if (first) {
        refusal = `it refused a change as ${first.reason}`;
        return;
      }
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
