import { expect, test } from 'vitest';
import type { EntryId } from '../../model/ids.ts';
import { nextBooking } from './next-booking.ts';

const id = (name: string) => name as EntryId;
const service = (name: string, intervalDays: number) => ({
  id: id(name),
  name,
  price: 0,
  minutes: 30,
  active: true,
  patchTestDays: 0,
  group: '',
  template: '',
  intervalDays,
});
const rhythm = (name: string, days: number) => ({ serviceId: id(name), last: '2026-10-12' as const, days });

test.each([
  ['as often as they come for it', [rhythm('cut', 35)], [service('cut', 60)], '2026-12-28'],
  ['as often as the salon recommends, before it is known how often they come', [rhythm('cut', 0)], [service('cut', 60)], '2027-01-22'],
  ['not by another service', [rhythm('nails', 14)], [service('nails', 14)], '2026-12-21'],
])('who is here is booked again %s', (_, rhythms, services, date) => {
  const visit = { services: [{ serviceId: id('cut'), name: 'cut' }], staff: [id('ilze'), id('anna')] };
  expect(nextBooking(visit, { rhythms }, services, '2026-11-23')).toMatchObject({ date, staffId: 'ilze', time: '' });
});
