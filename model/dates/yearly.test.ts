import { expect, it } from 'vitest';
import { isTooLongAgo, nextYearly } from './yearly.ts';

it.each([
  ['today', '1990-11-23', '2026-11-23', { on: '2026-11-23', inDays: 0, years: 36 }],
  ['over the new year', '1990-01-02', '2026-12-28', { on: '2027-01-02', inDays: 5, years: 37 }],
  ['without a year nobody knows how old', '--01-02', '2026-12-28', { on: '2027-01-02', inDays: 5, years: null }],
  ['29 February is the 28th in other years', '2000-02-29', '2027-02-20', { on: '2027-02-28', inDays: 8, years: 27 }],
  ['and the 29th in its own', '2000-02-29', '2028-02-28', { on: '2028-02-29', inDays: 1, years: 28 }],
  ['no day, no anniversary', '1990', '2026-11-23', null],
  ['nothing that can’t be read', 'May', '2026-11-23', null],
])('%s', (_, date, today, expected) => {
  expect(nextYearly(date, today)).toEqual(expected);
});

it.each([
  ['1850-05-24', true],
  ['1899', true],
  ['1910-12-31', true],
  ['1911-01-01', false],
  ['1930', false],
  ['--05-24', false],
  ['', false],
])('a year of birth that no client has is told: %s', (born, isUnlikely) => {
  expect(isTooLongAgo(born, '2026-11-23')).toBe(isUnlikely);
});
