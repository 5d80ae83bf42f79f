import { beforeEach, expect, it } from 'vitest';
import { SimulatedClock } from '../../tests/convergence/simulated-clock.ts';
import { RightOfWay } from './right-of-way.ts';

let time: SimulatedClock;
let way: RightOfWay;
beforeEach(() => {
  time = new SimulatedClock();
  way = new RightOfWay(time.seenBy(0));
});

/** Begins to wait; says whether that is over. */
function waiting(): () => Promise<boolean> {
  let isOver = false;
  void way.free().then(() => {
    isOver = true;
  });
  return async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
    return isOver;
  };
}

it('is free where nobody is at the screen', async () => {
  expect(way.isTaken).toBe(false);
  expect(await waiting()()).toBe(true);
});

it('is free a moment after somebody has typed last', async () => {
  way.take();
  const isOver = waiting();
  time.pass(300);
  way.take();
  expect(await isOver()).toBe(false);
  time.pass(300);
  expect(await isOver()).toBe(false);
  time.pass(100);
  expect(await isOver()).toBe(true);
  expect(way.isTaken).toBe(false);
});

it('lets work get on now and then while somebody types for minutes', async () => {
  way.take();
  const isOver = waiting();
  for (let ms = 0; ms < 1_000; ms += 100) {
    expect(await isOver()).toBe(false);
    time.pass(100);
    way.take();
  }
  expect(await isOver()).toBe(true);
});

it('is free after a clock was put back for a day', async () => {
  way.take();
  time.pass(-86_400_000);
  expect(way.isTaken).toBe(false);
  expect(await waiting()()).toBe(true);
});
