import { expect, test } from 'vitest';
import type { StoreStatus } from '../contracts/store.ts';
import { type Counted, StatusTeller } from './status.ts';

test('a device let in while the store counts what waits stays let in', async () => {
  const told: StoreStatus[] = [];
  let counted: (counts: Counted) => void = () => undefined;
  let due = (): void => undefined;
  const clock = {
    now: () => 0,
    after: (_: number, run: () => void) => {
      due = run;
      return () => undefined;
    },
  };
  let counting = Promise.resolve({ waiting: 0, photosWaiting: 0, refused: 0, damaged: 0 });
  const status = new StatusTeller(
    clock,
    () => counting,
    (now) => told.push(now),
  );
  await status.begin();
  counting = new Promise((resolve) => {
    counted = resolve;
  });
  status.touch();
  due();
  status.set({ access: 'paired' });
  counted({ waiting: 3, photosWaiting: 0, refused: 0, damaged: 0 });
  await counting;
  await Promise.resolve();
  expect(status.now).toMatchObject({ access: 'paired', waiting: 3 });
  expect(told.at(-1)).toMatchObject({ access: 'paired' });
});
