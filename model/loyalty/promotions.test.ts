import { describe, expect, it } from 'vitest';
import type { Entry } from '../entries/fields.ts';
import type { EntryId } from '../ids.ts';
import type { SalonEntry } from '../salon.ts';
import { occasionNear } from './occasions.ts';
import { openPromotions, type PromotionClient, pointsWith, promotionByCode, redeemedAgain, standingOf } from './promotions.ts';

const TODAY = '2026-11-23';
type Promotion = SalonEntry<'promotions'>;
type Redemption = Entry<'promotions'>;

const id = (text: string) => text as EntryId;
function promotion(more: Partial<Promotion> = {}): Promotion {
  const blank = { id: id('p'), name: 'Autumn', code: 'AUTUMN', from: '', until: '', kind: 'percent', amount: 10 } as const;
  return { ...blank, occasion: '', categoryId: '', condition: '', once: true, active: true, ...more };
}
function redeemed(key: string, at: string, more: Partial<Redemption> = {}): Redemption {
  return { id: id(key), promotionId: id('p'), name: 'Autumn', code: '', visitId: '', staffId: '', corrects: '', at, ...more };
}
const CLIENT: PromotionClient = { categories: ['vip'], birthDate: '1990-11-25', firstVisit: '2024-05-10', redemptions: [] };
const NOON = 'T12:00:00.000Z';

describe('a promotion', () => {
  it.each<[string, Partial<Promotion>, Partial<PromotionClient>, string]>([
    ['can be had while nothing speaks against it', {}, {}, 'open'],
    ['can be had on its first day and on its last', { from: TODAY, until: TODAY }, {}, 'open'],
    ['can’t be had before', { from: '2026-11-24' }, {}, 'notYet 2026-11-24'],
    ['can’t be had after', { until: '2026-11-22' }, {}, 'ended 2026-11-22'],
    ['can’t be had once the salon took it off', { active: false }, {}, 'over'],
    ['of a category is for who is of it', { categoryId: id('vip') }, {}, 'open'],
    ['of a category is not for others', { categoryId: id('vip') }, { categories: [] }, 'notForClient'],
    ['of a category that was deleted is for nobody', { categoryId: id('gone') }, {}, 'notForClient'],
    ['for birthdays can be had when one is near', { occasion: 'birthday' }, {}, 'open'],
    ['for birthdays can’t be had at other times', { occasion: 'birthday' }, { birthDate: '1990-06-01' }, 'notNow'],
    ['for birthdays can’t be had where the day is not known', { occasion: 'birthday' }, { birthDate: '' }, 'notNow'],
    ['for anniversaries goes by the first visit', { occasion: 'anniversary' }, { firstVisit: '2025-11-20' }, 'open'],
    ['for anniversaries can’t be had in the first year', { occasion: 'anniversary' }, { firstVisit: '2026-11-20' }, 'notNow'],
    ['is had once', {}, { redemptions: [redeemed('a', `2026-11-02${NOON}`)] }, 'used 2026-11-02'],
    [
      'can be had again when the use was taken back',
      {},
      { redemptions: [redeemed('a', `2026-11-02${NOON}`), redeemed('b', `2026-11-03${NOON}`, { corrects: id('a') })] },
      'open',
    ],
    ['can be had again and again where the salon says so', { once: false }, { redemptions: [redeemed('a', `2026-11-02${NOON}`)] }, 'open'],
    ['that is another’s was not used', {}, { redemptions: [redeemed('a', `2026-11-02${NOON}`, { promotionId: id('q') })] }, 'open'],
    [
      'for birthdays is had once a birthday',
      { occasion: 'birthday' },
      { redemptions: [redeemed('a', `2026-11-20${NOON}`)] },
      'used 2026-11-20',
    ],
    ['for birthdays is had again the next year', { occasion: 'birthday' }, { redemptions: [redeemed('a', `2025-11-20${NOON}`)] }, 'open'],
  ])('%s', (_, fields, client, expected) => {
    const standing = standingOf(promotion(fields), { ...CLIENT, ...client }, TODAY);
    expect(standing.isOpen ? 'open' : `${standing.why} ${standing.day}`.trim()).toBe(expected);
  });

  it('for birthdays is one bonus over the turn of the year', () => {
    const client = { ...CLIENT, birthDate: '--01-02', redemptions: [redeemed('a', `2026-12-28${NOON}`)] };
    expect(standingOf(promotion({ occasion: 'birthday' }), client, '2027-01-05')).toMatchObject({ why: 'used' });
  });
});

