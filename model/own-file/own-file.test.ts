import { expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { CardId, EntryId } from '../ids.ts';
import { ownFileName, ownFileOf } from './own-file.ts';

const id = '2vwSqYoQyzCAMMmZsBRZdkYCcJpS' as CardId;
const entry = (n: number): EntryId => `01K${String(n).padStart(23, '0')}` as EntryId;
const AT = '2026-05-12T10:00:00.000Z';

it('tells what ids on the card mean, and the words the client agreed to', () => {
  const record = { staffId: entry(1), at: AT, corrects: '' } as const;
  const consent = {
    ...record,
    purposeId: entry(2),
    textId: entry(3),
    given: true,
    how: 'paper',
    channels: '',
    signature: '',
    note: '',
  } as const;
  const card = { ...blankCard(id), consents: [{ id: entry(4), ...consent }], custom: { [entry(5)]: 'Oolong' } };
  const blank = { active: true };
  const salon = {
    name: 'Aurora',
    country: 'LV',
    currency: 'EUR',
    language: 'lv',
    demo: false,
    notReturnedDays: 0,
    regularFrom: 0,
    accent: '' as const,
    zone: '',
    turnedOn: [],
    prominence: {},
    staff: [
      { id: entry(1), name: 'Ilze', color: '', work: '', ...blank },
      { id: entry(8), name: 'Somebody else', color: '', work: '', ...blank },
    ],
    services: [],
    rooms: [],
    sources: [],
    categories: [],
    cardTypes: [],
    customFields: [{ id: entry(5), name: 'Tea', kind: 'text', choices: '', ...blank }],
    consentPurposes: [{ id: entry(2), name: 'Marketing', kind: 'marketing', ...blank }],
    consentTexts: [{ id: entry(3), purposeId: entry(2), language: 'lv', from: '2026-01-01', text: 'Piekrītu', ...blank }],
    promotions: [],
    subscriptionTypes: [],
    hours: [],
    formulaTemplates: [],
    segments: [],
  };
  const file = ownFileOf(card, salon, AT);
  expect(file.names).toEqual({ [entry(1)]: 'Ilze', [entry(2)]: 'Marketing', [entry(5)]: 'Tea' });
  expect(file.consentTexts).toEqual({ [entry(3)]: { language: 'lv', from: '2026-01-01', text: 'Piekrītu' } });
});

it('can be read by any program', () => {
  const file = ownFileOf({ ...blankCard(id), note: 'Čau' }, null, AT);
  expect(JSON.parse(JSON.stringify(file))).toEqual(file);
  expect(file).toMatchObject({ kartoteka: 'own file', form: 1, madeAt: AT, client: { note: 'Čau' } });
});

it.each([
  ['Оксана Шевченко', 'Оксана-Шевченко-2026-05-12'],
  ['SIA "A/B: C*?"', 'SIA-A-B-C-2026-05-12'],
  ['../..', 'client-2026-05-12'],
  ['💅', 'client-2026-05-12'],
])('a file of %s is called %s', (name, expected) => {
  expect(ownFileName(name, '2026-05-12')).toBe(expected);
});
