import { cardKey } from '../../model/card-key.ts';
import { kinOf } from '../../model/names/kin.ts';
import { lettersOf, plainOf } from '../../model/names/letters.ts';
import { skeletonsOf, unfinished } from '../../model/names/skeleton.ts';
import { pieces } from '../../model/names/words.ts';
import { isCyrillic } from './match.ts';

/** A word of the query that is looked for in names and e-mails. */
export interface WordTerm {
  readonly kind: 'word';
  /** Of the word's letters: equal keys, equal terms. */
  readonly key: string;
  readonly plain: string;
  readonly cyrillic: boolean;
  /** Skeletons of the whole word. */
  readonly wholes: readonly string[];
  /** Beginnings of skeletons of words that begin so. */
  readonly beginnings: readonly string[];
  /** Skeletons of other names that the same person goes by. */
  readonly kin: readonly string[];
}
/** A piece of an e-mail: with @, or with a dot inside. */
export interface MailTerm {
  readonly kind: 'mail';
  readonly text: string;
}
/** A run of digits of a phone or card. */
export interface DigitTerm {
  readonly kind: 'digits';
  readonly digits: string;
  /** The digits after a trunk 0 or 8, or after 00; '' where there are none. */
  readonly national: string;
}
export type QueryTerm = WordTerm | MailTerm | DigitTerm;

/** A way to understand a query: all its terms must match. */
export type Query = readonly QueryTerm[];

const DIGITS = /^[+(]*\d[\d()\-–./+]*$/u;
const MAIL = /@|^[a-z0-9_-]+[._][a-z0-9_.-]*$/i;

/** The next keystroke asks for most words again. */
const KEPT = 500;
const kept = new Map<string, WordTerm | null>();

/** Folds a word of a query. Null where it has no letters (a lone hyphen, a soft sign). */
export function wordTerm(word: string): WordTerm | null {
  let term = kept.get(word);
  if (term !== undefined) return term;
  term = folded(word);
  if (kept.size >= KEPT) kept.clear();
  kept.set(word, term);
  return term;
}

function folded(word: string): WordTerm | null {
  const letters = lettersOf(word);
  const { full, stem, western } = skeletonsOf(letters);
  if (full.text === '') return null;
  const wholes = [full.text, stem?.text ?? '', western?.text ?? ''].filter(Boolean);
  const beginnings = [...unfinished(full.text), ...(western ? [western.text] : [])];
  const plain = plainOf(letters.text);
  return {
    kind: 'word',
    key: letters.text,
    plain,
    cyrillic: isCyrillic(plain),
    wholes: [...new Set(wholes)],
    beginnings: [...new Set(beginnings)],
    kin: kinOf(full.text),
  };
}

function digitTerm(digits: string): DigitTerm {
  const national = /^(?:00|80|0|8)(\d{3,})$/.exec(digits)?.[1] ?? '';
  return { kind: 'digits', digits, national };
}

function wordTerms(token: string): readonly QueryTerm[] {
  return pieces(token)
    .map(({ start, end }) => wordTerm(token.slice(start, end)))
    .filter((term) => term !== null);
}

/** Ways to understand a query, likeliest first. The next is tried only when nothing matched. */
export function* readQuery(typed: string): Generator<Query> {
  const tokens = typed
    .trim()
    .split(/[\s,;]+/u)
    .filter(Boolean);
  for (const terms of waysToRead(typed, tokens)) if (terms.length > 0) yield terms;
}

/** The likeliest of them; no terms where nothing was typed. */
export function firstReading(typed: string): Query {
  for (const terms of readQuery(typed)) return terms;
  return [];
}

function* waysToRead(typed: string, tokens: readonly string[]): Generator<Query> {
  yield readTokens(tokens, true);
  if (tokens.filter((token) => DIGITS.test(token)).length > 1) yield readTokens(tokens, false);
  if (tokens.some((token) => MAIL.test(token))) yield tokens.flatMap((token) => (DIGITS.test(token) ? [] : wordTerms(token)));
  const letters = tokens.filter((token) => !DIGITS.test(token) && !MAIL.test(token));
  if (letters.length > 1 && letters.length === tokens.length) yield termOf(letters.join(''));
  // A card's number with letters, in any grouping: AB-12 34.
  if (/\p{L}/u.test(typed) && /\d/.test(typed)) yield termOf(cardKey(typed));
}

function termOf(word: string): Query {
  const term = wordTerm(word);
  return term ? [term] : [];
}

/** `joined`: neighbouring groups of digits are one number, as in `29 12 34 56`. */
function readTokens(tokens: readonly string[], joined: boolean): readonly QueryTerm[] {
  const terms: QueryTerm[] = [];
  let run = '';
  const endRun = () => {
    if (run) terms.push(digitTerm(run));
    run = '';
  };
  for (const token of tokens) {
    if (DIGITS.test(token)) {
      run += token.replace(/\D/g, '');
      if (!joined) endRun();
    } else {
      if (/\p{L}/u.test(token)) endRun();
      if (MAIL.test(token)) terms.push({ kind: 'mail', text: token.toLowerCase() });
      else terms.push(...wordTerms(token));
    }
  }
  endRun();
  return terms;
}
