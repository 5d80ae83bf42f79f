import { expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { SalonService } from '../../../model/salon.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import { dueNow } from './due-now.ts';

const id = (name: string) => name as EntryId;
const ROOTS: SalonService = {
  id: id('roots'),
  name: 'Roots',
  price: 0,
  minutes: 0,
  active: true,
  patchTestDays: 0,
  group: '',
  intervalDays: 42,
  template: '',
};
const visit = (date: string, status: Visit['status'] = 'paid'): Visit => ({
  ...BLANK_VISIT,
  id: id(date),
  date,
  status,
  services: [{ id: id(`r ${date}`), serviceId: id('roots'), name: 'Roots', price: 0, discount: 0 }],
});

it.each<[string, readonly Visit[], readonly string[]]>([
  ['it is time', [visit('2026-10-10')], ['2026-11-21']],
  ['it will be this week', [visit('2026-10-18')], ['2026-11-29']],
  ['it is a while yet', [visit('2026-11-20')], []],
  ['a booking is there', [visit('2026-10-10'), visit('2026-12-01', 'booked')], []],
  ['the booking was called off', [visit('2026-10-10'), visit('2026-12-01', 'cancelled')], ['2026-11-21']],
  ['it was long ago', [visit('2026-01-10')], []],
  ['their own rhythm is longer', [visit('2026-10-10'), visit('2026-08-10'), visit('2026-06-10')], []],
])('a client is told to be due where %s', (_, visits, expected) => {
  expect(dueNow(visits, [ROOTS], '2026-11-23').map((one) => one.on)).toEqual(expected);
});
