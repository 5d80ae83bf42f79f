import { expect, it } from 'vitest';
import { whileAsked } from './while-asked.ts';

it('hears how far the work is, and nothing more once it is over, whatever was still on its way', async () => {
  const heard: number[] = [];
  let later: (progress: number) => void = () => {};
  const answer = await whileAsked(
    (progress: number) => heard.push(progress),
    async (tell) => {
      later = tell;
      tell(1);
      return 'done';
    },
  );
  later(2);
  expect(answer).toBe('done');
  expect(heard).toEqual([1]);
});

it('hears nothing more after a failure either, and gives it on', async () => {
  const heard: number[] = [];
  let later: (progress: number) => void = () => {};
  const asking = whileAsked(
    (progress: number) => heard.push(progress),
    async (tell) => {
      later = tell;
      throw new Error('gone');
    },
  );
  await expect(asking).rejects.toThrow('gone');
  later(2);
  expect(heard).toEqual([]);
});
