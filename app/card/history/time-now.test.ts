import { expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { isTimeOfMaking, quarterOf } from './time-now.ts';
import { newVisit } from './visit-edits.ts';

const at = '2026-11-23T06:59:59.000Z';

it('a visit begun now began with the quarter of an hour that is going on, on the salon’s clock', () => {
  expect(quarterOf(new Date(at), 'Europe/Kyiv')).toBe('08:45');
  expect(quarterOf(new Date(at), 'Europe/Rome')).toBe('07:45');
  expect(quarterOf(new Date('2026-11-23T00:14:00.000Z'), 'UTC')).toBe('00:00');
});

it('its time is known from one that somebody gave it', () => {
  const made = { id: 'made' as EntryId, at, staffId: '' as const };
  const visit = newVisit('visit' as EntryId, '2026-11-23', 'EUR', [], made, '08:45');
  expect(visit.time).toBe('08:45');
  const then = new Date('2026-11-23T09:00:00.000Z');
  const isSo = (changes: Partial<Visit>, now = then) => isTimeOfMaking({ ...visit, ...changes }, 'Europe/Kyiv', now);
  expect(isSo({})).toBe(true);
  expect(isSo({ time: '09:30' })).toBe(false);
  expect(isSo({ changes: [] })).toBe(false);
});

it('of a visit that went on since its making the hour is kept', () => {
  const made = { id: 'made' as EntryId, at, staffId: '' as const };
  const visit = newVisit('visit' as EntryId, '2026-11-23', 'EUR', [], made, '08:45');
  const then = new Date('2026-11-23T09:00:00.000Z');
  const paid = visit.changes.map((one) => ({ ...one, id: 'paid' as EntryId, status: 'paid' as const }));
  expect(isTimeOfMaking({ ...visit, changes: [...visit.changes, ...paid] }, 'Europe/Kyiv', then)).toBe(false);
  expect(isTimeOfMaking({ ...visit, finishedAt: at }, 'Europe/Kyiv', then)).toBe(false);
  expect(isTimeOfMaking(visit, 'Europe/Kyiv', new Date('2026-11-24T09:00:00.000Z'))).toBe(false);
});
