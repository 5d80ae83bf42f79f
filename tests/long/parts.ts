import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HistoryOptions, liveThrough } from '../convergence/history.ts';
import { liveLong } from '../convergence/long-history.ts';
import { killBrowser } from '../faults/browser-killed.ts';
import { killCompaction } from '../faults/compaction-killed.ts';
import { flipOnDevice, flipOnServer } from '../faults/flipped-bits.ts';
import { fillDeviceDisk } from '../faults/full-device-disk.ts';
import { fillServerDisk, SERVER_WRITES } from '../faults/full-server-disk.ts';
import { attackServer } from '../faults/hostile-frames.ts';
import { quickFolder } from '../faults/quick-folder.ts';
import { killUnderLoad } from '../faults/server-killed.ts';
import { crossSlowLink } from '../faults/slow-link.ts';
import { killDuringUploads } from '../faults/upload-killed.ts';
import { count, type Part, type Tally } from './tally.ts';

/** Calm and stormy ones, short and longer ones. */
const HISTORIES: readonly HistoryOptions[] = [
  { devices: 5, steps: 20, mishaps: 30 },
  { devices: 5, steps: 20, mishaps: 30 },
  { devices: 5, steps: 40, mishaps: 50 },
  { devices: 3, steps: 30, mishaps: 15 },
];
const KILLS_TOGETHER = 3;
const FRAMES_TOGETHER = 4_000;
/** What a server may grow by in one attack (MB). */
const MAX_GROWTH = 140;

const histories: Part = {
  what: 'Simulated histories',
  async attempt(tally, number) {
    const seed = randomInt(2 ** 31);
    const options = HISTORIES[number % HISTORIES.length] ?? { devices: 5, steps: 20, mishaps: 30 };
    const of = `history ${seed} of ${JSON.stringify(options)}`;
    count(tally, 'histories');
    const { wrong, edits, mishaps } = await named(of, liveThrough(seed, options));
    count(tally, 'edits', edits);
    count(tally, 'mishaps', mishaps);
    for (const what of wrong) {
      if (/ lost | there again/.test(what)) tally.lost++;
      else tally.divergences++;
      tally.failures.push(`${of}: ${what}`);
    }
  },
};

const longHistory: Part = {
  what: 'One long history',
  async attempt(tally, _number, isOver) {
    const seed = randomInt(2 ** 31);
    const { edits, lost, divergences, grown } = await named(
      `long history ${seed}`,
      liveLong(seed, (rounds) => rounds < 4 || (rounds < 2_000 && !isOver())),
    );
    count(tally, 'edits × 5 devices', edits);
    tally.lost += lost;
    tally.divergences += divergences;
    if (lost + divergences > 0) tally.failures.push(`long history ${seed}: ${lost} comments lost, ${divergences} cards differ`);
    tally.failures.push(...grown.map((what) => `long history ${seed}: ${what}`));
  },
};

const serverKilled: Part = {
  what: 'kill -9 of the server',
  attempt: (tally) =>
    inFolder(async (folder) => {
      const { acknowledged, lost } = await killUnderLoad(folder, KILLS_TOGETHER);
      count(tally, 'kills', KILLS_TOGETHER);
      count(tally, 'changes', acknowledged);
      tally.lost += lost.length;
      if (lost.length > 0) tally.failures.push(`after kill -9, ${lost.length} acknowledged changes are gone: ${lost.slice(0, 3).join()}`);
    }),
};

const uploadKilled: Part = {
  what: 'kill -9 while photos are sent',
  attempt: (tally) =>
    inFolder(async (folder) => {
      const { acknowledged, wrong } = await killDuringUploads(folder, KILLS_TOGETHER);
      count(tally, 'kills', KILLS_TOGETHER);
      count(tally, 'photos', acknowledged);
      tally.failures.push(...wrong.map((what) => `after kill -9 while photos were sent: ${what}`));
    }),
};

const compactionKilled: Part = {
  what: 'Compaction killed',
  attempt: (tally) =>
    inFolder(async (folder) => {
      const { acknowledged, compacted, lost, wrong } = await killCompaction(folder, 2);
      count(tally, 'kills', 2);
      count(tally, 'changes', acknowledged);
      count(tally, 'snapshots', compacted);
      tally.lost += lost;
      tally.divergences += wrong.length;
      tally.failures.push(...wrong, ...(lost > 0 ? [`${lost} changes were lost with a compaction`] : []));
    }),
};

