import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bowl, type Developer, isBlank, type Product, tidyBowl, UNITS } from './formula.ts';
import { printBowl, printFormula } from './print.ts';
import { readFormula } from './read-formula.ts';

/** So many times as many tries, each time with others: `KARTOTEKA_FORMULA_RUNS=40 npx vitest run formula.properties`. */
const TIMES = Number(process.env.KARTOTEKA_FORMULA_RUNS ?? 1);
const runs = (count: number) => ({ numRuns: count * TIMES, ...(TIMES === 1 && { seed: 6 }) });

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
      runs(30),
    );
  });

  test('for several bowls in one text', () => {
    fc.assert(
      fc.property(fc.array(bowl, { maxLength: 3 }), fieldText, (entered, rest) => {
        const bowls = entered.map(tidyBowl).filter((one) => !isBlank(one));
        expect(readFormula(printFormula({ bowls, rest })).bowls).toEqual(bowls);
      }),
      runs(8),
    );
  });

  test('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const read = readFormula(text);
        expect(readFormula(printFormula(read))).toEqual(read);
      }),
      runs(40),
    );
  });
});

describe('nothing typed is lost', () => {
  /** Figures all different, so that each can be looked for in what was understood. */
  const pieces: fc.Arbitrary<(figure: number) => string> = fc.constantFrom<((figure: number) => string)[]>(
    (n) => `${n} g 7/1`,
    (n) => `7/${n}`,
    (n) => `${n}мл`,
    (n) => `6% 1:${n}`,
    (n) => `${n} min`,
    (n) => `${n}`,
    (n) => `zzq${n}`,
    (n) => `Zzq ${n} vol`,
    (n) => `${n}%`,
    (n) => `корни ${n}`,
    (n) => `level ${n}`,
    (n) => `"zzq ${n}"`,
    (n) => `${n}-${n}`,
    (n) => `ox ${n}`,
    (n) => `№ ${n}`,
    (n) => `балаяж zzq${n}`,
    (n) => `Wella zzq${n}`,
    (n) => `next time ${n} g`,
    (n) => `grey ${n}%`,
    (n) => `(${n}) →`,
    (n) => `по ${n} g`,
    (n) => `and zzq${n}`,
    (n) => `posa ${n}`,
  );
  const joints = fc.constantFrom(' ', ', ', ' + ', '; ', '\n', ' / ', ': ', ' (', ') ', ' – ', '. ');
  const typed = fc
    .array(fc.tuple(pieces, joints), { minLength: 1, maxLength: 10 })
    .map((all) => all.map(([piece, joint], index) => `${piece(index + 21)}${joint}`).join(''));

  test('each figure and each word is in the structure or in the rest', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const shown = printFormula(readFormula(text));
        const found = new Set(shown.match(/\d+/gu));
        for (const figure of text.match(/\d+/gu) ?? []) expect(found, `${text} » ${shown}`).toContain(figure);
        const words = shown.match(/zzq/giu)?.length ?? 0;
        expect(words, `${text} » ${shown}`).toBe(text.match(/zzq/giu)?.length ?? 0);
      }),
      runs(60),
    );
  });
});

/** Milliseconds. */
const LIMIT = 2000;
/** Any signs at all, halves of pairs too. */
const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 80 }).map((codes) => String.fromCodePoint(...codes));

describe('any text', () => {
  test('is read without failing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => readFormula(text)).not.toThrow();
      }),
      runs(40),
    );
  });

  test('of ten thousand characters is read in two seconds at most on a busy machine, whatever they are', () => {
    const rows = ['60g 7/43 + 30g 7/0 + 6% 1:2, 35 min; ', '"\\', '«', '1:', '1+', 'а ', 'a-', '30 g ', 'корни '];
    for (const row of rows) {
      const text = row.repeat(Math.ceil(10_000 / row.length));
      const time = () => {
        const start = performance.now();
        readFormula(text);
        return performance.now() - start;
      };
      // The machine may have had something else to do: once more before it is said to be slow.
      const took = time();
      expect(took < LIMIT ? took : time(), row).toBeLessThan(LIMIT);
    }
  });
});
