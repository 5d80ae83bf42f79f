import { describe, expect, it } from 'vitest';
import type { Visit, VisitStatus } from '../card.ts';
import type { EntryId } from '../ids.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { moneyOf } from './money.ts';
import { visitsOverTime } from './over-time.ts';
import { rhythmOf } from './rhythm.ts';
import { serviceShares, staffShares } from './shares.ts';
import { statisticsOf } from './statistics.ts';
import { tenureOf } from './tenure.ts';

const TODAY = '2026-11-22';
const entry = (name: string) => name as EntryId;
const days = (visits: readonly Visit[]) => visits.map(({ date }) => date);

function visit(date: string, status: VisitStatus = 'paid', changes: Partial<Visit> = {}): Visit {
  const id = entry(`${date} ${status}`);
  return { ...BLANK_VISIT, id, date, status, currency: 'EUR', ...changes };
}
const cut = (name = 'Cut', price = 0, serviceId = '') => ({ id: entry('s'), serviceId: entry(serviceId), name, price, discount: 0 });
/** Paid visits on these days, as `CountedVisits.dated` has them. */
const on = (...dates: string[]) => dates.map((date) => visit(date));

describe('which visits count', () => {
  const visits = [
    visit('2026-12-24', 'booked'),
    visit('2026-12-01', 'paid'),
    visit('2026-11-22', 'confirmed'),
    visit('2026-11-02', 'arrived'),
    visit('2026-10-02', 'noShow'),
    visit('2026-10-01', 'rescheduled'),
    visit('2026-09-01', 'cancelled'),
    visit('2026-08-03', 'booked'),
    visit('2026-02-31', 'paid'),
    visit('2026-01-05', 'paid'),
    visit('', 'arrived'),
  ];
  const { counted, last, tenure } = statisticsOf(visits, TODAY);

  it('those that took place, with or without a day', () => {
    expect(days(counted.happened)).toEqual(['2026-12-01', '2026-11-02', '2026-02-31', '2026-01-05', '']);
  });

  it('and where it is about time, those of a day up to today', () => {
    expect(days(counted.dated)).toEqual(['2026-01-05', '2026-11-02']);
    expect(days(counted.outOfTime)).toEqual(['2026-12-01', '2026-02-31', '']);
    expect(tenure?.first.date).toBe('2026-01-05');
  });

  it('the last visit is that of the header, paid beforehand or not', () => {
    expect(last?.date).toBe('2026-12-01');
  });

  it('what was booked or moved to another day is no appointment that came to nothing', () => {
    const { rates } = statisticsOf(visits, TODAY);
    expect(rates).toMatchObject({ appointments: 7, kept: 5, cancelled: { part: 1 / 7 }, noShow: { part: 1 / 7 } });
    expect(days([...rates.cancelled.visits, ...rates.noShow.visits])).toEqual(['2026-09-01', '2026-10-02']);
  });

  it('a card with nothing but a booking has no figures, and none of them is a division by zero', () => {
    const { rates, rhythm, money, overTime, services } = statisticsOf([visit('2026-12-24', 'booked')], TODAY);
    expect(rates).toEqual({ appointments: 0, kept: 0, cancelled: { visits: [], part: null }, noShow: { visits: [], part: null } });
    expect({ rhythm, money, overTime, services }).toEqual({ rhythm: null, money: [], overTime: null, services: [] });
  });
});

describe('money', () => {
  const paid = (price: number, currency: string, tips = 0) =>
    visit('2026-11-01', 'paid', { services: [cut('Cut', price)], currency, tips });
  const open = (price: number, currency: string) => visit('2026-11-01', 'arrived', { services: [cut('Cut', price)], currency });
  type Row = readonly [currency: string, spent: number, average: number, tips: number, open: number];
  const CASES: readonly (readonly [string, readonly Visit[], readonly Row[]])[] = [
    ['nothing', [], []],
    ['a visit that is not paid yet', [open(500, 'EUR')], [['EUR', 0, 0, 0, 500]]],
    [
      'the average is of paid visits, those for nothing among them',
      [paid(1000, 'EUR', 50), paid(0, 'EUR'), open(700, 'EUR')],
      [['EUR', 1000, 500, 50, 700]],
    ],
    ['the average is a whole number of cents', [paid(100, 'EUR'), paid(100, 'EUR'), paid(0, 'EUR')], [['EUR', 200, 67, 0, 0]]],
    [
      'currencies are never added; the one paid last comes first',
      [paid(100, 'EUR'), paid(7, 'LVL'), paid(7, 'LVL')],
      [
        ['EUR', 100, 100, 0, 0],
        ['LVL', 14, 7, 0, 0],
      ],
    ],
    [
      'one not paid yet does not make its currency the main one',
      [open(5, 'USD'), paid(100, 'EUR')],
      [
        ['EUR', 100, 100, 0, 0],
        ['USD', 0, 0, 0, 5],
      ],
    ],
    ['a visit that names no currency is in the main one', [paid(50, ''), paid(100, 'EUR')], [['EUR', 150, 75, 0, 0]]],
    ['nor does any', [paid(50, '')], [['', 50, 50, 0, 0]]],
    ['what was cancelled or missed costs nothing', [visit('2026-11-01', 'noShow', { services: [cut('Cut', 900)] })], []],
  ];
  it.each(CASES)('%s', (_, visits, rows) => {
    expect(moneyOf(visits).map((one) => [one.currency, one.spent, one.average, one.tips, one.open])).toEqual(rows);
  });
});

