import type { DigitTerm } from './query.ts';

/** How well digits match a client's phones and cards: smaller is better. */
export const DIGIT_MATCH = { exactCard: 0, whole: 1, end: 2, start: 3, inside: 4, none: 99 } as const;
export type DigitMatch = (typeof DIGIT_MATCH)[keyof typeof DIGIT_MATCH];

/** Of who wasn't here lately, other than a whole number: of fifty people with these four digits, it is the one who comes. */
export const NOT_LATELY = 3;

/**
 * How long a calling code is: ITU-T E.164, list of assigned country codes: 1 and 7 stand alone, these have two digits, all
 * others three.
 */
const TWO_DIGITS = /^(?:2[07]|3[0-46]|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
const CODE_LENGTHS = Uint8Array.from({ length: 100 }, (_, start) => {
  const digits = String(start).padStart(2, '0');
  return /^[17]/.test(digits) ? 1 : TWO_DIGITS.test(digits) ? 2 : 3;
});

/** Of a phone that stands in a text. */
export function callingCodeLength(text: string, at = 0): number {
  return CODE_LENGTHS[digitAt(text, at) * 10 + digitAt(text, at + 1)] ?? 3;
}

const ZERO = '0'.charCodeAt(0);

/** The digit at a place; below 0 or above 9 where none stands there. */
function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - ZERO;
}

/** How a run matches a number in which it stands so. `begins`: it; `afterCode`: it begins a phone after its country's code. */
export function placeMatch(length: number, begins: boolean, ends: boolean, isCard: boolean, afterCode: boolean): DigitMatch {
  if (begins && ends) return isCard ? DIGIT_MATCH.exactCard : DIGIT_MATCH.whole;
  if (ends && length >= 3) return DIGIT_MATCH.end;
  if (begins) return DIGIT_MATCH.start;
  if (length < 3) return DIGIT_MATCH.none;
  return afterCode ? DIGIT_MATCH.start : DIGIT_MATCH.inside;
}

/** Looks for a run of digits in a row's `digits`. */
export function digitMatcher({ digits, national }: DigitTerm): (numbers: string) => number {
  if (digits.length < 3) return shortMatcher(digits);
  if (national === '') return (numbers) => runMatch(numbers, digits);
  return (numbers) => {
    const match = runMatch(numbers, digits);
    if (match <= DIGIT_MATCH.start) return match;
    return beginsPhone(numbers, national) ? DIGIT_MATCH.start : match;
  };
}

const [SPACE, HASH] = [' ', '#'].map((mark) => mark.charCodeAt(0)) as [number, number];

/** One or two digits only match where a number begins. */
function shortMatcher(run: string): (numbers: string) => number {
  const [card, phone, startOfCard, start] = [`#${run}#`, ` ${run} `, `#${run}`, ` ${run}`];
  return (numbers) => {
    if (!numbers.includes(start) && !numbers.includes(startOfCard)) return DIGIT_MATCH.none;
    if (numbers.includes(card)) return DIGIT_MATCH.exactCard;
    return numbers.includes(phone) ? DIGIT_MATCH.whole : DIGIT_MATCH.start;
  };
}

/** The best match of all places where the run stands. What a number begins with has a mark before it, what it ends with one after it. */
function runMatch(numbers: string, run: string): number {
  let best: number = DIGIT_MATCH.none;
  for (let at = numbers.indexOf(run); at >= 0; at = numbers.indexOf(run, at + 1)) {
    const before = numbers.charCodeAt(at - 1);
    const after = numbers.charCodeAt(at + run.length);
    const begins = before === SPACE || before === HASH;
    const ends = after === SPACE || after === HASH;
    const afterCode = !begins && !ends && startsNationally(numbers, at);
    const match = placeMatch(run.length, begins, ends, after === HASH, afterCode);
    if (match < best) best = match;
    if (best === DIGIT_MATCH.exactCard) return best;
  }
  return best;
}

/** A phone's digits begin so, or those after its country's code. */
function beginsPhone(numbers: string, run: string): boolean {
  for (let at = numbers.indexOf(run); at >= 0; at = numbers.indexOf(run, at + 1))
    if (numbers.charCodeAt(at - 1) === SPACE || startsNationally(numbers, at)) return true;
  return false;
}

/** What stands there are a phone's digits after its country's code. */
function startsNationally(numbers: string, at: number): boolean {
  let start = at;
  while (at - start < 4 && digitAt(numbers, start - 1) >= 0) start--;
  return numbers.charCodeAt(start - 1) === SPACE && at - start === callingCodeLength(numbers, start);
}
