import { expect, it } from 'vitest';
import type { Visit } from '../card.ts';
import type { EntryId } from '../ids.ts';
import { BLANK_VISIT } from './blank-visit.ts';
import { dueOf } from './due.ts';
import { rhythmsOf } from './rhythms.ts';

const ROOTS = 'roots' as EntryId;
const services = (intervalDays: number, active = true) => [{ id: ROOTS, intervalDays, active }];
const visits = (...days: readonly string[]): Visit[] =>
  days.map((day) => {
    const [date = '', status = 'paid'] = day.split(' ');
    const line = { id: ROOTS, serviceId: ROOTS, name: 'Roots', price: 0, discount: 0 };
    return { ...BLANK_VISIT, id: day as EntryId, date, status: status as Visit['status'], services: [line] };
  });

it.each([
  ['never came for it', [], 42, null],
  ['once: as the salon recommends', ['2026-03-01'], 42, '2026-04-12 42 salon'],
  ['twice: still as the salon recommends', ['2026-03-01', '2026-03-31'], 42, '2026-05-12 42 salon'],
  ['from the third visit on by the client', ['2026-03-01', '2026-03-31', '2026-04-30'], 42, '2026-05-30 30 own'],
  ['one long break does not count', ['2025-01-01', '2026-03-01', '2026-03-31', '2026-04-30'], 42, '2026-05-30 30 own'],
  ['twice on one day is once', ['2026-03-01', '2026-03-01', '2026-03-31'], 42, '2026-05-12 42 salon'],
  ['only what took place', ['2026-03-01', '2026-03-31 noShow', '2026-04-30 cancelled'], 42, '2026-04-12 42 salon'],
  ['nothing recommended', ['2026-03-01'], 0, null],
])('%s', (_, days, interval, expected) => {
  const [due] = dueOf(rhythmsOf({ visits: visits(...days) }), services(interval));
  expect(due ? `${due.on} ${due.days} ${due.isOwn ? 'own' : 'salon'}` : null).toBe(expected);
});

it('what the salon no longer does is not due', () => {
  expect(dueOf(rhythmsOf({ visits: visits('2026-03-01') }), services(42, false))).toEqual([]);
});
