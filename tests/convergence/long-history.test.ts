import { expect, it } from 'vitest';
import { liveLong, ROUND } from './long-history.ts';

/** Edits a device makes; `KARTOTEKA_LONG_HISTORY` asks for more. */
const EDITS = Number(process.env.KARTOTEKA_LONG_HISTORY ?? 2_000);

it(
  `five devices that make ${EDITS} edits each, together and apart, end with the same cards, each small on the disk`,
  async () => {
    expect(await liveLong(11, (rounds) => rounds < EDITS / ROUND)).toEqual({ edits: EDITS, lost: 0, divergences: 0, grown: [] });
  },
  120_000 + EDITS * 60,
);
