import { expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { ClientCard } from '../card.ts';
import type { CardId } from '../ids.ts';
import { summarize } from '../summary.ts';
import { booking, hours, id } from './testing.ts';
import { type DraftBooking, forbids, type Warning, warningsFor } from './warnings.ts';

const TINT = {
  id: id('tint'),
  name: 'Tint',
  price: 0,
  minutes: 90,
  active: true,
  patchTestDays: 30,
  group: 'Hair',
  intervalDays: 0,
  template: '',
};
const POLISH = { ...TINT, id: id('polish'), name: 'Polish', patchTestDays: 0, group: 'Nails' };
const SALON = {
  services: [TINT, POLISH],
  staff: [
    { id: id('ilze'), name: 'Ilze', color: '', active: true, work: 'Hair' },
    { id: id('vita'), name: 'Vita', color: '', active: true, work: 'Nails' },
  ],
  rooms: [{ id: id('booth'), name: 'Booth', places: 1, active: true }],
  hours: [hours('2 09:00-19:00'), hours('3 off'), hours('anna: 2026-03-10 off Illness')],
};
const CARD = blankCard('card' as CardId);
const NOW = { date: '2026-03-10', minutes: 8 * 60 };
const OTHERS = 'others' as CardId;
const OTHER = { ...booking('other', '10:00', 60, 'ilze', 'booth'), card: OTHERS };
const TEST = {
  product: '',
  batch: '',
  date: '2026-03-01',
  result: 'clear',
  staffId: '',
  validUntil: '',
  note: '',
  serviceIds: '',
  id: id('test'),
} as const;
const LISTED: ClientCard = { ...CARD, blacklist: [{ id: id('why'), reason: 'Never comes', staffId: '', at: '' }] };

const at = (time: string, staff = 'ilze', more: Partial<DraftBooking> = {}): DraftBooking => ({
  ...booking('new', time, 60, staff),
  ...more,
});
const polish = { services: [{ serviceId: POLISH.id, name: 'Polish' }] };
const tint = { services: [{ serviceId: TINT.id, name: 'Tint' }] };

function told(warning: Warning): string {
  switch (warning.code) {
    case 'closed':
      return ['closed', warning.staffId, warning.hours.reason].filter(Boolean).join(' ');
    case 'clash':
      return ['clash', warning.with.id, ...warning.staff, warning.room, warning.client ? 'client' : ''].filter(Boolean).join(' ');
    case 'notTheirs':
      return `not done by ${warning.staff.join(' ')}: ${warning.services.map(({ name }) => name).join(' ')}`;
    case 'lackingTest':
      return `${warning.lack} test for ${warning.services[0].name}`;
    case 'health':
      return warning.details.join(' ');
    case 'blacklisted':
      return ['blacklisted', ...warning.entries.map(({ reason }) => reason)].join(' ');
    case 'past':
      return 'past';
  }
}

it.each<[string, DraftBooking, ClientCard | null, readonly string[]]>([
  ['nothing speaks against a free hour', at('12:00'), CARD, []],
  ['nor against what begins as another ends', at('11:00'), CARD, []],
  ['it is told with whom it clashes', at('10:30'), CARD, ['clash other ilze']],
  ['and in which room', at('10:30', 'maija', { room: 'booth' }), CARD, ['clash other booth']],
  ['a visit that is moved doesn’t clash with itself', { ...at('10:30'), id: OTHER.id }, CARD, []],
  ['a client is in one place at a time', { ...at('10:30', 'maija'), card: OTHERS }, CARD, ['clash other client']],
  ['somebody else’s service is told', at('12:00', 'ilze', polish), CARD, ['not done by ilze: Polish']],
  ['not where one of the two does it', at('12:00', 'ilze vita', polish), CARD, []],
  ['nor with nobody chosen, or somebody nobody knows', at('12:00', 'gone', polish), CARD, []],
  ['nobody works after hours', at('18:30'), CARD, ['closed ilze']],
  ['it is told why somebody is off', at('12:00', 'anna'), CARD, ['closed anna Illness']],
  ['each of several has to be there', at('12:00', 'ilze anna'), CARD, ['closed anna Illness']],
  ['with nobody chosen the salon has to be open', at('08:30', ''), CARD, ['closed']],
  ['also without a time', at('', 'ilze', { date: '2026-03-11' }), CARD, ['closed ilze']],
  ['what was before now is past', at('09:00', 'ilze', { date: '2026-03-03' }), CARD, ['past']],
  ['a missing patch test is told', at('12:00', 'ilze', tint), CARD, ['missing test for Tint']],
  [
    'and one that ends before',
    at('12:00', 'ilze', { ...tint, date: '2026-04-07' }),
    { ...CARD, patchTests: [TEST] },
    ['ends test for Tint'],
  ],
  ['not one that counts', at('12:00', 'ilze', tint), { ...CARD, patchTests: [TEST] }, []],
  ['nor with nobody known yet', at('12:00', 'ilze', tint), null, []],
  ['nor of a company', at('12:00', 'ilze', tint), { ...CARD, profile: { ...CARD.profile, kind: 'company' } }, []],
  ['what is written of health is told', at('12:00'), { ...CARD, details: { ...CARD.details, allergies: 'PPD' } }, ['allergies']],
  ['a blacklisted client is told first, with why', at('10:30'), LISTED, ['blacklisted Never comes', 'clash other ilze']],
])('%s', (_promise, draft, client, expected) => {
  const warnings = warningsFor(draft, { client, salon: SALON, visits: [OTHER], now: NOW });
  expect(warnings.map(told)).toEqual(expected);
  expect(forbids(warnings)).toBe(client === LISTED);
});

it('the row of the list says enough to forbid a booking', () => {
  const client = summarize(LISTED);
  expect(forbids(warningsFor(at('12:00'), { client, salon: SALON, visits: [], now: NOW }))).toBe(true);
});

it('of a salon that never said when it works nothing is closed; who came just now is not booked into the past', () => {
  const salon = { ...SALON, hours: [] };
  const codes = (time: string, minutes: number) =>
    warningsFor(at(time), { client: CARD, salon, visits: [], now: { ...NOW, minutes } }).map(({ code }) => code);
  expect(codes('22:00', 0)).toEqual([]);
  expect(codes('12:00', 12 * 60 + 14)).toEqual([]);
  expect(codes('12:00', 12 * 60 + 15)).toEqual(['past']);
});
