import { describe, expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import { BUILT_IN_COLUMNS } from '../columns/columns.ts';
import type { CardId, EntryId } from '../ids.ts';
import { type CardSummary, summarize } from '../summary.ts';
import { packDays } from '../visits/packed-days.ts';
import { isBuiltInField, operatorsOf, RULE_FIELD_NAMES } from './fields.ts';
import { fitsRule, type RuleSalon, troubleOf } from './matches.ts';
import { readRule, writeRule } from './rule.ts';

const TODAY = '2026-11-22';
const id = (text: string) => text as EntryId;
const service = (name: string, intervalDays = 0) => ({
  id: id(name),
  name,
  price: 0,
  minutes: 60,
  active: true,
  patchTestDays: 0,
  group: '',
  intervalDays,
  template: '',
});
const own = (name: string, kind: string, choices = '') => ({ id: id(name), name, kind, choices, active: true });
const SALON: RuleSalon = {
  categories: [
    { id: id('vip'), name: 'VIP', color: '', discount: 10, rule: '', active: true },
    { id: id('often'), name: 'Often', color: '', discount: 15, rule: '{"all":[["visits","least",5]]}', active: true },
  ],
  consentPurposes: [],
  notReturnedDays: 0,
  regularFrom: 0,
  services: [service('cut', 40), service('colour', 60)],
  staff: [{ id: id('anna'), name: 'Anna', color: '', active: true, work: '' }],
  customFields: [
    own('pet', 'text'),
    own('shoe', 'number'),
    own('since', 'date'),
    own('coffee', 'choice', 'black\nmilk'),
    own('vegan', 'yesNo'),
  ],
};

type More = CardSummary['more'];
function client(fields: Partial<CardSummary> = {}, more: More = {}): CardSummary {
  return { ...summarize(blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId)), ...fields, more };
}
function fits(condition: readonly (string | number)[], one: CardSummary): boolean {
  const rule = readRule(JSON.stringify({ all: [condition] }));
  expect(writeRule(rule)).toBe(JSON.stringify({ all: [condition] }));
  return fitsRule(rule, SALON, TODAY)(one);
}

const taken: More = {
  taken: [
    ['cut', '', packDays(['2026-01-10', '2026-09-01', '2026-11-01'])],
    ['', 'Peeling', packDays(['2026-10-10'])],
  ],
  came: packDays(['2026-01-10', '2026-09-01', '2026-10-10', '2026-11-01']),
  staff: [['anna', 4]],
};

