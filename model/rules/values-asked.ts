import type { Operator } from './fields.ts';
import type { Condition } from './rule.ts';

export function isEmptiness(is: Operator): boolean {
  return is === 'empty' || is === 'given';
}

export function saysEmpty(is: Operator, isEmpty: boolean): boolean {
  return isEmpty === (is === 'empty');
}

/** Of figures: nothing is true of one that is missing, but that it is. */
export function fitsFigure({ is, figures: [from = 0, to = from] }: Condition): (figure: number | null) => boolean {
  switch (is) {
    case 'empty':
    case 'given':
      return (figure) => saysEmpty(is, !figure);
    case 'least':
      return (figure) => figure !== null && figure >= from;
    case 'most':
      return (figure) => figure !== null && figure <= from;
    case 'equals':
      return (figure) => figure === from;
    default:
      return (figure) => figure !== null && figure >= Math.min(from, to) && figure <= Math.max(from, to);
  }
}

/** Of one of a list, or several: "not" is also true of who says nothing. */
export function fitsList(is: Operator, words: readonly string[]): (given: readonly string[]) => boolean {
  if (isEmptiness(is)) return (given) => saysEmpty(is, given.length === 0);
  const wanted = new Set(words);
  if (is === 'every') return (given) => words.every((word) => given.includes(word));
  return (given) => given.some((one) => wanted.has(one)) === (is === 'is');
}

/** Of a text, as people mean it: capitals, marks and spaces aside. */
export function fitsText(is: Operator, words: readonly string[]): (text: string) => boolean {
  if (isEmptiness(is)) return (text) => saysEmpty(is, text.trim() === '');
  const wanted = words.map(plainWord).filter((word) => word !== '');
  if (is === 'contains' || is === 'begins') {
    return (text) => {
      const plain = plainWord(text);
      return wanted.some((word) => (is === 'begins' ? plain.startsWith(word) : plain.includes(word)));
    };
  }
  return (text) => wanted.includes(plainWord(text)) === (is === 'is');
}

/** Of phones, e-mails, card numbers: any of them. Digits are looked for among the digits, however they are grouped. */
export function fitsTexts(is: Operator, words: readonly string[]): (texts: readonly string[]) => boolean {
  if (is === 'yes' || is === 'no') return (texts) => texts.length > 0 === (is === 'yes');
  const each = words.filter((word) => word.trim() !== '').map((word) => fitsContact(is, word));
  return (texts) => texts.some((text) => each.some((fits) => fits(text)));
}

function fitsContact(is: Operator, word: string): (text: string) => boolean {
  const digits = word.replace(/\D/g, '');
  if (digits === '' || !/^[\d\s+()./-]+$/.test(word)) return fitsText(is, [word]);
  return (text) => {
    const own = text.replace(/\D/g, '');
    return is === 'begins' ? own.startsWith(digits) : own.includes(digits);
  };
}

/** Latin letters, digits and the commonest signs are what they are. */
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** Folding a text costs a hundred times what finding it does, and a base of 50,000 is asked again with each letter that is typed. */
const KEPT = 60_000;
const folded = new Map<string, string>();

/** A text without what people leave out when they look for it: capitals, marks, spaces that are one too many. */
export function plainWord(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const known = folded.get(text);
  if (known !== undefined) return known;
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();
  if (folded.size >= KEPT) folded.clear();
  folded.set(text, plain);
  return plain;
}