describe('the interval between visits', () => {
  type Expected = readonly [mean: number, kind: 'half' | 'all' | null, from?: number, to?: number] | null;
  const CASES: readonly (readonly [string, readonly string[], Expected])[] = [
    ['none with one visit', ['2026-01-01'], null],
    ['none with two of one day', ['2026-01-01', '2026-01-01'], null],
    ['no spread with one interval', ['2026-01-01', '2026-01-31'], [30, null]],
    ['the shortest and longest of a few', ['2026-01-01', '2026-01-11', '2026-01-31'], [15, 'all', 10, 20]],
    ['two visits of a day are one coming', ['2026-01-01', '2026-01-11', '2026-01-11', '2026-01-31'], [15, 'all', 10, 20]],
    [
      'a long break moves the mean, hardly the middle half',
      ['2025-01-01', '2025-01-29', '2025-02-26', '2025-03-28', '2026-03-28'],
      [112.75, 'half', 28, 114],
    ],
    ['of many, the middle half', ['2026-01-01', '2026-01-02', '2026-01-04', '2026-01-07', '2026-01-11', '2026-01-16'], [3, 'half', 2, 4]],
    ['over a leap day', ['2024-02-28', '2024-03-01'], [2, null]],
  ];
  it.each(CASES)('%s', (_, dates, expected) => {
    const rhythm = rhythmOf(on(...dates));
    const spread = rhythm?.spread ?? null;
    const told = rhythm && [rhythm.mean, spread?.kind ?? null, ...(spread ? [spread.from, spread.to] : [])];
    expect(told).toEqual(expected);
  });
});

describe('how long someone has been a client', () => {
  it.each([
    ['2026-11-22', 0, 0, 0],
    ['2026-11-21', 0, 0, 1],
    ['2026-10-23', 0, 0, 30],
    ['2026-10-22', 0, 1, 31],
    ['2025-11-23', 0, 11, 364],
    ['2025-11-22', 1, 0, 365],
    ['2021-08-30', 5, 2, 1910],
  ])('since %s: %i years, %i months', (first, years, months, all) => {
    expect(tenureOf(on(first, '2026-11-22'), TODAY)).toMatchObject({ years, months, days: all });
  });

  it('a month is full on the last day of a month that is shorter', () => {
    expect(tenureOf(on('2026-01-31'), '2026-02-28')).toMatchObject({ months: 1 });
    expect(tenureOf(on('2026-01-31'), '2026-02-27')).toMatchObject({ months: 0 });
  });
});

describe('visits over time', () => {
  const CASES: readonly (readonly [string, readonly string[], string, number, string])[] = [
    ['one visit lately: half a year of months', ['2026-11-02'], 'month', 6, '2026-06-01'],
    ['within a year: its months', ['2025-11-30', '2026-01-05'], 'month', 13, '2025-11-01'],
    ['beyond a year: quarters', ['2025-10-31'], 'quarter', 6, '2025-07-01'],
    ['up to four years: quarters', ['2023-02-01'], 'quarter', 16, '2023-01-01'],
    ['longer: years', ['2022-12-31'], 'year', 6, '2021-01-01'],
    ['decades: the last twenty years', ['1202-01-01', '2026-01-05'], 'year', 20, '2007-01-01'],
  ];
  it.each(CASES)('%s', (_, dates, unit, bars, from) => {
    const chart = visitsOverTime(on(...dates), TODAY);
    expect([chart?.unit, chart?.periods.length, chart?.periods[0]?.from]).toEqual([unit, bars, from]);
    const told = [...(chart?.before ?? []), ...(chart?.periods ?? []).flatMap(({ visits }) => visits)];
    expect(days(told)).toEqual(dates);
  });
});

describe('shares', () => {
  it('a service counts once a visit, by the salon’s list whatever it was called, and the parts make the whole', () => {
    const visits = [
      visit('2026-11-02', 'paid', { services: [cut('Haircut', 0, 'id'), cut('Haircut', 0, 'id'), cut('Balayage')] }),
      visit('2026-10-02', 'paid', { services: [cut(' haircut ')] }),
      visit('2026-09-02', 'paid', { services: [cut('Cut', 0, 'id'), cut('')] }),
    ];
    const found = serviceShares(visits);
    expect(found.map(({ name, visits, part }) => [name, days(visits), part])).toEqual([
      ['Haircut', ['2026-11-02', '2026-10-02', '2026-09-02'], 0.75],
      ['Balayage', ['2026-11-02'], 0.25],
    ]);
  });

  it('of services had as often, the latest comes first', () => {
    const visits = [visit('2026-11-02', 'paid', { services: [cut('B')] }), visit('2026-10-02', 'paid', { services: [cut('A')] })];
    expect(serviceShares(visits).map(({ name }) => name)).toEqual(['B', 'A']);
  });

  it('each who served is told', () => {
    const visits = [
      visit('2026-11-02', 'paid', { staff: [entry('ilze'), entry('anna')] }),
      visit('2026-10-02', 'paid', { staff: [entry('anna')] }),
    ];
    expect(staffShares(visits).map(({ key, visits }) => [key, visits.length])).toEqual([
      ['anna', 2],
      ['ilze', 1],
    ]);
  });
});
