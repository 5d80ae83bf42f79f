import type { DigitTerm } from './query.ts';

/** How well digits match a client's phones and cards: smaller is better. */
export const DIGIT_MATCH = { exactCard: 0, whole: 1, end: 2, start: 3, inside: 4, none: 99 } as const;

/** Of who wasn't here lately, other than a whole number: of fifty people with these four digits, it is the one who comes. */
export const NOT_LATELY = 3;

/**
 * How long a calling code is: ITU-T E.164, list of assigned country codes: 1 and 7 stand alone, these have two digits, all
 * others three.
 */
const TWO_DIGITS = /^(?:2[07]|3[0-46]|39|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

export function callingCodeLength(phone: string): number {
  return /^[17]/.test(phone) ? 1 : TWO_DIGITS.test(phone) ? 2 : 3;
}

/** What a row's `digits` holds if the term matches it. One or two digits only match where a number begins. */
export function probesOf({ digits, national }: DigitTerm): readonly string[] {
  return [digits, national].filter(Boolean).flatMap((run) => (run.length < 3 ? [` ${run}`, `#${run}`] : [run]));
}

/** Looks for a run of digits in a row's `digits`. */
export function digitMatcher({ digits, national }: DigitTerm): (numbers: string) => number {
  const asTyped = runMatcher(digits);
  if (national === '') return asTyped;
  const international = ` ${national}`;
  return (numbers) => {
    const match = asTyped(numbers);
    if (match <= DIGIT_MATCH.start || !numbers.includes(national)) return match;
    return numbers.includes(international) || startsNationally(numbers, national) ? DIGIT_MATCH.start : match;
  };
}

function runMatcher(run: string): (numbers: string) => number {
  // Made once: a query looks into hundreds of rows.
  const [card, phone, start, startOfCard, end, endOfCard] = [`#${run}#`, ` ${run} `, ` ${run}`, `#${run}`, `${run} `, `${run}#`];
  return (numbers) => {
    if (!numbers.includes(run)) return DIGIT_MATCH.none;
    if (numbers.includes(card)) return DIGIT_MATCH.exactCard;
    if (numbers.includes(phone)) return DIGIT_MATCH.whole;
    if (run.length >= 3 && (numbers.includes(end) || numbers.includes(endOfCard))) return DIGIT_MATCH.end;
    if (numbers.includes(start) || numbers.includes(startOfCard)) return DIGIT_MATCH.start;
    if (run.length < 3) return DIGIT_MATCH.none;
    return startsNationally(numbers, run) ? DIGIT_MATCH.start : DIGIT_MATCH.inside;
  };
}

/** A phone's digits after its country's code begin with `run`. */
function startsNationally(numbers: string, run: string): boolean {
  const phones = numbers.indexOf('#');
  for (let at = numbers.indexOf(run); at >= 0 && at < phones; at = numbers.indexOf(run, at + 1)) {
    const start = numbers.lastIndexOf(' ', at) + 1;
    if (at > start && at - start === callingCodeLength(numbers.slice(start, at))) return true;
  }
  return false;
}
