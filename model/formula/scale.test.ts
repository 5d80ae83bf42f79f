import { describe, expect, test } from 'vitest';
import type { Bowl } from './formula.ts';
import { EMPTY_BOWL, NO_DEVELOPER, percentOf } from './formula.ts';
import { printBowl } from './print.ts';
import { readFormula } from './read-formula.ts';
import { parseFactor, scaleBowl } from './scale.ts';
import { totalOf } from './total.ts';

const bowlOf = (typed: string): Bowl => readFormula(typed).bowls[0] ?? EMPTY_BOWL;

describe('a bowl for more or less hair', () => {
  const cases: readonly (readonly [typed: string, factor: number, printed: string])[] = [
    ['60g 7/43 + 30g 7/0 + 6% 1:2, 35 min', 1.5, '90 g 7/43 + 45 g 7/0 + 6% 1:2, 35 min'],
    ['60g 7/43 + 30g 7/0 + 20 vol 135 ml', 0.5, '30 g 7/43 + 15 g 7/0 + 67.5 ml 20 vol'],
    ['25g 7/1 + 3g 0/66', 1.5, '37.5 g 7/1 + 4.5 g 0/66'],
    ['2g 0/66 + 0.5g 0/88', 0.25, '0.5 g 0/66 + 0.13 g 0/88'],
    ['33.3g 7/1', 1.1, '36.63 g 7/1'],
    ['3 drops Olaplex + 2 parts 7/1', 1.5, '5 drop Olaplex + 3 part 7/1'],
    ['7/1 + 7/0, 6% 1:1', 3, '7/1 + 7/0 + 6% 1:1'],
    ['33.3g 7/1', 1, '33.3 g 7/1'],
  ];
  for (const [typed, factor, printed] of cases)
    test(`${typed} × ${factor} is ${printed}`, () => expect(printBowl(scaleBowl(bowlOf(typed), factor))).toBe(printed));

  test('is exact: twice and half again is what it was', () => {
    const bowl = bowlOf('62.5g 7/43 + 30g 7/0 + 185 ml 6%');
    expect(scaleBowl(scaleBowl(bowl, 2), 0.5)).toEqual(bowl);
  });

  test('keeps two products to each other over several times', () => {
    const bowl = bowlOf('60g 7/43 + 30g 7/0 + 6% 1:2');
    expect(printBowl(scaleBowl(scaleBowl(bowl, 1.25), 0.5))).toBe('37.5 g 7/43 + 18.75 g 7/0 + 6% 1:2');
  });
});

describe('a factor as typed', () => {
  const cases: readonly (readonly [typed: string, factor: number | null])[] = [
    ['×1.5', 1.5],
    ['1,5', 1.5],
    ['x2', 2],
    ['Х 2', 2],
    ['2x', 2],
    ['½', 0.5],
    ['1/2', 0.5],
    ['0.25', 0.25],
    ['10', 10],
    ['11', null],
    ['0,1', null],
    ['', null],
    ['two', null],
    ['1.5.2', null],
  ];
  for (const [typed, factor] of cases) test(`"${typed}" is ${factor}`, () => expect(parseFactor(typed)).toBe(factor));
});

test('10, 20, 30 and 40 vol are 3, 6, 9 and 12 %', () => {
  const tenths = [100, 200, 300, 400].map((strength) => percentOf({ ...NO_DEVELOPER, strength, strengthUnit: 'vol' }));
  expect(tenths).toEqual([30, 60, 90, 120]);
  expect(percentOf({ ...NO_DEVELOPER, strength: 19 })).toBe(19);
});

describe('what a bowl weighs', () => {
  test('with a developer by ratio', () => {
    expect(totalOf(bowlOf('60g 7/43 + 30g 7/0 + 6% 1:2'))).toEqual({ products: 9000, developer: 18_000, all: 27_000, partial: false });
    expect(totalOf(bowlOf('7/1 30г + 7/0 20г, 6% 1:1,5'))).toEqual({ products: 5000, developer: 7500, all: 12_500, partial: false });
  });
  test('with a developer by amount, whatever the ratio says', () => {
    expect(totalOf(bowlOf('40 ml 7/1 + 6% 60 ml 1:2')).all).toBe(10_000);
  });
  test('says where it is not the whole', () => {
    expect(totalOf(bowlOf('30g 7/1 + 5 drops Olaplex + 6% 1:1'))).toEqual({ products: 3000, developer: 3000, all: 6000, partial: true });
    expect(totalOf(bowlOf('30g 7/1 + 6%')).partial).toBe(true);
    expect(totalOf(bowlOf('2 parts 7/1 + 6% 1:1'))).toEqual({ products: 0, developer: 0, all: 0, partial: true });
  });
});
