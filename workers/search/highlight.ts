import { cardKey } from '../../model/card-key.ts';
import { lettersOf, plainOf } from '../../model/names/letters.ts';
import { type Skeleton, skeletonsOf } from '../../model/names/skeleton.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Highlight } from '../contracts/search.ts';
import type { Look } from './look.ts';
import { INSIDE_FROM, MATCH } from './match.ts';
import type { NameParts, Part, ReadName } from './name-parts.ts';
import type { DigitTerm, WordTerm } from './query.ts';
import { remembered } from './remembered.ts';

type Range = readonly [number, number];

/** What the next keystroke asks for again is kept: its answer has most of the same rows, and those share many words. */
const KEPT = 10_000;
const kept = { words: new Map<string, ReadWord>(), numbers: new Map<string, string>() };

/** A word's letters and skeletons, with where in it they come from. */
interface ReadWord {
  readonly plain: Skeleton;
  readonly skeletons: readonly Skeleton[];
}

function readWord(word: string): ReadWord {
  const letters = lettersOf(word);
  const { full, stem, western } = skeletonsOf(letters);
  return { plain: { ...letters, text: plainOf(letters.text) }, skeletons: [full, stem, western].filter((one) => one !== null) };
}

/** What of a row matched, by the same fold that found it. The name first, then what else was needed to match every term. */
export function highlightsOf(row: CardSummary, looks: readonly Look[], names: NameParts): readonly Highlight[] {
  if (looks.length === 0) return [];
  const inName: Range[] = [];
  const others: Highlight[] = [];
  const shown = names.shown(row);
  for (const look of looks) {
    const { term } = look;
    const range = rangeInName(shown, look);
    if (range) inName.push(range);
    else if (term.kind === 'digits') others.push(...inNumbers(row, term));
    else others.push(...(inOtherNames(names.others(row), look) ?? inTexts(row, term.kind === 'word' ? term.plain : term.text)));
  }
  if (inName.length > 0) others.unshift({ field: 'name', text: shown.name, ranges: merged(inName) });
  return others.length > 1 ? joined(others) : others;
}

/** Where in a name a term matches best. */
function rangeInName({ parts, numbers }: ReadName, { word: typed, matchWord }: Look): Range | null {
  if (!typed) return null;
  let best: Part | undefined;
  let least: number = MATCH.none;
  for (let at = 0; at < parts.length; at++) {
    const number = numbers[at] ?? -1;
    const match = number < 0 ? MATCH.none : matchWord(number);
    if (match >= least) continue;
    least = match;
    best = parts[at];
  }
  return best ? rangeInPart(best, typed, least) : null;
}

function inOtherNames(others: readonly ReadName[], look: Look): readonly Highlight[] | null {
  for (const other of others) {
    const range = rangeInName(other, look);
    if (range) return [{ field: 'otherName', text: other.name, ranges: [range] }];
  }
  return null;
}

function rangeInPart({ start, word }: Part, typed: WordTerm, match: number): Range {
  const [from, to] = rangeInWord(word, typed, match);
  return [start + from, start + to];
}

const MARK = /\p{M}/u;

function rangeInWord(word: string, term: WordTerm, match: number): Range {
  const whole: Range = [0, word.length];
  const length = term.plain.length;
  // Typed as it is written: no need to fold it.
  if (match < MATCH.slip && word.slice(0, length).toLowerCase() === term.plain && !MARK.test(word.charAt(length))) return [0, length];
  if (match === MATCH.kin || match === MATCH.slip || match === MATCH.twoSlips) return whole;
  const { plain, skeletons } = remembered(kept.words, KEPT, word, readWord);
  // Of a name that differs by its ending alone, what was typed: Vilk|s.
  if (match <= MATCH.wholeSkeleton) return plain.text.startsWith(term.plain) ? stretch(plain, 0, length) : whole;
  if (match > MATCH.inside) return stretch(plain, 0, Math.min(length, plain.text.length));
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
    ...row.cards.map((text) => ({ field: 'card', text, bare: remembered(kept.numbers, KEPT, text, cardKey) }) as const),
    ...row.phones.map((text) => ({ field: 'phone', text, bare: remembered(kept.numbers, KEPT, text, cardKey) }) as const),
  ];
  const exact = numbers.find(({ field, bare }) => field === 'card' && bare === digits);
  for (const run of [digits, national].filter(Boolean)) {
    const found = exact ?? numbers.find(({ bare }) => bare.endsWith(run)) ?? numbers.find(({ bare }) => bare.includes(run));
    if (!found) continue;
    const { field, text, bare } = found;
    const at = bare.endsWith(run) ? bare.length - run.length : bare.indexOf(run);
    return [{ field, text, ranges: [stretchOfNumber(text, bare, at, at + run.length)] }];
  }
  return [];
}

function stretchOfNumber(text: string, bare: string, from: number, to: number): Range {
  const before = text.length - bare.length;
  return text.endsWith(bare) ? [before + from, before + to] : stretch(lettersOf(text), from, to);
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
