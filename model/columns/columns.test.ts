import { expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import { DETAIL_KEYS } from '../details/definitions.ts';
import type { CardId, EntryId } from '../ids.ts';
import { type CardSummary, summarize } from '../summary.ts';
import { columnOf, columnsOf, readingOf, USUAL_COLUMNS } from './columns.ts';
import type { ColumnSalon } from './value.ts';

const id = (text: string) => text as EntryId;
const own = (name: string, kind: string, active = true) => ({ id: id(name), name, kind, choices: 'a\nb', active });
const SALON: ColumnSalon = {
  categories: [
    { id: id('vip'), name: 'VIP', color: '', discount: 10, rule: '', active: true },
    { id: id('often'), name: 'Often', color: '', discount: 15, rule: '{"all":[["visits","least",5]]}', active: true },
  ],
  consentPurposes: [],
  customFields: [own('shoe', 'number'), own('drink', 'choice'), own('old', 'text', false)],
  services: [],
  staff: [],
  notReturnedDays: 0,
  regularFrom: 0,
  currency: 'EUR',
};
const reading = readingOf(SALON, '2026-11-22');
const BLANK = summarize(blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId));

/** On devices, in rules and in segments: to this list is only added. */
const KEPT = `
  name given family middle nickname company addressAs kind sex birthDate birthday age language photo phone email
  socials street postcode city country status category discount card source referredBy consent blacklisted
  blacklistReason createdAt clientSince externalId online profession education photos visits firstVisit
  lastVisit booked nextVisit due rhythm missed cancelled services staff lastStaff spent average tips account
  points subscriptions subscriptionUntil preferredStaff preferredServices preferredDays preferredTimes wishes
  convenientTimes warnings allergies contraindications weight height codiceFiscale partitaIva pec codiceSdi
  personasKods lvRegistration rnokpp edrpou inn
`;

function read(key: string, fields: Partial<CardSummary>): unknown {
  return columnOf(key, SALON)?.read({ ...BLANK, ...fields }, reading);
}

it('every detail of the card has its column, and no column is renamed', () => {
  expect(DETAIL_KEYS.filter((key) => columnOf(key, SALON) === null)).toEqual([]);
  expect(USUAL_COLUMNS.filter((key) => columnOf(key, SALON) === null)).toEqual([]);
  expect(
    KEPT.trim()
      .split(/\s+/)
      .filter((key) => columnOf(key, SALON) === null),
  ).toEqual([]);
});

it('a client of whom nothing is known has nothing in a column, or none of it', () => {
  const said = columnsOf(SALON).filter(({ read: of }) => {
    const value = of(BLANK, reading);
    return value !== null && value !== '' && value !== 0 && value !== false && !(Array.isArray(value) && value.length === 0);
  });
  // Spent, tips and account are no money, in no currency.
  expect(said.map(({ key }) => key)).toEqual(['kind', 'status', 'spent', 'tips', 'account']);
});

it('reads what stands on the card, and what follows from it on that day', () => {
  expect(read('age', { birthDate: '1990-11-23' })).toBe(35);
  expect(read('birthday', { birthDate: '--11-23' })).toBe(1);
  expect(read('average', { visits: 2, spent: 5_001, currency: 'EUR' })).toEqual({ amount: 2_501, currency: 'EUR' });
  expect(read('category', { visits: 5, categories: ['vip', 'gone'] })).toEqual(['vip', 'often']);
  expect(read('discount', { visits: 5, categories: ['vip'] })).toBe(15);
  expect(read('nextVisit', { booked: ['2026-11-01', '2026-11-22'] })).toBe('2026-11-22');
  expect(
    read('subscriptions', {
      more: {
        subscriptions: [
          ['2026-11-21', 3],
          ['', 2],
        ],
      },
    }),
  ).toBe(2);
  expect(
    read('services', {
      more: {
        taken: [
          ['cut', '', ''],
          ['', 'Peeling', ''],
        ],
      },
    }),
  ).toEqual(['cut', '~Peeling']);
});

it('the salon’s own fields are columns while they are used, and say what they hold today', () => {
  expect(columnsOf(SALON).flatMap(({ key, custom }) => (custom ? [key] : []))).toEqual(['custom:shoe', 'custom:drink']);
  expect(read('custom:shoe', { more: { custom: { shoe: 41 } } })).toBe(41);
  expect(read('custom:shoe', { more: { custom: { shoe: 'forty' } } })).toBeNull();
  expect(read('custom:drink', { more: { custom: { drink: 'c' } } })).toBe('');
  expect(columnOf('custom:old', SALON)?.kind).toBe('text');
  expect([columnOf('custom:gone', SALON), columnOf('moon', SALON)]).toEqual([null, null]);
});
