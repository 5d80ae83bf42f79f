import { lettersOf, plainOf } from '../../../model/names/letters.ts';
import { type WordTerm, wordTerm } from '../query.ts';
import { figureKey, isFigure, noteWords } from './note-words.ts';

/** A word that was typed: a figure, or what other forms of the word begin with, beside all that was typed of it. */
export type NoteTerm = { readonly kind: 'figure'; readonly key: string } | (WordTerm & { readonly typed: string });

/** How a word of a note meets a word typed: surely, loosely (which counts only where `isLoose` says so), or not. */
export const MEETS = { not: 0, surely: 1, loosely: 2 } as const;
export type Meeting = (typeof MEETS)[keyof typeof MEETS];

/** Fewer letters and digits are in too many notes to say anything. */
const FEWEST = 3;
/** More words than this narrow nothing down; each has a bit of a number of 16. */
const MOST = 16;
/** A shorter beginning of a word in another spelling or script says little: `nick` would meet «никогда». */
const LONG = 5;

/** Where a word's end says only its case, number or gender: аллергия, аллергии; alerģija, alerģiju; sensibile, sensibili. */
const ENDING = /[aeiouyjàèéìòùāēīūаеёиоуыэюяіїєйь]{1,2}$/iu;
/** Letters that are left of a word at least. */
const STEM = 5;

/** The words typed; none where there is too little to look for. */
export function readNoteQuery(typed: string): readonly NoteTerm[] {
  if ((typed.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST) return [];
  const terms: NoteTerm[] = [];
  for (const { start, end } of noteWords(typed).slice(0, MOST)) {
    const word = typed.slice(start, end);
    const term = isFigure(word) ? ({ kind: 'figure', key: figureKey(word.toLowerCase()) } as const) : wordOf(word);
    if (term) terms.push(term);
  }
  return terms;
}

function wordOf(word: string): NoteTerm | null {
  const ending = Math.min(ENDING.exec(word)?.[0].length ?? 0, Math.max(0, word.length - STEM));
  const term = wordTerm(word.slice(0, word.length - ending));
  return term && { ...term, typed: plainOf(lettersOf(word).text) };
}

/**
 * How a word of a note, by its form, meets a word typed. A figure meets itself, and loosely what begins so: 7/43 is not to find
 * 7/431, and 7/4 on the way there is to find 7/43. A word meets what begins so as it was typed, and the same word in any form,
 * spelling or script.
 */
export function meeting(form: string, term: NoteTerm): Meeting {
  if (term.kind === 'figure') {
    if (!form.startsWith(term.key)) return MEETS.not;
    return form.length === term.key.length ? MEETS.surely : MEETS.loosely;
  }
  if (form.startsWith(` ${term.plain}`)) return MEETS.surely;
  if (term.plain.length < FEWEST || form.startsWith('#')) return MEETS.not;
  if (term.wholes.some((whole) => whole.length > 1 && form.includes(`~${whole}~`))) return MEETS.surely;
  return term.beginnings.some((beginning) => beginning.length >= FEWEST && form.includes(`~${beginning}`)) ? MEETS.loosely : MEETS.not;
}

/** Whether a term's loose meetings count. `found`: some word meets it surely. */
export function isLoose(term: NoteTerm, found: boolean): boolean {
  return !found || (term.kind === 'word' && (term.wholes[0]?.length ?? 0) >= LONG);
}
