import { expect, it } from 'vitest';
import { InSteps } from './in-steps.ts';

it('while one is kept the next is made and a third begun, and none after it; what fails stops no other', async () => {
  const steps = new InSteps();
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
    return log.splice(0).sort();
  };
  const runs = [1, 2, 3, 4].map((n) =>
    steps
      .run(
        () => step(`begin ${n}`),
        () => step(`make ${n}`).then(() => (n === 1 ? Promise.reject(new Error('broken')) : n)),
        (made) => step(`keep ${n}`).then(() => made),
      )
      .catch(() => 'failed'),
  );
  expect(await end('')).toEqual(['begin 1']);
  expect(await end('begin 1')).toEqual(['begin 2', 'make 1']);
  // It waits to be made, so that the third is not begun.
  expect(await end('begin 2')).toEqual([]);
  expect(await end('make 1')).toEqual(['begin 3', 'make 2']);
  expect(await end('make 2')).toEqual(['keep 2']);
  expect(await end('begin 3')).toEqual(['begin 4', 'make 3']);
  // It waits to be kept, so that the fourth is not made.
  expect(await end('make 3')).toEqual([]);
  expect(await end('begin 4')).toEqual([]);
  expect(await end('keep 2')).toEqual(['keep 3', 'make 4']);
  await end('keep 3');
  await end('make 4');
  await end('keep 4');
  expect(await Promise.all(runs)).toEqual(['failed', 2, 3, 4]);
});
