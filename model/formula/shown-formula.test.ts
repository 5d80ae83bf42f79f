import { describe, expect, test } from 'vitest';
import { areaKey } from './same-word.ts';
import { shownFormula } from './shown-formula.ts';

describe('a formula is shown in the words of who reads it', () => {
  test.each([
    ['uk', 'Roots: 40 g 5/34 + 20 g 5/0 + 3% 1:2, 40 min', 'Корені: 40 г 5/34 + 20 г 5/0 + 3 % 1:2, 40 хв'],
    ['it', '50 g Blondor + 6% 1:2, 45 min, Балаяж', '50 g Blondor + 6% 1:2, 45 min, Balayage'],
    ['en', 'корені: 7,5 г 7/1, 35 хв', 'roots: 7.5 g 7/1, 35 min'],
    ['lv', 'root: 30 g 7/1', 'saknes: 30 g 7/1'],
  ] as const)('%s: %s', (language, text, shown) => expect(shownFormula(text, language)).toBe(shown));

  test('their own word for it and a word that could be either of two stay as they were written', () => {
    expect(shownFormula('коріння: 30 г 7/1', 'uk')).toBe('коріння: 30 г 7/1');
    expect(shownFormula('area:"руки" 30 г 7/1', 'en')).toContain('руки');
  });

  test('what was not understood is still there', () => {
    expect(shownFormula('30 g 7/1 + 6% 1:1 zzq', 'ru')).toContain('zzq');
  });
});

test('an area is the same in whatever language it was written', () => {
  expect(new Set(['Roots', 'radici', 'Корни', 'Корені', 'saknes', 'коріння'].map(areaKey)).size).toBe(1);
  expect(areaKey('My Own')).toBe(areaKey('my own'));
  expect(areaKey('Roots')).not.toBe(areaKey('Ends'));
});
