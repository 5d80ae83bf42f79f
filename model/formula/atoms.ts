import { hundredthsOf } from './figures.ts';
import type { Unit } from './formula.ts';
import { atomOfNumber } from './number-atoms.ts';
import { isStop, type Tag, type Token, tokensOf } from './tokens.ts';
import { classOf, LONGEST, type WordClass } from './words.ts';

/** A piece of a formula with its meaning, still without its place in the bowl. `start` and `end` are its place in the text. */
export type Atom = Meaning & { readonly start: number; readonly end: number };

export type Meaning =
  | { readonly kind: 'amount'; readonly amount: number; readonly unit: Unit }
  | { readonly kind: 'strength'; readonly strength: number; readonly unit: '%' | 'vol' }
  | { readonly kind: 'ratio'; readonly parts: readonly number[] }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'shade' }
  | { readonly kind: 'number'; readonly amount: number }
  | { readonly kind: 'times'; readonly factor: number; readonly before: boolean }
  | { readonly kind: 'word'; readonly word: WordClass | null }
  | { readonly kind: 'quoted'; readonly value: string }
  | { readonly kind: 'tagged'; readonly tag: Tag; readonly value: string }
  | { readonly kind: 'sep'; readonly sign: '+' | ',' | ':' | ')' }
  | { readonly kind: 'break'; readonly hard: boolean; readonly line: boolean }
  | { readonly kind: 'other' };

/** What an atom is and how many tokens it took. */
export type Taken = readonly [meaning: Meaning, tokens: number];

