import type { QueryTerm } from './query.ts';
import type { RowText } from './row-text.ts';

/** How well a term matches a row: smaller is better. Those of several terms add up. */
export const MATCH = {
  wholeWord: 0,
  wholeSkeleton: 1,
  beginning: 2,
  skeletonBeginning: 3,
  mail: 4,
  inside: 6,
  slip: 8,
  slipInBeginning: 10,
  none: 99,
} as const;
const DIGIT_MATCH = { exactCard: 0, whole: 1, end: 2, start: 3, inside: 4, national: 5 } as const;

/** A query's term made ready to be looked for in many rows. */
export type Matcher = (text: RowText) => number;

/** Looks for a term in what a row is found by. Exact matches only; typos are looked for by `typos.ts`. */
export function matcher(term: QueryTerm): Matcher {
  if (term.kind === 'digits') return digitMatcher(term.digits, term.national);
  if (term.kind === 'mail') return ({ names }) => (names.includes(term.text, names.indexOf('\t')) ? MATCH.mail : MATCH.none);
  const wholeWord = ` ${term.plain} `;
  const beginning = ` ${term.plain}`;
  const wholes = term.wholes.map((skeleton) => `~${skeleton}~`);
  const beginnings = term.beginnings.map((skeleton) => `~${skeleton}`);
  const inside = term.plain.length >= 3 ? [term.plain, ...(term.wholes[0] && term.wholes[0].length >= 3 ? [term.wholes[0]] : [])] : [];
  return ({ names }) => {
    const at = names.indexOf(beginning);
    if (at >= 0 && names.includes(wholeWord, at)) return MATCH.wholeWord;
    if (wholes.some((whole) => names.includes(whole))) return MATCH.wholeSkeleton;
    if (at >= 0) return MATCH.beginning;
    if (beginnings.some((one) => names.includes(one))) return MATCH.skeletonBeginning;
    if (beginsInMail(names, term.plain)) return MATCH.mail;
    return inside.some((run) => names.includes(run)) ? MATCH.inside : MATCH.none;
  };
}

/** A part of an e-mail begins with `run`. */
function beginsInMail(names: string, run: string): boolean {
  for (let at = names.indexOf(run, names.indexOf('\t')); at >= 0; at = names.indexOf(run, at + 1)) {
    if (/[^\p{L}\p{N}]/u.test(names.charAt(at - 1))) return true;
  }
  return false;
}

function digitMatcher(digits: string, national: string): Matcher {
  const phone = ` ${digits} `;
  const card = `#${digits}#`;
  return (text) => {
    const numbers = text.digits;
    if (numbers.includes(digits)) {
      if (numbers.includes(card)) return DIGIT_MATCH.exactCard;
      if (numbers.includes(phone)) return DIGIT_MATCH.whole;
      if (digits.length >= 3 && (numbers.includes(`${digits} `) || numbers.includes(`${digits}#`))) return DIGIT_MATCH.end;
      if (numbers.includes(` ${digits}`) || numbers.includes(`#${digits}`)) return DIGIT_MATCH.start;
      if (digits.length >= 3) return DIGIT_MATCH.inside;
    }
    if (national && startsNationally(numbers, national)) return DIGIT_MATCH.national;
    return text.names.includes(` ${digits}`) ? MATCH.beginning : MATCH.none;
  };
}

/** A phone's digits after its country code (one to three digits) begin with `national`. */
function startsNationally(numbers: string, national: string): boolean {
  for (let at = numbers.indexOf(national); at >= 0; at = numbers.indexOf(national, at + 1)) {
    const before = numbers.lastIndexOf(' ', at);
    if (before >= 0 && at - before - 1 <= 3 && !numbers.slice(before, at).includes('#')) return true;
  }
  return false;
}
