import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

test('a card can be brought back for thirty days, the last one counted', () => {
  const at = '2026-11-01T10:00:00.000Z';
  const after = (days: number) => Date.parse(at) + days * 86_400_000;
  expect(daysLeft(at, after(0))).toBe(30);
  expect(daysLeft(at, after(29.5))).toBe(1);
  expect(daysLeft(at, after(31))).toBe(0);
});

test('a clock that is behind, or a day that is not known, takes nothing off', () => {
  expect(daysLeft('2026-11-02T00:00:00.000Z', Date.parse('2026-11-01T00:00:00.000Z'))).toBe(30);
  expect(daysLeft('', Date.now())).toBe(30);
});