/** Marks between pieces that say nothing of their own. */
const SILENT = /^[([{\]}=~…·•*_'"`’«»“”\\‐‑–—−-]$/u;
/** Words of these kinds are written short: `мин.`, `исх.`, `окс.` */
const SHORTENED: ReadonlySet<WordClass['is']> = new Set([
  'unit',
  'minute',
  'hour',
  'volume',
  'level',
  'oxidant',
  'number-sign',
  'each-after',
  'until',
]);
const SEPARATORS: Readonly<Record<string, '+' | ',' | ':' | ')'>> = {
  '+': '+',
  '&': '+',
  '|': '+',
  '/': '+',
  ',': ',',
  '.': ',',
  '!': ',',
  '?': ',',
  ':': ':',
  ')': ')',
};

export function atomsOf(text: string): readonly Atom[] {
  const tokens = tokensOf(text);
  const atoms: Atom[] = [];
  // One dash before a line's first amount takes away; before several lines it only begins them.
  const isList = (text.match(DASH_AT_START)?.length ?? 0) > 1;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const taken = minusAt(tokens, at, isList) ?? atomAt(text, tokens, at);
    if (taken === null) {
      at += 1;
      continue;
    }
    const last = tokens[at + taken[1] - 1] ?? token;
    atoms.push({ ...taken[0], start: token.start, end: last.end });
    at += taken[1];
  }
  return atoms;
}

const DASH_AT_START = /^[^\S\n]*[-−]/gmu;

/** `-5g`: less of something, which no bowl can hold; it stays as it was typed, with its sign. */
function minusAt(tokens: readonly Token[], at: number, isList: boolean): Taken | null {
  const [before, sign, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (sign?.kind !== 'sign' || !/^[-−]$/u.test(sign.text) || (sign.glued && before?.kind !== 'break')) return null;
  if (number?.kind !== 'number' || !number.glued || (isList && (before === undefined || before.kind === 'break'))) return null;
  const [meaning, taken] = atomOfNumber(tokens, at + 1);
  return meaning.kind === 'amount' ? [{ kind: 'other' }, taken + 1] : null;
}

function atomAt(text: string, tokens: readonly Token[], at: number): Taken | null {
  const token = tokens[at];
  if (token === undefined) return null;
  switch (token.kind) {
    case 'break':
      return breakAt(tokens, at);
    case 'quoted':
      return [{ kind: 'quoted', value: token.value }, 1];
    case 'tagged':
      return token.tag === '' ? null : [{ kind: 'tagged', tag: token.tag, value: token.value }, 1];
    case 'ratio':
      return [{ kind: 'ratio', parts: partsOf(token.text) }, 1];
    case 'times':
      return timesOf(token.text);
    case 'number':
      return atomOfNumber(tokens, at);
    case 'word':
      return wordAt(text, tokens, at);
    case 'sign':
      return signAt(tokens, at);
  }
}

/** Two line ends or `;;` part two bowls for good. */
function breakAt(tokens: readonly Token[], at: number): Taken {
  let next = at;
  const seen: string[] = [];
  while (tokens[next]?.kind === 'break') {
    seen.push(tokens[next]?.text ?? '');
    next += 1;
  }
  const written = seen.join('').replace(/\r\n/gu, '\n');
  return [{ kind: 'break', hard: /;;|\n\n/u.test(written), line: !written.includes(';') }, next - at];
}

function partsOf(text: string): readonly number[] {
  return (text.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((part) => hundredthsOf(part) ?? 0);
}

function timesOf(text: string): Taken {
  const factor = hundredthsOf(text.replace(/[^\d.,]/gu, '')) ?? 0;
  return [{ kind: 'times', factor, before: /^\d/u.test(text) }, 1];
}

function signAt(tokens: readonly Token[], at: number): Taken | null {
  const { text } = tokens[at] ?? { text: '' };
  if (text === '№' || text === '#') {
    const next = tokens[at + 1];
    return next?.kind === 'number' ? [{ kind: 'shade' }, 2] : [{ kind: 'other' }, 1];
  }
  // .11 and /18 are shades of a line where the depth goes without saying.
  const next = tokens[at + 1];
  if ((text === '.' || text === '/') && !tokens[at]?.glued && next?.glued && next.kind === 'number' && /^\d{1,3}$/u.test(next.text))
    return [{ kind: 'shade' }, 2];
  const sign = SEPARATORS[text];
  if (sign !== undefined) return [{ kind: 'sep', sign }, 1];
  return SILENT.test(text) ? null : [{ kind: 'other' }, 1];
}

/** The longest known phrase that begins here, or the word alone. A full stop after an abbreviation belongs to it. */
function wordAt(text: string, tokens: readonly Token[], at: number): Taken {
  const first = tokens[at];
  let last = at;
  while (last + 1 < tokens.length && last - at + 1 < LONGEST && follows(text, tokens[last], tokens[last + 1])) last += 1;
  for (let end = last; end >= at && first !== undefined; end -= 1) {
    const phrase = text.slice(first.start, tokens[end]?.end);
    const word = classOf(phrase);
    if (word !== null)
      return meaningOf(
        word,
        end - at + 1 + (isStop(tokens[end + 1]) && SHORTENED.has(word.is) && (tokens[end]?.text.length ?? 0) <= 6 ? 1 : 0),
      );
  }
  if (first !== undefined && /^[A-ZА-Я]{1,3}\d{1,3}$/u.test(first.text)) return [{ kind: 'shade' }, 1];
  return [{ kind: 'word', word: null }, 1];
}

function meaningOf(word: WordClass, tokens: number): Taken {
  if (word.is === 'amount') return [{ kind: 'amount', amount: word.amount, unit: word.unit }, tokens];
  if (word.is === 'duration') return [{ kind: 'minutes', minutes: word.minutes }, tokens];
  return [{ kind: 'word', word }, tokens];
}

function follows(text: string, before: Token | undefined, next: Token | undefined): boolean {
  if (before === undefined || next === undefined) return false;
  const wordlike = next.kind === 'word' || (next.kind === 'number' && /^\d{1,4}$/u.test(next.text));
  return wordlike && /^(?:\s|\.\s?)?$/u.test(text.slice(before.end, next.start));
}
