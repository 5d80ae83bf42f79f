import { UNITS, type Unit } from './formula.ts';
import { NAMED_DEVELOPERS, OXIDANTS, PERCENTS, VOLUMES } from './words/developers.ts';
import { BRANDS, LINES, PRODUCTS } from './words/names.ts';
import { AREAS, BEFORE_AREA, TECHNIQUES } from './words/places.ts';
import {
  ANDS,
  BASES,
  EACH_AFTER,
  EACH_BEFORE,
  EQUAL_PARTS,
  FILLERS,
  GREYS,
  LEVELS,
  NOTES,
  NUMBER_SIGNS,
  TIMES,
  UNTILS,
} from './words/remarks.ts';
import { HALF_HOURS, HALVES, HOUR_WORDS, MINUTE_WORDS, PARTS_OF_UNSAID, QUARTERS, UNIT_WORDS } from './words/units.ts';

/** What a word (or a phrase of up to `LONGEST` words) is to a formula. */
export type WordClass =
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'amount'; readonly amount: number; readonly unit: Unit }
  | { readonly is: 'duration'; readonly minutes: number }
  | {
      readonly is:
        | 'minute'
        | 'hour'
        | 'volume'
        | 'percent'
        | 'oxidant'
        | 'developer'
        | 'time'
        | 'level'
        | 'base'
        | 'area'
        | 'before-area'
        | 'technique'
        | 'brand'
        | 'line'
        | 'product'
        | 'and'
        | 'note'
        | 'grey'
        | 'number-sign'
        | 'filler'
        | 'until'
        | 'each-before'
        | 'each-after'
        | 'equal';
    };

export const LONGEST = 4;

const LEXICON = makeLexicon();

/** The class of a word or phrase as typed, or null for one that formulas don't know. */
export function classOf(phrase: string): WordClass | null {
  return LEXICON.get(foldWord(phrase)) ?? null;
}

/** Letters without case, marks and apostrophe's kind; hyphens and dots apart as blanks: `Air-Touch` and `air touch` are one. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`ʼ]/gu, '')
    .replace(/[-.\s]+/gu, ' ')
    .trim();
}

/** The earlier table wins where a word stands in two. */
function makeLexicon(): ReadonlyMap<string, WordClass> {
  const lexicon = new Map<string, WordClass>();
  const add = (phrases: string, word: WordClass, separator = '|'): void => {
    for (const phrase of phrases.split(separator)) {
      const folded = foldWord(phrase);
      if (!lexicon.has(folded)) lexicon.set(folded, word);
    }
  };
  for (const unit of UNITS) if (unit !== '') add(UNIT_WORDS[unit], { is: 'unit', unit }, ' ');
  for (const [phrases, unit] of HALVES) add(phrases, { is: 'amount', amount: 50, unit });
  for (const [phrases, unit] of QUARTERS) add(phrases, { is: 'amount', amount: 25, unit });
  add(HALF_HOURS, { is: 'duration', minutes: 30 });
  add(MINUTE_WORDS, { is: 'minute' }, ' ');
  add(HOUR_WORDS, { is: 'hour' }, ' ');
  add(OXIDANTS, { is: 'oxidant' });
  add(NAMED_DEVELOPERS, { is: 'developer' });
  add(VOLUMES, { is: 'volume' });
  add(PERCENTS, { is: 'percent' });
  add(NOTES, { is: 'note' });
  add(EQUAL_PARTS, { is: 'equal' });
  add(EACH_AFTER, { is: 'each-after' });
  add(EACH_BEFORE, { is: 'each-before' });
  add(TIMES, { is: 'time' });
  add(GREYS, { is: 'grey' });
  add(NUMBER_SIGNS, { is: 'number-sign' });
  add(LEVELS, { is: 'level' });
  add(BASES, { is: 'base' });
  for (const words of AREAS) add(words, { is: 'area' });
  for (const words of TECHNIQUES) add(words, { is: 'technique' });
  add(LINES, { is: 'line' });
  add(BRANDS, { is: 'brand' });
  add(PRODUCTS, { is: 'product' });
  add(FILLERS, { is: 'filler' });
  add(PARTS_OF_UNSAID, { is: 'filler' });
  add(UNTILS, { is: 'until' });
  add(ANDS, { is: 'and' });
  add(BEFORE_AREA, { is: 'before-area' });
  return lexicon;
}
