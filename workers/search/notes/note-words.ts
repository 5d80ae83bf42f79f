import { lettersOf, plainOf } from '../../../model/names/letters.ts';
import { skeletonsOf } from '../../../model/names/skeleton.ts';

/** A word of a note, or a figure as salons write it: `7/43`, `10.1`, `6%`, `1:1,5`, `30ml`. */
export interface NoteWord {
  readonly start: number;
  readonly end: number;
}

/**
 * Signs belong to a figure between its digits. A comma or point does not where another figure follows it: `7/43,8/34` is two
 * shades, `1:1,5` one ratio.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’ʼ`´]|(?<=\d)(?:[/:\-–]|\.(?=\d+(?!\d*[/:]))|,(?=\d+(?!\d*[/:.,])))(?=\d))*(?:(?<=\d)[ \u00a0]?%)?/gu;
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text, in order. */
export function noteWords(text: string): readonly NoteWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
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
