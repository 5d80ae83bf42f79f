import { expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { BLANK_VISIT } from '../../../model/visits/blank-visit.ts';
import { choicesOf, type Filter, filtered, NO_FILTER } from './filtered.ts';

const id = (name: string) => name as EntryId;
const service = (name: string, serviceId: string = name) => ({
  id: id(`of ${name}`),
  serviceId: id(serviceId),
  name,
  price: 0,
  discount: 0,
});
const visit = (name: string, changes: Partial<Visit>): Visit => ({ ...BLANK_VISIT, id: id(name), status: 'paid', ...changes });
const VISITS = [
  visit('next', { date: '2026-12-01', status: 'booked', staff: [id('anna')], services: [service('Cut')] }),
  visit('roots', {
    date: '2026-11-20',
    staff: [id('ilze')],
    services: [service('Окрашивание корней', 'roots')],
    formulas: [{ id: id('bowl'), text: '60 g 7/43, ox 6 % 1:1.5' }],
  }),
  visit('missed', { date: '2026-10-01', status: 'noShow', services: [service('Cut')], note: 'Bērziņa zvanīja' }),
  visit('old', {
    date: '2024-01-01',
    result: 'warm',
    nextTime: 'cooler',
    addenda: [{ id: id('a'), text: 'it was 7/44', staffId: '', at: '' }],
  }),
];

it.each<[string, Partial<Filter>, readonly string[]]>([
  ['nothing asked', {}, ['next', 'roots', 'missed', 'old']],
  ['staff', { staff: id('ilze') }, ['roots']],
  ['a service', { service: 'Cut' }, ['next', 'missed']],
  ['a status', { status: 'noShow' }, ['missed']],
  ['the last month', { period: 'month' }, ['roots']],
  ['the last three months', { period: 'quarter' }, ['roots', 'missed']],
  ['what is to come', { period: 'coming' }, ['next']],
  ['a formula', { text: '7/43' }, ['roots']],
  ['an amount with a comma', { text: '1:1,5' }, ['roots']],
  ['a correction', { text: '7/44' }, ['old']],
  ['words without their marks, in any order', { text: 'zvanija BERZINA' }, ['missed']],
  ['a service by its name', { text: 'корней' }, ['roots']],
  ['what to do next time', { text: 'cooler warm' }, ['old']],
  ['two at once', { service: 'Cut', period: 'year' }, ['missed']],
  ['what nobody wrote', { text: '9/16' }, []],
])('the history is filtered by %s', (_, filter, expected) => {
  expect(filtered(VISITS, { ...NO_FILTER, ...filter }, '2026-11-23').map((one) => one.id)).toEqual(expected);
});

it('only what is on the card is there to choose', () => {
  const { staff, services, statuses } = choicesOf(VISITS);
  expect([staff, services.map((one) => one.label), statuses]).toEqual([
    ['anna', 'ilze'],
    ['Cut', 'Окрашивание корней'],
    ['booked', 'paid', 'noShow'],
  ]);
});
