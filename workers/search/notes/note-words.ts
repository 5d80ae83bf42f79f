import { lettersOf, plainOf } from '../../../model/names/letters.ts';
import { skeletonsOf } from '../../../model/names/skeleton.ts';

/** A word of a note, or a figure as salons write it: `7/43`, `10.1`, `6%`, `1:1,5`, `30ml`. */
export interface NoteWord {
  readonly start: number;
  readonly end: number;
}

const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Goes on a word, and begins none: accents that stand apart, apostrophes. */
const INSIDE = 3;
const UNKNOWN = 255;

/** What each UTF-16 unit is; asked of Unicode once. */
const kinds = new Uint8Array(0x10000).fill(UNKNOWN);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (at >= text.length) return OTHER;
  const known = kinds[unit] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const sign = String.fromCharCode(unit);
  const kind = /\d/.test(sign) ? DIGIT : /[\p{L}\p{N}]/u.test(sign) ? LETTER : /[\p{M}'’ʼ`´]/u.test(sign) ? INSIDE : OTHER;
  kinds[unit] = kind;
  return kind;
}

/** The words of a text, in order. Each costs a fraction of a microsecond: a salon has millions. */
export function noteWords(text: string): readonly NoteWord[] {
  const found: NoteWord[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      const end = endOfWord(text, at);
      found.push({ start: at, end });
      at = end;
    } else at++;
  }
  return found;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (kindAt(text, at) !== OTHER || isInFigure(text, at)) at++;
  if (kindAt(text, at - 1) !== DIGIT) return at;
  if (text[at] === '%') return at + 1;
  return (text[at] === ' ' || text[at] === '\u00a0') && text[at + 1] === '%' ? at + 2 : at;
}

/**
 * Whether a sign belongs to a figure: between its digits. A comma or point does not where another figure follows it:
 * `7/43,8/34` is two shades, `1:1,5` one ratio.
 */
function isInFigure(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if (!'/:-–.,'.includes(sign) || kindAt(text, at - 1) !== DIGIT || kindAt(text, at + 1) !== DIGIT) return false;
  if (sign !== '.' && sign !== ',') return true;
  let end = at + 2;
  while (kindAt(text, end) === DIGIT) end++;
  const next = text[end] ?? ' ';
  return !(sign === ',' ? '/:.,' : '/:').includes(next) || kindAt(text, end + 1) !== DIGIT;
}

/** True for what has a digit: it is compared sign for sign. */
export function isFigure(word: string): boolean {
  return /\d/.test(word);
}

/** A figure as it is compared: a decimal comma is a point, and its letters are of one alphabet (`30 мл`, `7н`). */
export function figureKey(word: string): string {
  const signs = word
    .replace(/[ \u00a0]/g, '')
    .replaceAll(',', '.')
    .replaceAll('–', '-');
  return `#${signs.replace(LETTERS, (letters) => skeletonsOf(letters).full.text)}`;
}

/** What a word is found by: of a figure, its key; of another word, ` plain~skeleton~skeleton~`, as the names of people are. */
export function formOf(word: string): string {
  if (isFigure(word)) return figureKey(word);
  const letters = lettersOf(word);
  const { full, stem, western } = skeletonsOf(letters);
  const skeletons = [full.text, stem?.text ?? '', western?.text ?? ''].filter(Boolean);
  return ` ${plainOf(letters.text)}~${skeletons.join('~')}~`;
}
