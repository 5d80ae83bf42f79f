import { expect, it } from 'vitest';
import type { IsoDate } from '../../model/ids.ts';
import { dayInAddress, weekOf } from './days.ts';

const TODAY: IsoDate = '2026-03-10';

it.each<[string | undefined, string]>([
  [undefined, TODAY],
  ['2026-05-01', '2026-05-01'],
  ['2026-02-30', TODAY],
  ['tomorrow', TODAY],
])('the address %s shows %s', (address, day) => expect(dayInAddress(address, TODAY)).toBe(day));

it.each<[IsoDate, string, string]>([
  ['2026-03-10', '2026-03-09', '2026-03-15'],
  ['2026-03-09', '2026-03-09', '2026-03-15'],
  ['2026-03-15', '2026-03-09', '2026-03-15'],
  ['2026-01-01', '2025-12-29', '2026-01-04'],
])('the week of %s is from Monday %s to Sunday %s', (day, monday, sunday) => {
  const week = weekOf(day);
  expect([week.length, week[0], week[6]]).toEqual([7, monday, sunday]);
});