const hostileFrames: Part = {
  what: 'Hostile frames',
  async attempt(tally) {
    const seed = randomInt(2 ** 31);
    const folder = quickFolder('kartoteka-hostile-');
    try {
      const { frames, acknowledged, lost, growth, health } = await named(`seed ${seed}`, attackServer(folder, FRAMES_TOGETHER, seed));
      count(tally, 'frames', frames);
      count(tally, 'changes beside', acknowledged);
      tally.lost += lost;
      if (lost > 0) tally.failures.push(`hostile frames of seed ${seed}: ${lost} documents of another device are gone`);
      if (growth > MAX_GROWTH) tally.failures.push(`hostile frames of seed ${seed}: the server grew by ${growth.toFixed(0)} MB`);
      const { ok, damagedRows } = health as { ok?: boolean; damagedRows?: number };
      if (!ok || damagedRows !== 0) tally.failures.push(`hostile frames of seed ${seed}: the server is not in health`);
    } catch (error) {
      // It ended, or took no more connections.
      tally.crashes++;
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const diskFull: Part = {
  what: 'Disk full at each write',
  async attempt(tally, number) {
    const server = SERVER_WRITES[number];
    if (server) {
      const { tried, wrong } = await fillServerDisk(server);
      count(tally, 'writes of a server', tried);
      for (const what of wrong) fail(tally, what);
      return;
    }
    const at = Math.floor((number - SERVER_WRITES.length) / 2) + 1;
    const trouble = number % 2 === 0 ? 'storageFull' : 'storageGone';
    const { wrong } = await named(`${trouble} at write ${at}`, fillDeviceDisk(at, trouble));
    count(tally, 'writes of a device');
    for (const what of wrong) fail(tally, `${trouble} at write ${at} of a device: ${what}`);
  },
};

const flippedBits: Part = {
  what: 'One bit flipped in each row',
  async attempt(tally, number) {
    const flip = number % 2 === 0 ? flipOnServer : flipOnDevice;
    const rows = flip === flipOnServer ? ROWS.server : ROWS.device;
    const seed = randomInt(2 ** 31);
    const row = Math.floor(number / 2) % rows;
    const where = `${flip === flipOnServer ? 'server' : 'device'}, row ${row}, seed ${seed}`;
    const flipped = await named(where, flip(row, seed));
    if (flip === flipOnServer) ROWS.server = flipped.rows;
    else ROWS.device = flipped.rows;
    count(tally, flip === flipOnServer ? 'bits of a server' : 'bits of a device');
    for (const what of flipped.wrong) fail(tally, `${where}: ${what}`);
  },
};
/** How many rows each has is known after the first bit. */
const ROWS = { server: 1, device: 1 };

const browserKilled: Part = {
  what: 'Browser killed mid-write',
  attempt: (tally) =>
    inFolder(async (folder) => {
      const { kills, saved, lost } = await killBrowser(folder, KILLS_TOGETHER);
      count(tally, 'kills', kills);
      count(tally, 'edits shown as saved', saved);
      tally.lost += lost.length;
      tally.failures.push(...lost.map((what) => `after the browser was killed: ${what}`));
    }),
};

const slowLink: Part = {
  what: 'Slow link',
  attempt: (tally, number) =>
    inFolder(async (folder) => {
      const { breaks, cards, edits, wrong } = await crossSlowLink(folder, {
        cards: 20 * (1 + (number % 3)),
        breakEvery: 4_000 + 2_000 * (number % 4),
      });
      count(tally, 'first copies');
      count(tally, 'cards', cards);
      count(tally, 'edits', edits);
      count(tally, 'breaks', breaks);
      for (const what of wrong) fail(tally, what);
    }),
};

/** In two lanes, one beside the other, each part with its share of the time. */
export const LANES = [
  [
    { name: 'histories', share: 6, part: histories },
    { name: 'long-history', share: 2, part: longHistory },
    { name: 'flipped-bits', share: 2, part: flippedBits },
  ],
  [
    { name: 'server-killed', share: 2, part: serverKilled },
    { name: 'upload-killed', share: 1, part: uploadKilled },
    { name: 'browser-killed', share: 3, part: browserKilled },
    { name: 'compaction-killed', share: 1.5, part: compactionKilled },
    { name: 'hostile-frames', share: 2, part: hostileFrames },
    { name: 'disk-full', share: 1, part: diskFull },
    { name: 'slow-link', share: 2, part: slowLink },
  ],
] as const;

function fail(tally: Tally, what: string): void {
  if (/ lost |is gone/.test(what)) tally.lost++;
  else if (what.includes('differs')) tally.divergences++;
  tally.failures.push(what);
}

/** What is thrown says of which try. */
async function named<T>(what: string, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (cause) {
    throw new Error(`${what}: ${String(cause)}`, { cause });
  }
}

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-long-'));
  try {
    await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
