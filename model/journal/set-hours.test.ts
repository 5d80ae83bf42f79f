import { describe, expect, it } from 'vitest';
import type { SalonEdit } from '../edits/salon-edit.ts';
import { type DayTimes, setDays, specialDays, weekOf } from './set-hours.ts';
import { hours, id } from './testing.ts';
import type { Hours } from './working-hours.ts';

const newIds = (count: number) => Array.from({ length: count }, (_, index) => id(`new${index}`));
const times = (text: string): DayTimes => (text === '' ? [] : text.split(' ').map((one) => ({ from: one.slice(0, 5), to: one.slice(6) })));

/** The salon's hours after edits of them. */
function after(lines: readonly Hours[], edits: readonly SalonEdit[]): readonly Hours[] {
  const left = new Map(lines.map((one) => [one.id, one]));
  for (const edit of edits) {
    const one = 'id' in edit ? left.get(edit.id) : undefined;
    if (edit.type === 'addSalonEntry' && edit.collection === 'hours') left.set(edit.id, { ...edit.fields, id: edit.id });
    if (edit.type === 'setSalonEntry' && edit.collection === 'hours' && one) left.set(edit.id, { ...one, ...edit.changes });
    if (edit.type === 'setSalonEntryRemoved') left.delete(edit.id);
  }
  return [...left.values()];
}

function shown(week: readonly DayTimes[] | null): string {
  return (week ?? []).map((day) => (day === null ? '=' : day.map(({ from, to }) => `${from}-${to}`).join(' ') || 'off')).join(', ');
}

describe('the week as it is said', () => {
  it.each<[string, readonly string[], string, number[], DayTimes, string]>([
    [
      'a salon says all its days with the first one',
      [],
      '',
      [1],
      times('10:00-18:00'),
      '10:00-18:00, 09:00-20:00, 09:00-20:00, 09:00-20:00, 09:00-20:00, 09:00-20:00, 09:00-20:00',
    ],
    ['then each by itself', ['1 09:00-19:00'], '', [2], times('10:00-18:00'), '09:00-19:00, 10:00-18:00, off, off, off, off, off'],
    ['several at once', ['1 09:00-19:00'], '', [1, 2], times('10:00-18:00'), '10:00-18:00, 10:00-18:00, off, off, off, off, off'],
    [
      'a break is made',
      ['1 09:00-19:00'],
      '',
      [1],
      times('09:00-13:00 14:00-19:00'),
      '09:00-13:00 14:00-19:00, off, off, off, off, off, off',
    ],
    ['and taken out', ['1 09:00-13:00', '1 14:00-19:00'], '', [1], times('09:00-19:00'), '09:00-19:00, off, off, off, off, off, off'],
    ['a day is closed', ['1 09:00-13:00', '1 14:00-19:00', '2 09:00-19:00'], '', [1], [], 'off, 09:00-19:00, off, off, off, off, off'],
    ['one of the staff says only what is otherwise', ['1 09:00-19:00'], 'ilze', [3], [], '=, =, off, =, =, =, ='],
    ['and takes it back', ['1 09:00-19:00', 'ilze: 3 off'], 'ilze', [3], null, '=, =, =, =, =, =, ='],
  ])('%s', (_promise, lines, whose, weekdays, wanted, expected) => {
    const before = lines.map(hours);
    const edits = setDays({ hours: before }, id(whose), weekdays, wanted, newIds);
    // One new id stands for each entry that is added to a day.
    const unique = edits.map((edit, index) => (edit.type === 'addSalonEntry' ? { ...edit, id: id(`new${index}`) } : edit));
    expect(shown(weekOf({ hours: after(before, unique) }, id(whose)))).toBe(expected);
  });

  it('what is said already is not written again', () =>
    expect(setDays({ hours: [hours('1 09:00-19:00')] }, '', [1], times('09:00-19:00'), newIds)).toEqual([]));
});

it('special dates come in their order, those that are over apart', () => {
  const salon = {
    hours: ['2026-03-20 off B', '2026-03-01..2026-03-10 off A', '2026-02-01 off D', '2026-03-09 off C', '1 09:00-19:00'].map(hours),
  };
  const { ahead, over } = specialDays(salon, '', '2026-03-10');
  expect([ahead, over].map((days) => days.map(({ name }) => name).join(''))).toEqual(['AB', 'CD']);
});
