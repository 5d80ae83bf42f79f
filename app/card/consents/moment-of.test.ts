import { expect, it } from 'vitest';
import { momentOf, momentOfWithdrawal } from './moment-of.ts';

it('of an earlier day the answer stands at noon', () => {
  expect(momentOf('2026-11-20', '2026-11-23')).toBe('2026-11-20T12:00:00.000Z');
});

it.each([
  ['2026-11-20T15:00:00.000Z', 'Europe/Riga', '2026-11-20'],
  ['2026-11-20T22:30:00.000Z', 'Europe/Riga', '2026-11-21'],
  ['2026-11-21T03:30:00.000Z', 'America/New_York', '2026-11-20'],
])('a consent given at %s and withdrawn on that day in %s, %s, counts as withdrawn', (given, zone, day) => {
  expect(momentOfWithdrawal(day, '2026-11-23', given, zone) > given).toBe(true);
  expect(momentOfWithdrawal(day, '2026-11-23', '', zone).slice(0, 10)).toBe(day);
});

it('a withdrawal dated before the consent stays before it', () => {
  const given = '2026-11-20T15:00:00.000Z';
  expect(momentOfWithdrawal('2026-11-01', '2026-11-23', given, 'Europe/Riga')).toBe('2026-11-01T12:00:00.000Z');
});

it('a withdrawal of today counts, also where the consent came from a device whose clock is ahead', () => {
  const ahead = '2099-01-01T00:00:00.000Z';
  expect(momentOfWithdrawal('2026-11-23', '2026-11-23', ahead, 'Europe/Riga') > ahead).toBe(true);
});
