import type { QueryTerm, WordTerm } from './query.ts';
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
  if (term.kind === 'mail') return ({ mails }) => (mails.includes(term.text) ? MATCH.mail : MATCH.none);
  return wordMatcher(term);
}

function wordMatcher({ plain, wholes, beginnings }: WordTerm): Matcher {
  const wholeWord = ` ${plain} `;
  const beginning = ` ${plain}`;
  const wholeSkeletons = wholes.map((skeleton) => `~${skeleton}~`);
  const skeletonBeginnings = beginnings.map((skeleton) => `~${skeleton}`);
  const [skeleton = ''] = wholes;
  const inside =
    plain.length < 3 ? [] : [plain, ...beginnings.filter((one) => one.length >= 2), ...(skeleton.length >= 2 ? [skeleton] : [])];
  return ({ names, mails }) => {
    const at = names.indexOf(beginning);
    if (at >= 0 && names.includes(wholeWord, at)) return MATCH.wholeWord;
    if (holdsOne(names, wholeSkeletons)) return MATCH.wholeSkeleton;
    if (at >= 0) return MATCH.beginning;
    if (holdsOne(names, skeletonBeginnings)) return MATCH.skeletonBeginning;
    if (mails !== '' && beginsInMail(mails, plain)) return MATCH.mail;
    return holdsOne(names, inside) || (plain.length >= 3 && mails.includes(plain)) ? MATCH.inside : MATCH.none;
  };
}

function holdsOne(text: string, runs: readonly string[]): boolean {
  for (const run of runs) if (text.includes(run)) return true;
  return false;
}

const MAIL_MARKS = '\t@._-+';

/** A part of an e-mail begins with `run`. */
function beginsInMail(mails: string, run: string): boolean {
  for (let at = mails.indexOf(run); at >= 0; at = mails.indexOf(run, at + 1)) {
    if (MAIL_MARKS.includes(mails.charAt(at - 1))) return true;
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
