import { expect, it } from 'vitest';
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
  expect(isTimeOfMaking(visit, 'Europe/Kyiv')).toBe(true);
  expect(isTimeOfMaking({ ...visit, time: '09:30' }, 'Europe/Kyiv')).toBe(false);
  expect(isTimeOfMaking({ ...visit, changes: [] }, 'Europe/Kyiv')).toBe(false);
});
