import { expect, it } from 'vitest';
import { InTwoSteps } from './in-two-steps.ts';

it('the next is begun while the one before is finished, and none after it; what fails stops no other', async () => {
  const steps = new InTwoSteps();
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const step = (name: string) =>
    new Promise<void>((resolve) => {
      log.push(name);
      ends.set(name, resolve);
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const runs = [1, 2, 3].map((n) =>
    steps
      .run(
        () => step(`begin ${n}`),
        () => step(`finish ${n}`).then(() => (n === 1 ? Promise.reject(new Error('broken')) : n)),
      )
      .catch(() => 'failed'),
  );
  await end('');
  expect(log).toEqual(['begin 1']);
  await end('begin 1');
  expect(log.slice(1).sort()).toEqual(['begin 2', 'finish 1']);
  // It waits to be finished, so that the third is not begun.
  await end('begin 2');
  expect(log.slice(3)).toEqual([]);
  await end('finish 1');
  expect(log.slice(3).sort()).toEqual(['begin 3', 'finish 2']);
  await end('begin 3');
  await end('finish 2');
  await end('finish 3');
  expect(await Promise.all(runs)).toEqual(['failed', 2, 3]);
});
