import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bowl, type Developer, isBlank, type Product, tidyBowl, UNITS } from './formula.ts';
import { printBowl, printFormula } from './print.ts';
import { readFormula } from './read-formula.ts';

const RUNS = { numRuns: 120, seed: 6 };

/** What people type into fields, and what nobody should. */
const fieldText = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    'Wella',
    'My Brand',
    'Koleston Perfect',
    '6 min mask',
    'roots',
    'корни',
    '7/43',
    '6%',
    '20 vol',
    '1:2',
    'ox',
    'so "so"',
    'a; b',
    'x2',
    '40',
    'Olaplex 1',
  ),
  fc.constantFrom(
    'level',
    'base 5',
    'and',
    '+',
    ':',
    'name:"x"',
    '\\',
    'полтюбика',
    'next time',
    "35'",
    'L’Oréal',
    '½',
    '№ 14',
    '👍',
    'area:"',
    'Crème de la + crème',
    '100%',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const amount = fc.record({ amount: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 })), unit: fc.constantFrom(...UNITS) });
const product: fc.Arbitrary<Product> = fc
  .tuple(amount, fc.record({ brand: fieldText, line: fieldText, shade: fieldText, name: fieldText }))
  .map(([given, texts]) => ({ ...given, ...texts }));
const developer: fc.Arbitrary<Developer> = fc
  .tuple(
    amount,
    fc.record({
      name: fieldText,
      strength: fc.oneof(fc.constantFrom(0, 19, 60, 200), fc.integer({ min: 0, max: 9999 })),
      strengthUnit: fc.constantFrom('%', 'vol'),
      ratio: fc.option(fc.record({ mix: fc.integer({ min: 0, max: 30_000 }), developer: fc.integer({ min: 0, max: 30_000 }) })),
    }),
  )
  .map(([given, more]) => ({ ...given, ...more }));
const bowl: fc.Arbitrary<Bowl> = fc.record({
  area: fieldText,
  products: fc.array(product, { maxLength: 4 }),
  developer: fc.option(developer),
  minutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600 })),
  technique: fieldText,
  startingLevel: fieldText,
  rest: fieldText,
});

describe('what is understood, printed and read again is the same', () => {
  test('for any bowl entered by fields', () => {
    fc.assert(
      fc.property(bowl, (entered) => {
        const tidy = tidyBowl(entered);
        const read = readFormula(printBowl(entered));
        if (isBlank(tidy)) expect(read).toEqual({ bowls: [], rest: tidy.rest });
        else expect(read).toEqual({ bowls: [tidy], rest: '' });
      }),
      RUNS,
    );
  });

  test('for several bowls in one text', () => {
    fc.assert(
      fc.property(fc.array(bowl, { maxLength: 3 }), fieldText, (entered, rest) => {
        const bowls = entered.map(tidyBowl).filter((one) => !isBlank(one));
        expect(readFormula(printFormula({ bowls, rest })).bowls).toEqual(bowls);
      }),
      { ...RUNS, numRuns: 30 },
    );
  });

  test('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const read = readFormula(text);
        expect(readFormula(printFormula(read))).toEqual(read);
      }),
      RUNS,
    );
  });
});
