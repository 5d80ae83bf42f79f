import { expect, it } from 'vitest';
import { PAGE_BYTES } from '../../../model/wire/messages.ts';
import { Portion } from './portion.ts';

it('over a slow link as much goes at once as it takes in a few seconds', () => {
  const portion = new Portion();
  portion.took(1_400, 8_000);
  expect(portion.bytes).toBeGreaterThan(10_000);
  expect(portion.bytes).toBeLessThan(30_000);
});

it('over a link that breaks, less each time, and then as much as ever where it comes quickly', () => {
  const portion = new Portion();
  for (let i = 0; i < 6; i++) portion.broke();
  expect(portion.bytes).toBe(8_000);
  expect(portion.patience).toBe(240_000);
  for (let i = 0; i < 6; i++) portion.took(40, portion.bytes);
  expect(portion.bytes).toBe(PAGE_BYTES);
  expect(portion.patience).toBe(30_000);
});

it('what is small by itself tells nothing of the link', () => {
  const portion = new Portion();
  portion.broke();
  const { bytes } = portion;
  portion.took(10, 200);
  portion.took(5_000, 200);
  expect(portion.bytes).toBe(bytes);
});

it('a pull that was answered quickly with much lets more come at once; one that waited does not let less come', () => {
  const portion = new Portion();
  portion.broke();
  const { bytes } = portion;
  portion.tookAtMost(60_000, bytes);
  expect(portion.bytes).toBe(bytes);
  portion.tookAtMost(40, bytes);
  expect(portion.bytes).toBe(2 * bytes);
});
