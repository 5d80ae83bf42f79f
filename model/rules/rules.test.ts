import { describe, expect, it } from 'vitest';
import { blankCard } from '../blank-card.ts';
import type { CardId, EntryId } from '../ids.ts';
import { type CardSummary, summarize } from '../summary.ts';
import { type Category, categoriesOf, discountOf } from './categories.ts';
import { fitsRule, type RuleSalon, troubleOf } from './matches.ts';
import { readRule, writeRule } from './rule.ts';

const TODAY = '2026-11-22';

function category(id: string, rule = '', fields: Partial<Category> = {}): Category {
  return { id: id as EntryId, name: id, color: '#2f7d63', discount: 0, active: true, rule, ...fields };
}
const purpose = { id: 'news' as EntryId, name: 'News', kind: 'marketing', active: true };

function salonOf(...categories: readonly Category[]): RuleSalon {
  return { categories, consentPurposes: [purpose], notReturnedDays: 0, regularFrom: 0 };
}

function client(fields: Partial<CardSummary> = {}): CardSummary {
  return { ...summarize(blankCard('4NMNnkMhL8jXrdJ9jamS58PAVdXu' as CardId)), ...fields };
}

function fits(rule: unknown, fields: Partial<CardSummary>, salon = salonOf(category('vip'))): boolean {
  return fitsRule(readRule(typeof rule === 'string' ? rule : JSON.stringify(rule)), salon, TODAY)(client(fields));
}

describe('a condition fits', () => {
  it.each<[string, readonly (string | number)[], Partial<CardSummary>, boolean]>([
    ['who came often enough', ['visits', 'least', 5], { visits: 5 }, true],
    ['not who came less', ['visits', 'least', 5], { visits: 4 }, false],
    ['who came at most so often', ['visits', 'most', 1], { visits: 1 }, true],
    ['between two figures, either of them included', ['visits', 'between', 2, 4], { visits: 4 }, true],
    ['between two figures given the wrong way round', ['visits', 'between', 4, 2], { visits: 3 }, true],
    ['who spent as much in that money', ['spent', 'least', 50_000, 'EUR'], { spent: 50_000, currency: 'EUR' }, true],
    ['not who spent as much of other money', ['spent', 'least', 50_000, 'EUR'], { spent: 90_000, currency: 'UAH' }, false],
    ['who spent nothing, in any money', ['spent', 'most', 10_000, 'EUR'], {}, true],
    ['who owes', ['account', 'most', -1, 'EUR'], { account: -500, accountCurrency: 'EUR' }, true],
    ['who was here long ago', ['lastVisit', 'beyond', 60], { lastVisit: '2026-09-22' }, true],
    ['not who was here just so long ago', ['lastVisit', 'beyond', 60], { lastVisit: '2026-09-23' }, false],
    ['who was here lately', ['lastVisit', 'within', 60], { lastVisit: '2026-09-23' }, true],
    ['nobody who never came, either way', ['lastVisit', 'beyond', 60], {}, false],
    ['who came first of late', ['firstVisit', 'within', 30], { firstVisit: '2026-11-01' }, true],
    ['by status', ['status', 'is', 'notReturned', 'potential'], {}, true],
    ['by age, the birthday itself included', ['age', 'between', 30, 50], { birthDate: '1996-11-22' }, true],
    ['not the day before', ['age', 'between', 30, 50], { birthDate: '1996-11-23' }, false],
    ['nobody whose year of birth is not known', ['age', 'most', 99], { birthDate: '--05-24' }, false],
    ['nobody born in the future', ['age', 'most', 99], { birthDate: '2036-05-24' }, false],
    ['whose birthday is near, over the turn of the year too', ['birthday', 'within', 45], { birthDate: '--01-05' }, true],
    ['on the birthday', ['birthday', 'within', 0], { birthDate: '1990-11-22' }, true],
    ['a birthday on the 29th of February', ['birthday', 'within', 110], { birthDate: '2000-02-29' }, true],
    ['not whose birthday was yesterday', ['birthday', 'within', 45], { birthDate: '1990-11-21' }, false],
    ['by sex', ['sex', 'is', 'female'], { sex: 'female' }, true],
    ['not, where nothing is said', ['sex', 'not', 'female'], { sex: '' }, true],
    ['by source, however it is written', ['source', 'is', ' instagram'], { source: 'Instagram' }, true],
    ['by city without its marks', ['city', 'is', 'Riga', 'Jurmala'], { city: 'Jūrmala' }, true],
    ['by any city but these', ['city', 'not', 'Riga'], { city: 'Rīga' }, false],
    ['by language', ['language', 'is', 'lv'], { language: 'lv' }, true],
    ['companies', ['kind', 'is', 'company'], { kind: 'company' }, true],
    ['a category given by hand', ['category', 'is', 'vip'], { categories: ['vip'] }, true],
    ['who is not in a category', ['category', 'not', 'vip'], {}, true],
    ['who agreed', ['consent', 'is', 'news'], { consents: ['news'] }, true],
    ['by points below zero', ['points', 'most', -1], { points: -3 }, true],
    ['who failed to come', ['missed', 'least', 2], { missed: 2 }, true],
    ['who called off', ['cancelled', 'least', 1], { cancelled: 1 }, true],
    ['who has warnings', ['warnings', 'yes'], { warnings: ['allergies'] }, true],
    ['who has none', ['warnings', 'no'], {}, true],
    ['who is booked, today included', ['booked', 'yes'], { booked: [TODAY] }, true],
    ['not whose booking has passed', ['booked', 'yes'], { booked: ['2026-11-21'] }, false],
    ['who is on the blacklist', ['blacklisted', 'yes'], { blacklisted: true }, true],
    ['who has a phone', ['phone', 'yes'], { phones: ['+37120000000'] }, true],
    ['who has no e-mail', ['email', 'no'], {}, true],
  ])('%s', (_whom, condition, fields, expected) => expect(fits({ all: [condition] }, fields)).toBe(expected));
});

