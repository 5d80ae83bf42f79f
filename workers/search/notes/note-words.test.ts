import { expect, it } from 'vitest';
import { formOf, noteWords } from './note-words.ts';

const apart = (text: string): readonly string[] => noteWords(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['40 g 7/43 + 20 g 7/0, 6% 1:1,5', ['40', 'g', '7/43', '20', 'g', '7/0', '6%', '1:1,5']],
  ['7/43,8/34 o 10.1, poi 6 %.', ['7/43', '8/34', 'o', '10.1', 'poi', '6 %']],
  ['6-0 и 9.5-1; 30мл, оксид 1,9 %', ['6-0', 'и', '9.5-1', '30мл', 'оксид', '1,9 %']],
  ['6% 1:1,5. Poi 7/43: bene', ['6%', '1:1,5', 'Poi', '7/43', 'bene']],
  ['12.03.2024 alle 14:30 (20–25 min)', ['12.03.2024', 'alle', '14:30', '20–25', 'min']],
  ["D'Amico: air-touch №014", ["D'Amico", 'air', 'touch', '014']],
])('a formula is read as it is written: %s', (text, words) => {
  expect(apart(text)).toEqual(words);
});

it('a figure is compared sign for sign, however its decimals and letters are typed', () => {
  expect(formOf('1:1,5')).toBe(formOf('1:1.5'));
  expect(formOf('6 %')).toBe(formOf('6%'));
  expect(formOf('30мл')).toBe(formOf('30ml'));
  expect(formOf('7/43')).not.toBe(formOf('7.43'));
  expect(formOf('7/43')).not.toBe(formOf('743'));
});
