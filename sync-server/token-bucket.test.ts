import { expect, it } from 'vitest';
import { HandClock } from './testing/hand-clock.ts';
import { TokenBucket } from './token-bucket.ts';

it('gives what it holds at once, then so much a second, and never more than it holds', () => {
  const clock = new HandClock();
  const bucket = new TokenBucket({ most: 10, perSecond: 2 }, clock.now);
  expect(bucket.take(10)).toBe(true);
  expect([bucket.take(), bucket.wait]).toEqual([false, 500]);
  clock.pass(500);
  expect([bucket.wait, bucket.take(), bucket.take()]).toEqual([0, true, false]);
  clock.pass(3_600_000);
  expect([bucket.take(11), bucket.take(10), bucket.take()]).toEqual([false, true, false]);
});

it('gives nothing for a clock that is set back', () => {
  const clock = new HandClock();
  const bucket = new TokenBucket({ most: 1, perSecond: 1 }, clock.now);
  bucket.take();
  clock.pass(-60_000);
  expect(bucket.take()).toBe(false);
  clock.pass(1_000);
  expect(bucket.take()).toBe(true);
});
