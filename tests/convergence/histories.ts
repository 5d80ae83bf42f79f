import { expect } from 'vitest';
import { type HistoryOptions, liveThrough } from './history.ts';

/** How many histories all files together live through; `KARTOTEKA_HISTORIES` asks for more. */
const ALL = Number(process.env.KARTOTEKA_HISTORIES ?? 2_000);
const FILES = 2;

export const SHORT: HistoryOptions = { devices: 5, steps: 20, mishaps: 30 };

/** Lives through one file's share of the histories. A broken one is told with its seed, which then belongs among the pinned ones. */
export async function liveThroughShare(share: number): Promise<void> {
  for (let seed = share + 1; seed <= ALL; seed += FILES) expect((await liveThrough(seed, SHORT)).wrong, `history ${seed}`).toEqual([]);
}

/** Long enough for whatever number was asked for (ms). */
export const PATIENCE = 60_000 + ALL * 500;