it.each([
  ['1990-11-30', TODAY, '2026-11-30 2026-12-14'],
  ['--11-09', TODAY, '2026-11-09 2026-11-23'],
  ['1990-11-08', TODAY, null],
  ['1990-12-01', TODAY, null],
  ['2000-02-29', '2027-02-27', '2027-02-28 2027-03-14'],
  ['2000-02-29', '2028-02-27', '2028-02-29 2028-03-14'],
  ['1990', TODAY, null],
  ['2026-11-23', TODAY, null],
])('the birthday of %s is near on %s: %s', (birthDate, today, expected) => {
  const near = occasionNear('birthday', { birthDate, firstVisit: '' }, today);
  expect(near && `${near.date} ${near.until}`).toBe(expected);
});

it('what a client can have today: own days first, then what ends soonest', () => {
  const all = [
    promotion({ id: id('always') }),
    promotion({ id: id('soon'), until: '2026-11-30' }),
    promotion({ id: id('over'), until: '2026-11-01' }),
    promotion({ id: id('own'), occasion: 'birthday' }),
  ];
  const open = openPromotions(all, CLIENT, TODAY);
  expect(open.map((one) => `${one.promotion.id} ${one.until}`.trim())).toEqual(['own 2026-12-09', 'soon 2026-11-30', 'always']);
});

describe('a typed code', () => {
  const all = [
    promotion(),
    promotion({ id: id('old'), code: 'Spring-26', until: '2026-05-31' }),
    promotion({ id: id('new'), code: 'SPRING 26', from: '2027-03-01' }),
    promotion({ id: id('nocode'), code: '' }),
  ];
  it.each([
    ['autumn', 'p open'],
    [' Au-tumn ', 'p open'],
    ['AUTUM', null],
    ['', null],
    ['spring26', 'new notYet'],
  ])('%j is %s', (typed, expected) => {
    const found = promotionByCode(all, typed, CLIENT, TODAY);
    expect(found && `${found.promotion.id} ${found.standing.isOpen ? 'open' : found.standing.why}`).toBe(expected);
  });
});

describe('redeemed on two devices that were offline', () => {
  const twice = [redeemed('b', `2026-11-20${NOON}`), redeemed('a', `2026-11-20T12:00:01.000Z`)];
  const marked = (redemptions: readonly Redemption[], fields: Partial<Promotion> = {}) => [
    ...redeemedAgain([promotion(fields)], { ...CLIENT, redemptions }),
  ];
  it('both stay, and the second is marked', () => {
    expect(marked(twice)).toEqual(['a']);
    expect(marked([...twice].reverse())).toEqual(['a']);
  });
  it('nothing is marked once one was taken back', () => {
    expect(marked([...twice, redeemed('c', `2026-11-21${NOON}`, { corrects: id('b') })])).toEqual([]);
  });
  it('nothing is marked of what may be had more than once, or was of another birthday', () => {
    expect(marked(twice, { once: false })).toEqual([]);
    expect(marked([redeemed('a', `2025-11-20${NOON}`), redeemed('b', `2026-11-20${NOON}`)], { occasion: 'birthday' })).toEqual([]);
  });
});

it('points that came with a promotion are known, to be taken back with it', () => {
  const redemption = redeemed('a', `2026-11-20${NOON}`);
  const points = (key: string, at: string, reason: string) =>
    ({ id: id(key), at, reason, amount: 50, staffId: '', corrects: '', visitId: '' }) as const;
  const came = points('x', redemption.at, 'Autumn');
  expect(pointsWith({ points: [points('y', `2026-11-19${NOON}`, 'Autumn'), points('z', redemption.at, 'Visit'), came] }, redemption)).toBe(
    came,
  );
  expect(pointsWith({ points: [came, { ...came, id: id('w'), corrects: id('x') }] }, redemption)).toBeNull();
});
