import type { WordTerm } from './query.ts';

/**
 * How well a term matches: smaller is better; those of several terms add up. A name written in the other script can't be typed
 * letter for letter, so its skeleton counts as the word itself; in the same script, another spelling comes after the one typed.
 * A name's other form (Иванова for «Иванов») is nearly the word itself: many half-typed names are whole ones.
 */
export const MATCH = {
  whole: 0,
  wholeSkeleton: 1,
  otherForm: 1,
  beginning: 2,
  skeletonBeginning: 3,
  mail: 4,
  kin: 5,
  slip: 7,
  inside: 9,
  slipInBeginning: 10,
  twoSlips: 12,
  twoSlipsInBeginning: 14,
  none: 99,
} as const;

const CYRILLIC = /[\u0400-\u04ff]/;

export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** A run shorter than this inside a word says nothing. */
export const INSIDE_FROM = 3;

/** How well a skeleton matches that belongs to a word in this script. `loose`: no word is spelt as the term is, so that none is more like it. */
export function skeletonMatch(term: WordTerm, cyrillic: boolean, whole: boolean, loose = false): number {
  const across = loose || term.cyrillic !== cyrillic;
  if (whole) return across ? MATCH.whole : MATCH.wholeSkeleton;
  return across ? MATCH.beginning : MATCH.skeletonBeginning;
}

/** How many letters a name has from which on its other form is looked for. */
const OTHER_FORM_FROM = 4;

/** The skeletons of the feminine form of a term that is a man's name. */
export function otherForms({ plain, wholes }: WordTerm): readonly string[] {
  return plain.length < OTHER_FORM_FROM ? [] : wholes.map((whole) => `${whole}a`);
}
