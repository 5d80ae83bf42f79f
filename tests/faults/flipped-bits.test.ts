import { beforeAll, expect, it } from 'vitest';
import { loadAutomerge } from '../headless/automerge.ts';
import { type Flipped, flipOnDevice, flipOnServer } from './flipped-bits.ts';

beforeAll(loadAutomerge);

/** On a machine that may be busy. */
const PATIENT = { timeout: 600_000 };

/** Each third row, and the last: what waits for the server comes after the documents. */
async function flipSome(flip: (row: number, seed: number) => Promise<Flipped>): Promise<number> {
  let rows = 1;
  for (let row = 0; row < rows; row = row === rows - 1 ? rows : Math.min(row + 3, rows - 1)) {
    const flipped = await flip(row, row + 1);
    expect(flipped.wrong, `row ${row}`).toEqual([]);
    ({ rows } = flipped);
  }
  return rows;
}

it(
  'a bit flipped in what a server stores is found and named, costs no other card anything, and the card comes back from whoever has it',
  PATIENT,
  async () => {
    expect(await flipSome(flipOnServer)).toBeGreaterThan(5);
  },
);

it(
  'a bit flipped in what a device stores costs no other card anything; the card comes back, and an edit that the server did not have gets there',
  PATIENT,
  async () => {
    expect(await flipSome(flipOnDevice)).toBeGreaterThan(10);
  },
);