describe('a condition fits', () => {
  it.each<[string, readonly (string | number)[], CardSummary, boolean]>([
    ['whose name has it in it, without marks', ['family', 'contains', 'berz'], client({ family: 'Bērziņa' }), true],
    ['whose name begins with it', ['given', 'begins', 'ан', 'ок'], client({ given: 'Оксана' }), true],
    ['not whose name only has it in it', ['given', 'begins', 'сана'], client({ given: 'Оксана' }), false],
    ['who is called just so', ['name', 'is', 'anna  rossi'], client({ given: 'Anna', family: 'Rossi' }), true],
    ['of whom nothing is written', ['allergies', 'empty'], client(), true],
    ['of whom something is', ['allergies', 'given'], client({}, { details: { allergies: 'nuts' } }), true],
    ['a city that begins so', ['city', 'begins', 'jur'], client({ city: 'Jūrmala' }), true],
    ['a phone by its digits', ['phone', 'contains', '29 12'], client({ phones: ['+37129123456'] }), true],
    ['an e-mail by part of it', ['email', 'contains', 'GMAIL'], client({ emails: ['a@gmail.com'] }), true],
    ['who came exactly so often', ['visits', 'equals', 3], client({ visits: 3 }), true],
    ['without an age', ['age', 'empty'], client({ birthDate: '--05-24' }), true],
    ['without weight', ['weight', 'empty'], client(), true],
    ['by weight', ['weight', 'between', 60, 50], client({}, { details: { weight: 55 } }), true],
    ['nobody whose weight is not known', ['weight', 'most', 90], client(), false],
    ['who was here before a day', ['lastVisit', 'before', '2026-02-01'], client({ lastVisit: '2026-01-31' }), true],
    ['not on that day', ['lastVisit', 'before', '2026-02-01'], client({ lastVisit: '2026-02-01' }), false],
    ['after a day', ['firstVisit', 'after', '2026-02-01'], client({ firstVisit: '2026-02-02' }), true],
    ['between two days, wrong way round', ['firstVisit', 'during', '2026-03-01', '2026-02-01'], client({ firstVisit: '2026-02-01' }), true],
    ['on a day', ['birthDate', 'on', '1990-05-24'], client({ birthDate: '1990-05-24' }), true],
    ['nobody born on an unknown day before another', ['birthDate', 'before', '2020-01-01'], client({ birthDate: '--05-24' }), false],
    ['who never came', ['lastVisit', 'empty'], client(), true],
    ['who is booked soon', ['nextVisit', 'coming', 3], client({ booked: ['2026-11-20', '2026-11-25'] }), true],
    ['not who is booked later', ['nextVisit', 'coming', 2], client({ booked: ['2026-11-25'] }), false],
    ['whose birthday is this month', ['birthday', 'thisMonth'], client({ birthDate: '--11-01' }), true],
    ['or next', ['birthday', 'nextMonth'], client({ birthDate: '1990-12-31' }), true],
    ['or in a month', ['birthday', 'month', 5], client({ birthDate: '--05-24' }), true],
    ['or on a day of the year', ['birthday', 'on', '--05-24'], client({ birthDate: '1990-05-24' }), true],
    [
      'for whom it became time for something of late',
      ['due', 'within', 10],
      client({ rhythms: [rhythm('colour', '2024-01-01'), rhythm('cut', '2026-10-10')] }),
      true,
    ],
    ['or will be', ['due', 'coming', 10], client({ rhythms: [rhythm('colour', '2024-01-01'), rhythm('cut', '2026-10-20')] }), true],
    ['in all of the categories', ['category', 'every', 'vip', 'often'], client({ visits: 5, categories: ['vip'] }), true],
    ['in no category at all', ['category', 'empty'], client({ visits: 4 }), true],
    ['not who is in one by its rule', ['category', 'empty'], client({ visits: 5 }), false],
    ['by the best discount', ['discount', 'least', 15], client({ visits: 5, categories: ['vip'] }), true],
    ['who had a service', ['services', 'is', 'cut'], client({}, taken), true],
    ['also one that is on no list', ['services', 'is', '~Peeling'], client({}, taken), true],
    ['who never had it', ['services', 'not', 'colour'], client({}, taken), true],
    ['who had it often enough', ['services', 'times', 3, 'cut'], client({}, taken), true],
    ['of late', ['services', 'timesWithin', 2, 90, 'cut'], client({}, taken), true],
    ['not of late', ['services', 'timesWithin', 3, 90, 'cut'], client({}, taken), false],
    ['since a day, that day included', ['services', 'timesSince', 2, '2026-09-01', 'cut', 'colour'], client({}, taken), true],
    ['who was served by somebody', ['staff', 'is', 'anna'], client({}, taken), true],
    ['often enough', ['staff', 'times', 5, 'anna'], client({}, taken), false],
    ['who came often of late', ['came', 'timesWithin', 3, 90], client({}, taken), true],
    ['since a day', ['came', 'timesSince', 3, '2026-10-01'], client({}, taken), false],
    ['who likes to come on a Monday', ['preferredDays', 'is', '1'], client({}, { preferredDays: ['1', '3'] }), true],
    ['by a text of the salon’s own', ['custom:pet', 'contains', 'cat'], client({}, { custom: { pet: 'A black cat' } }), true],
    ['by a figure', ['custom:shoe', 'least', 40], client({}, { custom: { shoe: 41 } }), true],
    ['by a day', ['custom:since', 'before', '2020-01-01'], client({}, { custom: { since: '2019-05-05' } }), true],
    ['by a choice', ['custom:coffee', 'not', 'milk'], client({}, { custom: { coffee: 'black' } }), true],
    ['not by a choice that is none any more', ['custom:coffee', 'given'], client({}, { custom: { coffee: 'decaf' } }), false],
    ['by an answer', ['custom:vegan', 'no'], client({}, { custom: { vegan: false } }), true],
    ['without one', ['custom:vegan', 'empty'], client(), true],
  ])('%s', (_whom, condition, one, expected) => expect(fits(condition, one)).toBe(expected));
});

function rhythm(name: string, last: string) {
  return { serviceId: id(name), last, days: 0 };
}

describe('a condition fits nobody', () => {
  it.each<[string, readonly (string | number)[], string]>([
    ['whose date is none', ['lastVisit', 'before', '2026-02-31'], 'unfinished'],
    ['whose day of the year is none', ['birthday', 'on', '--02-31'], 'unfinished'],
    ['that names no service yet', ['services', 'timesSince', 2, '2026-02-01'], 'unfinished'],
    ['of a service that was removed', ['services', 'times', 2, 'gone'], 'removed'],
    ['of a field that was removed', ['custom:gone', 'given'], 'removed'],
    ['that does not fit what a field is now', ['custom:pet', 'least', 5], 'unread'],
  ])('%s', (_what, condition, trouble) => {
    const [part] = readRule(JSON.stringify({ all: [condition] })).parts;
    expect(part?.type === 'condition' && troubleOf(part, SALON, null)).toBe(trouble);
    expect(fits(condition, client({ lastVisit: '2020-01-01' }, taken))).toBe(false);
  });

  it('that looks at all clients, in the rule of a category', () => {
    const [part] = readRule('{"all":[["spent","top",10,"EUR"]]}').parts;
    expect(part?.type === 'condition' && [troubleOf(part, SALON, id('vip')), troubleOf(part, SALON, null)]).toEqual(['top', null]);
  });
});

it('every column can be asked for, in some way, and a 29 February too', () => {
  expect(BUILT_IN_COLUMNS.filter((key) => !isBuiltInField(key))).toEqual([]);
  expect(RULE_FIELD_NAMES.filter((field) => operatorsOf(field).length === 0)).toEqual([]);
  expect(fits(['birthday', 'on', '--02-29'], client({ birthDate: '2000-02-29' }))).toBe(true);
});