describe('conditions together', () => {
  const rule = {
    all: [
      ['sex', 'is', 'female'],
      {
        any: [
          ['visits', 'least', 10],
          ['city', 'is', 'Riga'],
        ],
      },
    ],
  };
  it.each<[string, Partial<CardSummary>, boolean]>([
    ['all of them, and one of a group', { sex: 'female', city: 'Rīga' }, true],
    ['not without the group', { sex: 'female' }, false],
    ['not by the group alone', { visits: 10 }, false],
  ])('%s', (_what, fields, expected) => expect(fits(rule, fields)).toBe(expected));

  it('any of them is enough', () =>
    expect(
      fits(
        {
          any: [
            ['visits', 'least', 10],
            ['sex', 'is', 'male'],
          ],
        },
        { sex: 'male' },
      ),
    ).toBe(true));

  it('no conditions fit nobody, and an empty group asks nothing', () => {
    expect(fits('', { visits: 9 })).toBe(false);
    expect(fits({ all: [] }, {})).toBe(false);
    expect(fits({ all: [['visits', 'least', 1], { any: [] }] }, { visits: 1 })).toBe(true);
  });
});

describe('what can’t be read fits nobody and stays as it was written', () => {
  it.each([
    'no JSON',
    '{"all":[["visits","least","many"]]}',
    '{"all":[["visits","least",1,2]]}',
    '{"all":[["visits","is",1]]}',
    '{"all":[["moon","is","full"]]}',
    '{"all":[{"any":[{"all":[["visits","least",1]]}]}]}',
    '{"none":[["visits","least",1]]}',
    '{"all":[["visits"],null,7]}',
    '[]',
    'null',
  ])('%s', (text) => {
    const rule = readRule(text);
    expect(fits(text, { visits: 1 })).toBe(false);
    expect(writeRule(rule)).toBe(text);
    expect(JSON.stringify(rule)).toContain('unread');
  });

  it('others beside it still fit, where any is enough', () => {
    const text = '{"any":[["moon","is","full"],["visits","least",1]]}';
    expect(fits(text, { visits: 1 })).toBe(true);
    expect(writeRule(readRule(text))).toBe(text);
  });

  it('what was only begun fits nobody', () => {
    expect(
      fits(
        {
          any: [
            ['visits', 'least'],
            ['source', 'not'],
            ['city', 'not', ' '],
            ['spent', 'least', 1],
          ],
        },
        { visits: 1 },
      ),
    ).toBe(false);
  });
});

describe('categories', () => {
  const often = '{"all":[["visits","least",10]]}';

  it('are given by hand and by rule, and each says why', () => {
    const salon = salonOf(category('often', often), category('friends'), category('far', '{"all":[["city","is","Lugano"]]}'));
    const given = categoriesOf(client({ visits: 12, categories: ['friends', 'often', 'removed'] }), salon, TODAY);
    expect(given.map(({ category: { id }, byHand, byRule }) => [id, byHand, byRule])).toEqual([
      ['often', true, true],
      ['friends', true, false],
    ]);
  });

  it('one that the salon does not use any more is given by no rule, and gives no discount', () => {
    const salon = salonOf(category('old', often, { active: false, discount: 50 }), category('hand', '', { discount: 5 }));
    expect(categoriesOf(client({ visits: 12 }), salon, TODAY)).toEqual([]);
    const given = categoriesOf(client({ categories: ['old', 'hand'] }), salon, TODAY);
    expect(given).toHaveLength(2);
    expect(discountOf(given)?.category.id).toBe('hand');
  });

  it('a rule follows another category, by its rule and by hand', () => {
    const salon = salonOf(category('often', often), category('loyal', '{"all":[["category","is","often"]]}'));
    expect(categoriesOf(client({ visits: 12 }), salon, TODAY)).toHaveLength(2);
    expect(categoriesOf(client({ categories: ['often'] }), salon, TODAY)).toHaveLength(2);
    expect(categoriesOf(client(), salon, TODAY)).toEqual([]);
  });

  it('a rule that refers to a removed category fits nobody, whichever way it asks', () => {
    for (const is of ['is', 'not']) expect(fits({ all: [['category', is, 'gone']] }, {})).toBe(false);
    const [part] = readRule('{"all":[["category","not","gone"]]}').parts;
    expect(part?.type === 'condition' && troubleOf(part, salonOf(), null)).toBe('removed');
  });

  it('rules that lead round in a ring fit nobody, and end', () => {
    const not = (id: string) => `{"any":[["category","not","${id}"],["visits","least",9]]}`;
    const salon = salonOf(category('a', not('b')), category('b', not('c')), category('c', not('a')), category('self', not('self')));
    expect(categoriesOf(client(), salon, TODAY)).toEqual([]);
    expect(categoriesOf(client({ visits: 9 }), salon, TODAY)).toHaveLength(4);
    const [part] = readRule(not('b')).parts;
    expect(part?.type === 'condition' && troubleOf(part, salon, 'a' as EntryId)).toBe('ring');
  });

  it('the best discount counts, and no more than the whole price', () => {
    const given = (...discounts: readonly number[]) =>
      discounts.map((discount) => ({ category: category(`c${discount}`, '', { discount }), byHand: true, byRule: false }));
    expect(discountOf(given(0, 0))).toBeNull();
    expect(discountOf(given(5, 15, 10))).toMatchObject({ percent: 15, category: { id: 'c15' } });
    expect(discountOf(given(500))?.percent).toBe(100);
  });
});
