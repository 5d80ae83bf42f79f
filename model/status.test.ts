import { expect, it } from 'vitest';
import { type ClientStatus, statusOf } from './status.ts';

const TODAY = '2026-11-22';
const NOBODY = { visits: 0, lastVisit: '', rhythm: 0, booked: [] as readonly string[] };
const SILENT = { notReturnedDays: 0, regularFrom: 0 };

it.each<[string, Partial<typeof NOBODY>, Partial<typeof SILENT>, ClientStatus]>([
  ['who never came is potential', {}, {}, 'potential'],
  ['so is who is only booked', { booked: ['2026-12-01'] }, {}, 'potential'],
  ['after one visit a client is new', { visits: 1, lastVisit: '2026-11-20' }, {}, 'new'],
  ['from the second visit a client is regular', { visits: 2, lastVisit: '2026-11-20' }, {}, 'regular'],
  ['or from the visit that the salon says', { visits: 2, lastVisit: '2026-11-20' }, { regularFrom: 4 }, 'new'],
  ['then regular', { visits: 4, lastVisit: '2026-11-20' }, { regularFrom: 4 }, 'regular'],
  ['ninety days are awaited where nobody says anything', { visits: 1, lastVisit: '2026-08-24' }, {}, 'new'],
  ['and not a day longer', { visits: 1, lastVisit: '2026-08-23' }, {}, 'notReturned'],
  ['the salon’s threshold goes before that', { visits: 1, lastVisit: '2026-10-01' }, { notReturnedDays: 30 }, 'notReturned'],
  [
    'a client’s own rhythm goes before the salon’s threshold',
    { visits: 9, lastVisit: '2026-07-01', rhythm: 90 },
    { notReturnedDays: 30 },
    'regular',
  ],
  ['twice the rhythm is awaited', { visits: 9, lastVisit: '2026-09-23', rhythm: 30 }, {}, 'regular'],
  ['and not a day longer', { visits: 9, lastVisit: '2026-09-22', rhythm: 30 }, {}, 'notReturned'],
  ['who comes each week is awaited four weeks', { visits: 40, lastVisit: '2026-10-25', rhythm: 7 }, {}, 'regular'],
  ['who is booked has returned', { visits: 9, lastVisit: '2025-01-01', rhythm: 30, booked: ['2026-11-22'] }, {}, 'regular'],
  ['a booking that passed says nothing', { visits: 9, lastVisit: '2025-01-01', rhythm: 30, booked: ['2026-11-21'] }, {}, 'notReturned'],
  ['a visit without a day leaves nobody lost', { visits: 3 }, {}, 'regular'],
  ['a visit dated ahead by mistake neither', { visits: 3, lastVisit: '2027-01-01' }, {}, 'regular'],
])('%s', (_promise, client, salon, status) => {
  expect(statusOf({ ...NOBODY, ...client }, { ...SILENT, ...salon }, TODAY)).toBe(status);
});

it('changes with the day, and holds before the salon’s settings are here', () => {
  const client = { ...NOBODY, visits: 1, lastVisit: '2026-08-24' };
  expect(statusOf(client, null, '2026-11-22')).toBe('new');
  expect(statusOf(client, null, '2026-11-23')).toBe('notReturned');
});
