import { expect, test } from 'vitest';
import { formatFor } from './format.ts';

test.each([
  ['lv-LV', '12.03.2024'],
  ['it-IT', '12 mar 2024'],
  ['ru-RU', '12 мар. 2024 г.'],
])('a date reads right after "since" and "until": %s', (locale, date) => {
  expect(formatFor(locale).date('2024-03-12')).toBe(date);
});

test.each([
  ['it-IT', ['ieri', 'oggi', 'domani', '13 mar 2024']],
  ['lv-LV', ['vakar', 'šodien', 'rīt', '13.03.2024']],
  ['ru-RU', ['вчера', 'сегодня', 'завтра', '13 мар. 2024 г.']],
  ['uk-UA', ['учора', 'сьогодні', 'завтра', '13 бер. 2024 р.']],
  ['en-GB', ['yesterday', 'today', 'tomorrow', '13 Mar 2024']],
])('a day is called as one says it from today, and further away by its date: %s', (locale, said) => {
  const { near } = formatFor(locale);
  expect(['2024-03-10', '2024-03-11', '2024-03-12', '2024-03-13'].map((day) => near(day, '2024-03-11'))).toEqual(said);
});

test('a date of this year is told without the year, in Latvian too', () => {
  expect(formatFor('lv-LV').date(`${new Date().getFullYear()}-03-12`)).toBe('12.03.');
});

test('a moment is told by the salon’s clock; by the device’s where that is not known', () => {
  const at = '2026-11-23T09:04:00Z';
  expect(formatFor('en-GB', 'Asia/Tokyo').time(at)).toBe('18:04');
  expect(formatFor('en-GB', 'Asia/Tokyo').moment('2026-11-23T20:04:00Z')).toContain('24 Nov 2026');
  expect(formatFor('en-GB', 'Nowhere/Such').time(at)).toBe(formatFor('en-GB').time(at));
});
