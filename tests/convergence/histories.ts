import { expect } from 'vitest';
import { type HistoryOptions, liveThrough } from './history.ts';

/** How many histories all files together live through; `KARTOTEKA_HISTORIES` asks for more, `KARTOTEKA_SEED` for that one alone. */
const ALL = Number(process.env.KARTOTEKA_HISTORIES ?? 2_000);
const FILES = 2;
const ONE = process.env.KARTOTEKA_SEED;

/** The kind that each is of; `KARTOTEKA_HISTORY` takes another, in the words in which the long run tells it. */
export const SHORT: HistoryOptions = JSON.parse(process.env.KARTOTEKA_HISTORY ?? '{"devices":5,"steps":20,"mishaps":30}');

/** Lives through one file's share of the histories. A broken one is told with its seed, which then belongs among the pinned ones. */
export async function liveThroughShare(share: number): Promise<void> {
  const from = ONE === undefined ? share + 1 : Number(ONE);
  const to = ONE === undefined ? ALL : from;
  for (let seed = from; seed <= to; seed += FILES) expect((await liveThrough(seed, SHORT)).wrong, `history ${seed}`).toEqual([]);
}

/** Long enough for whatever number was asked for (ms). */
export const PATIENCE = 300_000 + ALL * 1_000;
