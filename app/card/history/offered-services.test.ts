import { expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { SalonService, StaffMember } from '../../../model/salon.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import { offeredServices } from './offered-services.ts';

const id = (name: string) => name as EntryId;
const service = (name: string, group: string, active = true): SalonService => ({
  id: id(name),
  name,
  price: 0,
  minutes: 0,
  active,
  patchTestDays: 0,
  group,
  intervalDays: 0,
  template: '',
});
const SERVICES = [
  service('cut', 'Hair'),
  service('roots', 'Hair'),
  service('mask', 'Hair', false),
  service('gel', 'Nails'),
  service('wax', ''),
];
const STAFF = [{ id: id('ilze'), name: 'Ilze', color: '', active: true, work: 'hair ' }] satisfies StaffMember[];
const visit = (date: string, names: readonly string[], changes: Partial<Visit> = {}): Visit => ({
  ...BLANK_VISIT,
  id: id(date),
  date,
  status: 'paid',
  services: names.map((name) => ({ id: id(`${date} ${name}`), serviceId: id(name), name, price: 0, discount: 0 })),
  ...changes,
});
const offered = (now: Visit, ...past: readonly Visit[]) => {
  const { own, staffs, groups } = offeredServices(now, [now, ...past], SERVICES, STAFF);
  const names = (those: readonly SalonService[]) => those.map((one) => one.name);
  return [names(own), names(staffs), groups.map((one) => [one.name, ...names(one.services)])];
};

it.each<[string, Visit, readonly Visit[], ReturnType<typeof offered>]>([
  [
    'of a new client by group',
    visit('now', []),
    [],
    [
      [],
      [],
      [
        ['Hair', 'cut', 'roots'],
        ['Nails', 'gel'],
        ['', 'wax'],
      ],
    ],
  ],
  [
    'those of the stylist before the others',
    visit('now', [], { staff: [id('ilze')] }),
    [],
    [
      [],
      ['cut', 'roots'],
      [
        ['Nails', 'gel'],
        ['', 'wax'],
      ],
    ],
  ],
  [
    'the client’s own before all, the most usual first and of two the later',
    visit('now', [], { staff: [id('ilze')] }),
    [visit('2026-01-01', ['gel', 'cut']), visit('2026-02-01', ['cut', 'wax']), visit('2026-03-01', ['roots'], { status: 'noShow' })],
    [['cut', 'wax', 'gel'], ['roots'], []],
  ],
  [
    'none that is at the visit already or that the salon does no more',
    visit('now', ['cut', 'mask']),
    [],
    [
      [],
      [],
      [
        ['Hair', 'roots'],
        ['Nails', 'gel'],
        ['', 'wax'],
      ],
    ],
  ],
])('services are offered: %s', (_, now, past, expected) => expect(offered(now, ...past)).toEqual(expected));
