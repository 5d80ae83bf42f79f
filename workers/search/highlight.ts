import { displayName } from '../../model/names/display-name.ts';
import { lettersOf, plainOf } from '../../model/names/letters.ts';
import { type Skeleton, skeletonsOf } from '../../model/names/skeleton.ts';
import { words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';
import type { Highlight } from '../contracts/search.ts';
import { MATCH } from './match.ts';
import type { DigitTerm, Query, WordTerm } from './query.ts';
import { SLIP_IN_BEGINNING_FROM, slips, slipsAllowed } from './slips.ts';

type Range = readonly [number, number];

/** What of a row matched, by the same fold that found it. The name first, then what else was needed to match every term. */
export function highlightsOf(row: CardSummary, query: Query): readonly Highlight[] {
  const name = displayName(row);
  const inName: Range[] = [];
  const others: Highlight[] = [];
  for (const term of query) {
    const range = term.kind === 'word' ? rangeInName(name, term) : null;
    if (range) inName.push(range);
    else if (term.kind === 'digits') others.push(...inNumbers(row, term));
    else others.push(...inTexts(row, term.kind === 'word' ? term.plain : term.text));
  }
  const named: Highlight[] = inName.length > 0 ? [{ field: 'name', text: name, ranges: merged(inName) }] : [];
  return [...named, ...joined(others)];
}

/** Where in a name a term matches best. */
function rangeInName(name: string, term: WordTerm): Range | null {
  let best: Range | null = null;
  let least: number = MATCH.none;
  for (const { start, end } of words(name)) {
    const found = rangeInWord(name.slice(start, end), term);
    if (found && found.match < least) {
      least = found.match;
      best = [start + found.range[0], start + found.range[1]];
    }
  }
  return best;
}

interface InWord {
  readonly match: number;
  readonly range: Range;
}

function rangeInWord(word: string, term: WordTerm): InWord | null {
  const letters = lettersOf(word);
  const plain: Skeleton = { ...letters, text: plainOf(letters.text) };
  const { full, stem, western } = skeletonsOf(letters);
  const skeletons = [full, stem, western].filter((one) => one !== null);
  const whole: Range = [0, word.length];
  if (plain.text === term.plain) return { match: MATCH.wholeWord, range: whole };
  if (skeletons.some(({ text }) => term.wholes.includes(text))) return { match: MATCH.wholeSkeleton, range: whole };
  if (plain.text.startsWith(term.plain)) return { match: MATCH.beginning, range: stretch(plain, 0, term.plain.length) };
  for (const begun of term.beginnings) {
    const skeleton = skeletons.find(({ text }) => text.startsWith(begun));
    if (skeleton) return { match: MATCH.skeletonBeginning, range: stretch(skeleton, 0, begun.length) };
  }
  return rangeInside(plain, skeletons, term) ?? rangeOfSlip(full, term, whole);
}

function rangeInside(plain: Skeleton, skeletons: readonly Skeleton[], term: WordTerm): InWord | null {
  if (term.plain.length < 3) return null;
  for (const [text, runs] of [[plain, [term.plain]] as const, ...skeletons.map((one) => [one, term.beginnings] as const)]) {
    for (const run of runs) {
      const at = run.length >= 2 ? text.text.indexOf(run) : -1;
      if (at >= 0) return { match: MATCH.inside, range: stretch(text, at, at + run.length) };
    }
  }
  return null;
}

function rangeOfSlip(skeleton: Skeleton, term: WordTerm, whole: Range): InWord | null {
  const [typed = ''] = term.wholes;
  const most = slipsAllowed(typed.length, true);
  if (most === 0) return null;
  const inWhole = slips(typed, skeleton.text, most, false);
  if (inWhole <= most) return { match: MATCH.slip + inWhole, range: whole };
  if (typed.length < SLIP_IN_BEGINNING_FROM) return null;
  const inBeginning = slips(typed, skeleton.text, most, true);
  if (inBeginning > most) return null;
  return { match: MATCH.slipInBeginning + inBeginning, range: stretch(skeleton, 0, Math.min(typed.length, skeleton.text.length)) };
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
