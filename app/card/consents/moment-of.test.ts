import { expect, it } from 'vitest';
import { isoDay } from '../wall-clock.ts';
import { momentOf, momentOfWithdrawal } from './moment-of.ts';

it('of an earlier day the answer stands at noon', () => {
  expect(momentOf('2026-11-20', '2026-11-23')).toBe('2026-11-20T12:00:00.000Z');
});

it('a consent withdrawn on the day it was given counts as withdrawn, whatever the hour it was given', () => {
  const given = '2026-11-20T15:00:00.000Z';
  const day = isoDay(new Date(given));
  expect(momentOfWithdrawal(day, '2026-11-23', given) > given).toBe(true);
  expect(momentOfWithdrawal(day, '2026-11-23', '').slice(0, 10)).toBe(day);
});

it('a withdrawal dated before the consent stays before it', () => {
  const given = '2026-11-20T15:00:00.000Z';
  expect(momentOfWithdrawal('2026-11-01', '2026-11-23', given)).toBe('2026-11-01T12:00:00.000Z');
});

it('a withdrawal of today counts, also where the consent came from a device whose clock is ahead', () => {
  const ahead = '2099-01-01T00:00:00.000Z';
  expect(momentOfWithdrawal('2026-11-23', '2026-11-23', ahead) > ahead).toBe(true);
});
