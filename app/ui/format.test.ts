import { expect, test } from 'vitest';
import { formatFor } from './format.ts';

test.each([
  ['lv-LV', '12.03.2024'],
  ['it-IT', '12 mar 2024'],
  ['ru-RU', '12 мар. 2024 г.'],
])('a date reads right after "since" and "until": %s', (locale, date) => {
  expect(formatFor(locale).date('2024-03-12')).toBe(date);
});

test('a date of this year is told without the year, in Latvian too', () => {
  expect(formatFor('lv-LV').date(`${new Date().getFullYear()}-03-12`)).toBe('12.03.');
});
