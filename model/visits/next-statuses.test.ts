import { expect, it } from 'vitest';
import type { VisitStatus } from '../card.ts';
import { nextStatuses } from './next-statuses.ts';

it.each<readonly [string, VisitStatus, string, string, readonly VisitStatus[]]>([
  ['before the day nobody has come, paid or stayed away', 'booked', '2026-05-21', '11:00', ['confirmed', 'rescheduled', 'cancelled']],
  [
    'nor on it before the hour: who comes early has come',
    'booked',
    '2026-05-20',
    '11:00',
    ['confirmed', 'arrived', 'rescheduled', 'cancelled'],
  ],
  ['a minute before it is still before', 'confirmed', '2026-05-20', '10:14', ['arrived', 'rescheduled', 'cancelled', 'booked']],
  [
    'from the hour on somebody may be missed',
    'confirmed',
    '2026-05-20',
    '10:13',
    ['arrived', 'rescheduled', 'cancelled', 'noShow', 'booked'],
  ],
  ['without an hour, at any time of the day', 'confirmed', '2026-05-20', '', ['arrived', 'rescheduled', 'cancelled', 'noShow', 'booked']],
  ['who is here may pay, early or not', 'arrived', '2026-05-20', '11:00', ['paid', 'booked', 'cancelled']],
  [
    'of an earlier day all may be said at once',
    'booked',
    '2026-05-19',
    '18:00',
    ['confirmed', 'arrived', 'paid', 'rescheduled', 'cancelled', 'noShow'],
  ],
  ['a payment is taken back', 'paid', '2026-05-20', '11:00', ['arrived']],
  ['and on a later day too', 'paid', '2026-05-19', '11:00', ['arrived']],
  ['who was missed may come after all', 'noShow', '2026-05-20', '10:00', ['booked', 'arrived']],
  ['what was called off is only booked anew', 'cancelled', '2026-05-20', '10:00', ['booked']],
])('%s', (_, status, date, time, offered) => {
  expect(nextStatuses({ status, date, time }, { date: '2026-05-20', minutes: 10 * 60 + 13 })).toEqual(offered);
});
