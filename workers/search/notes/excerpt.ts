import type { CardText } from '../../../model/card-texts.ts';
import type { EntryId } from '../../../model/ids.ts';
import { lettersOf, plainOf } from '../../../model/names/letters.ts';
import { isLoose, MEETS, meeting, type NoteTerm } from './note-query.ts';
import { formOf, noteWords } from './note-words.ts';

/** A word typed, and whether what meets it loosely counts. */
export interface Sought {
  readonly term: NoteTerm;
  readonly loose: boolean;
}

export interface Excerpt {
  readonly part: CardText['part'];
  readonly id: EntryId | '';
  readonly date: string;
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** UTF-16 units of a line, and how many of them may stand before the first match. */
const LINE = 96;
const BEFORE = 24;

interface Match {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Settles whether loose meetings count. `found`: some word of the base meets the term surely. */
export function sought(term: NoteTerm, found: boolean): Sought {
  return { term, loose: isLoose(term, found) };
}

/** One line of the text that has most of the words typed, the latest of such; null where not all of them are in the card's texts. */
export function excerptOf(texts: readonly CardText[], words: readonly Sought[]): Excerpt | null {
  const met = new Set<number>();
  let best: { readonly of: CardText; readonly line: string; readonly matches: readonly Match[]; readonly count: number } | null = null;
  for (const of of texts) {
    const line = of.text.replace(/\s+/gu, ' ');
    const matches = matchesIn(line, words);
    const here = new Set(matches.map((one) => one.term));
    for (const term of here) met.add(term);
    if (here.size > (best?.count ?? 0)) best = { of, line, matches, count: here.size };
  }
  if (!best || met.size < words.length) return null;
  return { part: best.of.part, id: best.of.id ?? '', date: best.of.date, ...cut(best.line, best.matches) };
}

function matchesIn(line: string, words: readonly Sought[]): readonly Match[] {
  const matches: Match[] = [];
  for (const { start, end } of noteWords(line)) {
    const word = line.slice(start, end);
    const form = formOf(word.toLowerCase());
    for (const [number, { term, loose }] of words.entries()) {
      const met = meeting(form, term);
      if (met === MEETS.not || (met === MEETS.loosely && !loose)) continue;
      matches.push({ term: number, start, end: start + lengthOfMatch(word, term) });
    }
  }
  return matches;
}

/** How much of a word is marked: what was typed of it, or all where it is spelt otherwise. */
function lengthOfMatch(word: string, term: NoteTerm): number {
  // A space before a percent sign, or letters of another alphabet: all of it.
  if (term.kind === 'figure')
    return word.toLowerCase().replaceAll(',', '.').startsWith(term.key.slice(1)) ? term.key.length - 1 : word.length;
  const letters = lettersOf(word);
  const plain = plainOf(letters.text);
  if (!plain.startsWith(term.plain)) return word.length;
  let same = term.plain.length;
  while (same < term.typed.length && plain[same] === term.typed[same]) same++;
  return letters.to[same - 1] ?? word.length;
}

/** A line of some length about the first match, cut at words. */
function cut(line: string, matches: readonly Match[]): Pick<Excerpt, 'text' | 'ranges'> {
  const [first] = matches;
  const start = first?.start ?? 0;
  const wanted = Math.max(0, Math.min(start - BEFORE, line.length - LINE));
  const space = wanted === 0 ? -1 : line.indexOf(' ', wanted - 1);
  const from = wanted === 0 ? 0 : space >= 0 && space < start ? space + 1 : start;
  const room = from + LINE;
  const lastSpace = line.lastIndexOf(' ', room);
  const to = room >= line.length ? line.length : Math.max(lastSpace > from ? lastSpace : room, first?.end ?? 0);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  const ranges: (readonly [number, number])[] = [];
  for (const match of matches) {
    if (match.start < from || match.end > to) continue;
    const last = ranges.at(-1);
    // Two words typed may meet one word: the longer stretch is marked.
    if (last && match.start + shift < last[1]) ranges[ranges.length - 1] = [last[0], Math.max(last[1], match.end + shift)];
    else ranges.push([match.start + shift, match.end + shift]);
  }
  return { text: `${before}${line.slice(from, to)}${to < line.length ? '…' : ''}`, ranges };
}
