import { expect, it } from 'vitest';
import type { EntryId } from '../ids.ts';
import { movedBetween, printStatusChange, readStatusChange, type StatusChange } from './status-changes.ts';

const step = (id: string, changes: Partial<StatusChange>): StatusChange => ({
  id: id as EntryId,
  status: 'booked',
  at: '2026-11-23T09:29:00.000Z',
  staffId: '',
  after: [],
  moved: false,
  ...changes,
});

it.each([
  ['a status', step('a', {})],
  ['what nobody signed, with the device,', step('a', { device: 'Планшет: крісло 2, 50 % ✂️' })],
  ['a move', step('a', { moved: true })],
  ['a move from a day and time', step('a', { moved: true, from: '2026-11-27T10:00' })],
  ['a move from a day', step('a', { moved: true, from: '2026-11-27' })],
])('%s is stored as it is', (_, change) => expect(readStatusChange(change.id, printStatusChange(change))).toEqual(change));

it('half a sign at the end of a device’s name is left out', () => {
  const cut = step('a', { device: 'Desk ✂️ \ud83d' });
  expect(readStatusChange(cut.id, printStatusChange(cut))).toEqual({ ...cut, device: 'Desk ✂️ ' });
});

it('each move tells from when to when, the last one to where the visit is now', () => {
  const made = step('made', {});
  const first = step('first', { moved: true, from: '2026-11-27T10:00' });
  const untold = step('untold', { moved: true });
  const last = step('last', { moved: true, from: '2026-11-26' });
  const told = (one: StatusChange) => movedBetween([made, first, untold, last], one, { date: '2026-11-20', time: '09:00' });
  expect([made, first, untold, last].map(told)).toEqual([
    null,
    { from: '2026-11-27T10:00', to: '2026-11-26' },
    null,
    { from: '2026-11-26', to: '2026-11-20T09:00' },
  ]);
});

it('a move that came to nothing tells none', () => {
  const there = step('there', { moved: true, from: '2026-11-27T10:00' });
  expect(movedBetween([there], there, { date: '2026-11-27', time: '10:00' })).toBeNull();
});
