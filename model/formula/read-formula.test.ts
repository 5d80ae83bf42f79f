import { describe, expect, test } from 'vitest';
import type { Bowl } from './formula.ts';
import { ANY } from './notations/any.ts';
import { EN } from './notations/en.ts';
import { IT } from './notations/it.ts';
import { LV } from './notations/lv.ts';
import { RU } from './notations/ru.ts';
import { UK } from './notations/uk.ts';
import { outline } from './outline.ts';
import { printBowl, printFormula, printShown } from './print.ts';
import { readFormula } from './read-formula.ts';
import { FORMULA_LANGUAGES, unitWord } from './words/units.ts';

const TABLES = { EN, IT, LV, RU, UK, ANY };
const ALL = Object.values(TABLES).flat();

describe('a formula is read as a person would read it', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    describe(name, () => {
      for (const [typed, expected] of table) test(typed.replaceAll('\n', ' ⏎ '), () => expect(outline(readFormula(typed))).toBe(expected));
    });
  }
});

/** One bowl of all that differ in figures only: 3 g are shown as 2 g are; 1 and 0 are words apart. */
function alike(bowls: readonly Bowl[]): readonly Bowl[] {
  return [...new Map(bowls.map((bowl) => [JSON.stringify(bowl).replaceAll(/[2-9]/gu, '2'), bowl])).values()];
}

describe('whatever was read', () => {
  test('is the same after being printed and read again', () => {
    for (const [typed] of ALL) {
      const read = readFormula(typed);
      expect(readFormula(printFormula(read)), typed).toEqual(read);
      // One bowl and nothing else is printed as that bowl is.
      const bowls = read.bowls.length > 1 || read.rest !== '' ? read.bowls : [];
      for (const bowl of bowls) expect(readFormula(printBowl(bowl)), typed).toEqual({ bowls: [bowl], rest: '' });
    }
  });

  test('is the same after being shown in any language and read again', () => {
    for (const bowl of alike(ALL.flatMap(([typed]) => readFormula(typed).bowls)))
      for (const language of FORMULA_LANGUAGES) {
        const shown = printShown(bowl, language);
        expect(readFormula(shown), `${language}: ${shown}`).toEqual({ bowls: [bowl], rest: '' });
      }
  });

  test('has its units in words, one or several', () => {
    expect([unitWord('part', 100, 'en'), unitWord('part', 150, 'en'), unitWord('g', 3000, 'uk')]).toEqual(['part', 'parts', 'г']);
  });

  test('is shown with the units and the comma of the person', () => {
    const [parts] = readFormula('2 parts 7/1 + 1 part 7/0 + ½ tube 7/3').bowls;
    expect(parts && printShown(parts, 'it')).toBe('2 parti 7/1 + 1 parte 7/0 + 0,5 tubo 7/3');
    expect(parts && printShown(parts, 'ru')).toBe('2 част. 7/1 + 1 част. 7/0 + 0,5 тюб. 7/3');
    const [bowl] = readFormula('roots: 7.5g 7/43 + 20 ml 7/0 + 1.9% 1:1.5, 35 min').bowls;
    expect(bowl).toBeDefined();
    if (bowl === undefined) return;
    expect(printShown(bowl, 'ru')).toBe('roots: 7,5 г 7/43 + 20 мл 7/0 + 1,9 % 1:1,5, 35 мин');
    expect(printShown(bowl, 'uk')).toBe('roots: 7,5 г 7/43 + 20 мл 7/0 + 1,9 % 1:1,5, 35 хв');
    expect(printShown(bowl, 'it')).toBe('roots: 7,5 g 7/43 + 20 ml 7/0 + 1,9% 1:1,5, 35 min');
    expect(printShown(bowl, 'lv')).toBe('roots: 7,5 g 7/43 + 20 ml 7/0 + 1,9 % 1:1,5, 35 min');
    expect(printShown(bowl, 'en')).toBe('roots: 7.5 g 7/43 + 20 ml 7/0 + 1.9% 1:1.5, 35 min');
  });
});

describe('names that could be read otherwise', () => {
  test('are put in quotes, and only those', () => {
    const product = { amount: 3000, unit: 'g', brand: '', line: '', shade: '', name: '' } as const;
    const bowl = (name: string) => ({
      area: '',
      products: [{ ...product, name }],
      developer: null,
      minutes: 0,
      technique: '',
      startingLevel: '',
      rest: '',
    });
    expect(printBowl(bowl('Olaplex 1'))).toBe('30 g Olaplex 1');
    expect(printBowl(bowl('6 min mask'))).toBe('30 g "6 min mask"');
  });
});
