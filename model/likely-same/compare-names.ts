import type { Profile } from '../card.ts';
import { kinOf } from '../names/kin.ts';
import { lettersOf, plainOf } from '../names/letters.ts';
import { skeletonsOf } from '../names/skeleton.ts';
import { pieces } from '../names/words.ts';

export type NamesOf = Pick<Profile, 'kind' | 'given' | 'family' | 'middle' | 'company'>;

/**
 * How two names stand to each other, whatever their script and spelling. `same`: the whole name; `given`: the first name, with
 * another family name (she married); `open`: what both have agrees, but one of them says too little; `family`: one family name
 * (Иванов, Иванова) and two first names; `different`.
 */
export type NamesMatch = 'same' | 'given' | 'open' | 'family' | 'different';

/** Compares what two people, or two companies, are called. A person and a company aren't compared: `open`. */
export function compareNames(a: NamesOf, b: NamesOf): NamesMatch {
  if (a.kind !== b.kind) return 'open';
  if (a.kind === 'company' && (a.company || b.company)) {
    if (!a.company || !b.company) return 'open';
    return meets(partOf(a.company), partOf(b.company)) ? 'same' : 'different';
  }
  return comparePeople(personOf(a), personOf(b));
}

/**
 * Whether two names that are the `same` are also written alike, letter for letter but for marks and in whichever order: Maria Rosi
 * and Maria Rossi aren't, nor Катя and Екатерина. A name in two scripts can't be, and counts as alike.
 */
export function isWrittenAlike(a: NamesOf, b: NamesOf): boolean {
  const [there, back] = [writtenOf(a), writtenOf(b)];
  return there.some((one) => back.some((other) => one === other || CYRILLIC.test(one) !== CYRILLIC.test(other)));
}

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** All of a name without spaces: in both orders, and with its words put in one. */
function writtenOf({ kind, given, family, company }: NamesOf): readonly string[] {
  const plain = (text: string) => plainOf(lettersOf(text).text);
  const [first, last] = kind === 'company' && company ? [company, ''] : [given, family];
  const whole = `${first} ${last}`;
  const words = pieces(whole).map(({ start, end }) => plain(whole.slice(start, end)));
  return [plain(first + last), plain(last + first), words.sort().join('')];
}

/** Two patronymics, or middle names, that are not the same one. */
export function middlesDiffer(a: NamesOf, b: NamesOf): boolean {
  return compareParts(partOf(a.middle), partOf(b.middle)) === 'differ';
}

/** A given or a family name: each word by its skeletons, and all of it as one (Anna-Maria is Annamaria). */
interface Part {
  readonly words: readonly (readonly string[])[];
  readonly joined: readonly string[];
}
interface PersonParts {
  readonly given: Part;
  readonly family: Part;
}

function personOf({ given, family }: NamesOf): PersonParts {
  return { given: partOf(given), family: partOf(family) };
}

/** Names repeat: of two hundred called alike each part is folded once. */
const KEPT = 5_000;
const kept = new Map<string, Part>();

function partOf(text: string): Part {
  let part = kept.get(text);
  if (part !== undefined) return part;
  part = folded(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, part);
  return part;
}

function folded(text: string): Part {
  const words = pieces(text)
    .map(({ start, end }) => spellings(text.slice(start, end)))
    .filter((one) => one.length > 0);
  return { words, joined: words.length > 1 ? spellings(text) : (words[0] ?? []) };
}

function spellings(word: string): readonly string[] {
  const { full, stem, western } = skeletonsOf(word);
  return [full.text, stem?.text ?? '', western?.text ?? ''].filter(Boolean);
}

function comparePeople(a: PersonParts, b: PersonParts): NamesMatch {
  if (isSwapped(a, b) || isSameBag(a, b)) return 'same';
  const givens = compareParts(a.given, b.given);
  const families = compareParts(a.family, b.family);
  const isOneFamily = families === 'meet' || isFormOf(a.family, b.family);
  if (givens === 'meet') return isOneFamily ? 'same' : families === 'differ' ? 'given' : 'open';
  if (givens === 'differ') return isOneFamily ? 'family' : 'different';
  return families === 'differ' && !isOneFamily ? 'different' : 'open';
}

/** Family name first on one card, given name first on the other. */
function isSwapped(a: PersonParts, b: PersonParts): boolean {
  return meets(a.given, b.family) && meets(a.family, b.given);
}

/** All of the name in one field on one of the cards. */
function isSameBag(a: PersonParts, b: PersonParts): boolean {
  if (a.family.words.length > 0 && b.family.words.length > 0) return false;
  const [wordsA, wordsB] = [bagOf(a), bagOf(b)];
  return wordsA.length > 1 && wordsA.length === wordsB.length && wordsA.every((word) => wordsB.some((other) => wordsMeet(word, other)));
}

function bagOf({ given, family }: PersonParts): Part['words'] {
  return [...given.words, ...family.words];
}

/** `unknown`: one of them is missing, an initial, or half of the other. */
function compareParts(a: Part, b: Part): 'meet' | 'differ' | 'unknown' {
  if (a.words.length === 0 || b.words.length === 0) return 'unknown';
  if (meets(a, b)) return 'meet';
  const begins = a.joined.some((one) => b.joined.some((other) => one.startsWith(other) || other.startsWith(one)));
  return begins ? 'unknown' : 'differ';
}

/** The same name, or one of them with a word more: Anna and Anna Maria. */
function meets(a: Part, b: Part): boolean {
  const [fewer, more] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (fewer.words.length === 0) return false;
  if (fewer.joined.some((one) => more.joined.includes(one))) return true;
  return fewer.words.every((word) => more.words.some((other) => wordsMeet(word, other)));
}

/** In some spelling, or as the short form of the other: Катя is Екатерина. */
function wordsMeet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one) || kinOf(one).some((kin) => b.includes(kin)));
}

/** What a family's members have in common: Ковальський, Ковальська; Bērziņš, Bērziņa; Jansons, Jansone. */
const ENDING = /(?:aia|ia|is|s|i|a|e)$/;
const SHORTEST_ROOT = 3;

function isFormOf(a: Part, b: Part): boolean {
  const roots = (part: Part) => part.joined.map((one) => one.replace(ENDING, '')).filter((root) => root.length >= SHORTEST_ROOT);
  const others = roots(b);
  return roots(a).some((root) => others.includes(root));
}
