import { displayName } from '../../model/names/display-name.ts';
import { lettersOf, plainOf } from '../../model/names/letters.ts';
import { type Skeleton, skeletonsOf } from '../../model/names/skeleton.ts';
import { type Word, words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Highlight } from '../contracts/search.ts';
import type { Look } from './look.ts';
import { INSIDE_FROM, MATCH } from './match.ts';
import { type DigitTerm, type WordTerm, wordTerm } from './query.ts';
import { foldWord } from './row-text.ts';

type Range = readonly [number, number];

/** A word of a name, as shown and as it is found. */
interface Part extends Word {
  readonly word: string;
  readonly folded: string;
}

/** What of a row matched, by the same fold that found it. The name first, then what else was needed to match every term. */
export function highlightsOf(row: CardSummary, looks: readonly Look[]): readonly Highlight[] {
  const name = displayName(row);
  const parts = words(name).map((part): Part => {
    const word = name.slice(part.start, part.end);
    return { ...part, word, folded: foldWord(word) };
  });
  const inName: Range[] = [];
  const others: Highlight[] = [];
  for (const look of looks) {
    const { term } = look;
    const range = rangeInName(parts, look);
    if (range) inName.push(range);
    else if (term.kind === 'digits') others.push(...inNumbers(row, term));
    else others.push(...inTexts(row, term.kind === 'word' ? term.plain : term.text));
  }
  const named: Highlight[] = inName.length > 0 ? [{ field: 'name', text: name, ranges: merged(inName) }] : [];
  return [...named, ...joined(others)];
}

/** Where in a name a term matches best. */
function rangeInName(parts: readonly Part[], { term, matchWord }: Look): Range | null {
  const typed = term.kind === 'word' ? term : term.kind === 'digits' ? wordTerm(term.digits) : null;
  if (!typed) return null;
  let best: Range | null = null;
  let least: number = MATCH.none;
  for (const { start, word, folded } of parts) {
    const match = matchWord(folded);
    if (match >= least) continue;
    least = match;
    const range = rangeInWord(word, typed, match);
    best = [start + range[0], start + range[1]];
  }
  return best;
}

function rangeInWord(word: string, term: WordTerm, match: number): Range {
  const letters = lettersOf(word);
  const plain: Skeleton = { ...letters, text: plainOf(letters.text) };
  const whole: Range = [0, word.length];
  if (match <= MATCH.wholeSkeleton || match === MATCH.slip || match === MATCH.twoSlips) return whole;
  if (match > MATCH.inside) return stretch(plain, 0, Math.min(term.plain.length, plain.text.length));
  const { full, stem, western } = skeletonsOf(letters);
  const skeletons = [full, stem, western].filter((one) => one !== null);
  return (match === MATCH.inside ? rangeInside(plain, skeletons, term) : rangeOfBeginning(plain, skeletons, term)) ?? whole;
}

function rangeOfBeginning(plain: Skeleton, skeletons: readonly Skeleton[], { plain: typed, beginnings }: WordTerm): Range | null {
  if (plain.text.startsWith(typed)) return stretch(plain, 0, typed.length);
  for (const begun of beginnings) {
    const skeleton = skeletons.find(({ text }) => text.startsWith(begun));
    if (skeleton) return stretch(skeleton, 0, begun.length);
  }
  return null;
}

function rangeInside(plain: Skeleton, skeletons: readonly Skeleton[], term: WordTerm): Range | null {
  for (const run of [term.plain, ...term.beginnings]) {
    const text = run.length < INSIDE_FROM ? undefined : [plain, ...skeletons].find((one) => one.text.includes(run));
    if (text) return stretch(text, text.text.indexOf(run), text.text.indexOf(run) + run.length);
  }
  return null;
}

/** The stretch of the source that letters `from` up to `to` came from. */
function stretch(letters: Skeleton, from: number, to: number): Range {
  return [letters.from[from] ?? 0, letters.to[to - 1] ?? 0];
}

function inTexts(row: CardSummary, typed: string): readonly Highlight[] {
  const fields = [
    ...row.emails.map((text) => ({ field: 'email', text }) as const),
    ...row.cards.map((text) => ({ field: 'card', text }) as const),
  ];
  for (const { field, text } of fields) {
    const at = text.toLowerCase().indexOf(typed);
    if (at >= 0) return [{ field, text, ranges: [[at, at + typed.length]] }];
    const letters = lettersOf(text);
    const inLetters = letters.text.indexOf(typed);
    if (inLetters >= 0) return [{ field, text, ranges: [stretch(letters, inLetters, inLetters + typed.length)] }];
  }
  return [];
}

/** The phone or card with the digits: an exact card first, then a number that ends so, then one that holds them. */
function inNumbers(row: CardSummary, { digits, national }: DigitTerm): readonly Highlight[] {
  const numbers = [
    ...row.cards.map((text) => ({ field: 'card', text }) as const),
    ...row.phones.map((text) => ({ field: 'phone', text }) as const),
  ].map((one) => ({ ...one, letters: lettersOf(one.text) }));
  const exact = numbers.find(({ field, letters }) => field === 'card' && letters.text === digits);
  for (const run of [digits, national].filter(Boolean)) {
    const found =
      exact ?? numbers.find(({ letters }) => letters.text.endsWith(run)) ?? numbers.find(({ letters }) => letters.text.includes(run));
    if (!found) continue;
    const { text } = found.letters;
    const at = text.endsWith(run) ? text.length - run.length : text.indexOf(run);
    return [{ field: found.field, text: found.text, ranges: [stretch(found.letters, at, at + run.length)] }];
  }
  return [];
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: Range[] = [];
  for (const range of sorted) {
    const last = out.at(-1);
    if (last && range[0] <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], range[1])];
    else out.push(range);
  }
  return out;
}

/** Highlights of the same text become one. */
function joined(highlights: readonly Highlight[]): readonly Highlight[] {
  const byText = new Map<string, Highlight>();
  for (const one of highlights) {
    const key = `${one.field} ${one.text}`;
    byText.set(key, { ...one, ranges: merged([...(byText.get(key)?.ranges ?? []), ...one.ranges]) });
  }
  return [...byText.values()];
}
