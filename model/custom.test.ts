import { describe, expect, it } from 'vitest';
import { choicesOf, fitsCustom, formerValues, isUnsaid, readCustomNumber } from './custom.ts';
import type { EntryId } from './ids.ts';

const field = (kind: string, choices = '') => ({ id: 'f' as EntryId, name: 'F', kind, choices, active: true });

describe('a value fits its field', () => {
  it.each<[string, string, string | number | boolean, boolean]>([
    ['text', '', 'Curly', true],
    ['text', '', 7, false],
    ['number', '', 7.5, true],
    ['number', '', '7', false],
    ['date', '', '2026-11-22', true],
    ['date', '', 'in spring', false],
    ['choice', 'Dry\nOily', 'Oily', true],
    ['choice', 'Dry', 'Oily', false],
    ['yesNo', '', false, true],
    ['yesNo', '', 'yes', false],
    ['a kind of tomorrow', '', 'anything', true],
  ])('%s %s: %s', (kind, choices, value, expected) => expect(fitsCustom(field(kind, choices), value)).toBe(expected));
});

it('choices are one to a line, each once', () => expect(choicesOf(field('choice', ' Dry \n\nOily\nDry'))).toEqual(['Dry', 'Oily']));

it('no says something, nothing does not', () => {
  expect([undefined, null, '', ' '].every(isUnsaid)).toBe(true);
  expect([false, 0, 'x'].some(isUnsaid)).toBe(false);
});

it.each<[string, number | null]>([
  ['-3,5', -3.5],
  ['−3', -3],
  ['1 200.5', 1200.5],
  ['7.', 7],
  ['', null],
  ['a dozen', null],
  ['1e9', null],
])('a number is read as people type it: %s', (typed, number) => expect(readCustomNumber(typed)).toBe(number));

it('what stands in a field that is not used, or was removed, is told; what says nothing is not', () => {
  const off = { ...field('text'), id: 'off' as EntryId, active: false };
  const told = formerValues({ f: 'here', off: 'kept', gone: false, empty: '' }, [field('text'), off]);
  expect(told).toEqual([
    { id: 'off', field: off, value: 'kept' },
    { id: 'gone', field: null, value: false },
  ]);
});
