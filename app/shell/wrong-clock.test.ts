import { expect, it } from 'vitest';
import { wrongBy } from './wrong-clock.ts';

const MINUTE = 60_000;

it.each([
  ['a clock that was not compared is not wrong', null, null],
  ['two minutes are nothing to anybody', 2 * MINUTE, null],
  ['nor are two minutes behind', -2 * MINUTE, null],
  ['a quarter of an hour fast', 14 * MINUTE, { count: 14, unit: 'minute' }],
  ['an hour slow is told in minutes', -60 * MINUTE, { count: 60, unit: 'minute' }],
  ['three hours slow, as after a flight', -180 * MINUTE, { count: 3, unit: 'hour' }],
  ['years, after the battery was empty', -3 * 365 * 24 * 60 * MINUTE, { count: 1095, unit: 'day' }],
] as const)('%s', (_, ahead, expected) => expect(wrongBy(ahead)).toEqual(expected));
