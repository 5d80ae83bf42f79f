import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import { measureWords } from './measure-words.ts';

const first = {} as Visit;

describe('lengths of time', () => {
  it('are said in the person’s language', () => {
    expect(measureWords('it-IT').tenure({ first, years: 5, months: 2, days: 1900 })).toMatch(/^5 anni(?: e)? 2 mesi$/);
    expect(measureWords('uk-UA').tenure({ first, years: 1, months: 0, days: 365 })).toBe('1 рік');
    expect(measureWords('ru-RU').tenure({ first, years: 0, months: 0, days: 21 })).toBe('21 день');
    expect(measureWords('lv-LV').dayRange(28, 35)).toBe('28–35 dienas');
    expect(measureWords('en-GB').dayRange(28, 28)).toBe('28 days');
  });

  it.each([
    [0, 'today'],
    [1, 'yesterday'],
    [-3, 'in 3 days'],
    [59, '59 days ago'],
    [61, '2 months ago'],
    [700, '23 months ago'],
    [1096, '3 years ago'],
  ])('since a visit %i days ago: %s', (days, words) => {
    expect(measureWords('en-GB').ago(days)).toBe(words);
  });
});
