import { expect, it } from 'vitest';
import type { BlobHash } from '../../../model/ids.ts';
import { SetAside } from './set-aside.ts';

const ONE = 'one' as BlobHash;

it('what did not go waits longer each time, ten minutes at most, and as long as the server asked', () => {
  let now = 0;
  const aside = new SetAside(() => now);
  const waits: number[] = [];
  for (let tries = 0; tries < 12; tries++) {
    aside.later(ONE);
    waits.push(aside.next() ?? 0);
    now += 600_000;
    expect(aside.has(ONE)).toBe(false);
  }
  expect([waits[0], waits[1], waits[2], waits.at(-1)]).toEqual([1_000, 2_000, 4_000, 600_000]);
  aside.later(ONE, 900_000);
  expect(aside.next()).toBe(900_000);
  aside.done(ONE);
  aside.later(ONE);
  expect(aside.next()).toBe(1_000);
});

it('a new connection is hope for everything that may change', () => {
  const aside = new SetAside(() => 0);
  aside.later(ONE);
  aside.forGood('other' as BlobHash);
  aside.hope();
  expect([aside.has(ONE), aside.has('other' as BlobHash), aside.next()]).toEqual([false, true, null]);
});
