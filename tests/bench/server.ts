import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '../../sync-server/data-folder.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { HeadlessDevice, type Pairing } from '../../sync-server/testing/device.ts';
import { makeCards, newDocumentId, type RealCard } from '../faults/real-cards.ts';
import { startServerProcess } from '../faults/server-process.ts';
import type { Crowd } from './server-crowd.ts';

const CARDS = 50_000;
const DISTINCT = 300;
const VISITS = 12;
const DEVICES = 30;
const CHANGES_PER_SECOND = 5;
const SECONDS = 60;
const STRANGERS = 1_000;

/** What the devices' process reports (ms). */
export interface Measured {
  readonly acknowledged: readonly number[];
  readonly seenByOthers: readonly number[];
}

/**
 * 50,000 cards in the log, 30 devices that write five times a second, beside a thousand sockets that never log in and a device
 * that does not read: what it takes the server, and how long a device waits until its change is durable.
 */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-bench-'));
  try {
    await fillLog(folder, await makeCards(DISTINCT, VISITS));
    const server = await startServerProcess(folder);
    const pairings = await pairDevices(server.address, server.ownerLink ?? '');
    const [slow, ...busy] = pairings;
    if (!slow) throw new Error('no device');
    const crowd = await gather(server.address, slow);
    const { acknowledged, seenByOthers } = await measure(server.address, busy);
    const rss = residentMegabytes(server.pid);
    const { attempts, admitted } = await crowd.count();
    await server.stop();
    return {
      figures: {
        rss_mb: { value: rss.now, unit: 'MB' },
        rss_peak_mb: { value: rss.peak, unit: 'MB' },
        ack_p50_ms: { value: quantile(acknowledged, 0.5), unit: 'ms' },
        ack_p99_ms: { value: quantile(acknowledged, 0.99), unit: 'ms' },
        other_devices_p99_ms: { value: quantile(seenByOthers, 0.99), unit: 'ms' },
        changes: { value: acknowledged.length, unit: 'changes' },
        strangers_tried: { value: attempts, unit: 'sockets' },
        strangers_let_wait: { value: admitted, unit: 'sockets' },
      } as Record<string, { value: number; unit: string }>,
      limits: [
        { figure: 'rss_mb', max: 160 },
        { figure: 'ack_p99_ms', max: 100 },
      ] as { figure: string; max?: number; min?: number }[],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts cards into a log directly: the same few hundred real histories under 50,000 names. */
export async function fillLog(folder: string, cards: readonly RealCard[], count = CARDS): Promise<void> {
  const data = openDataFolder(folder);
  data.database.exec('PRAGMA synchronous=OFF');
  const log = new ChangeLog(data.database, { committed: () => undefined, damaged: () => undefined });
  await log.recognise(data.identity);
  for (let made = 0; made < count; made += DISTINCT) {
    const batch = cards.slice(0, Math.min(DISTINCT, count - made));
    await log.push(
      0,
      batch.map(({ changes, summary }) => ({ doc: newDocumentId(), changes, summary })),
    );
  }
  data.close();
}

async function pairDevices(address: string, ownerLink: string): Promise<Pairing[]> {
  const owner = await HeadlessDevice.connect(address);
  const pairings = [await owner.claim(ownerLink)];
  while (pairings.length < DEVICES + 1) {
    const code = await owner.invite();
    const device = await HeadlessDevice.connect(address);
    pairings.push(await device.join(code));
    await device.close();
  }
  await owner.close();
  return pairings;
}

function measure(address: string, pairings: readonly Pairing[]): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('./server-devices.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  child.send({ address, pairings, seconds: SECONDS, perSecond: CHANGES_PER_SECOND });
  return new Promise((resolve, reject) => {
    child.once('message', (measured: Measured) => resolve(measured));
    child.once('exit', (code) => reject(new Error(`the devices' process ended: ${code}`)));
  });
}

/** Strangers and a slow reader, standing there until they are counted. */
async function gather(address: string, slow: Pairing): Promise<{ count: () => Promise<Crowd> }> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./server-crowd.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const said = <T>() =>
    new Promise<T>((resolve, reject) => {
      child.once('message', (message) => resolve(message as T));
      child.once('exit', (code) => reject(new Error(`the crowd's process ended: ${code}`)));
    });
  const there = said<string>();
  child.send({ address, slow, strangers: STRANGERS });
  await there;
  return {
    count: () => {
      const counted = said<Crowd>();
      child.send('count');
      return counted;
    },
  };
}

function residentMegabytes(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN) * 10) / 10;
}
