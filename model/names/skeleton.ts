import { type Letters, lettersOf } from './letters.ts';
import { CYRILLIC, LATIN, NOMINATIVE, type Rules, UNFINISHED, WESTERN } from './skeleton-tables.ts';

/** A skeleton and, for each of its letters, the stretch of the source it came from. */
export type Skeleton = Letters;

/** Rules by their first letter, longest first. */
type Table = ReadonlyMap<string, readonly Rule[]>;
type Rule = readonly [string, string];
const NO_RULES: readonly Rule[] = [];

function compile(...sets: readonly Rules[]): Table {
  const rules = Object.entries(Object.assign({}, ...sets) as Rules).sort(([a], [b]) => b.length - a.length);
  const table = new Map<string, Rule[]>();
  for (const rule of rules) {
    const first = rule[0].charAt(0);
    table.set(first, [...(table.get(first) ?? []), rule]);
  }
  return table;
}

const SLAVIC_READING = compile(CYRILLIC, LATIN);
const WESTERN_READING = compile(CYRILLIC, LATIN, WESTERN);
const LATIN_LETTER = /[a-z]/;

/** A skeleton with one more code: it joins what stands before it, so that ie, je and ye come to e, ts to c, doubles to one. */
function joined(text: string, code: string): string {
  const last = text.charAt(text.length - 1);
  if (last === code) return text;
  if (last === 'i') {
    if (code === 'e' || code === 'o') return joined(text.slice(0, -1), 'e');
    const before = text.charAt(text.length - 2);
    if ((code === 'a' || code === 'u') && (before === 'l' || before === 'n')) return joined(text.slice(0, -1), code);
  } else if (last === 'd' && code === 't') return joined(text.slice(0, -1), 't');
  else if (last === 't' && (code === 's' || code === 'c')) return joined(text.slice(0, -1), 'c');
  return text + code;
}

/** The rule that reads the letters at a place, or null for a letter that no rule knows. */
function ruleAt(text: string, at: number, table: Table): Rule | null {
  for (const rule of table.get(text.charAt(at)) ?? NO_RULES) if (rule[0].length === 1 || text.startsWith(rule[0], at)) return rule;
  return null;
}

function write(letters: Letters, table: Table): Skeleton {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (let at = 0; at < letters.text.length; ) {
    const rule = ruleAt(letters.text, at, table);
    const length = rule?.[0].length ?? 1;
    const start = letters.from[at] ?? 0;
    const end = letters.to[at + length - 1] ?? start;
    for (const code of rule?.[1] ?? letters.text.charAt(at)) {
      text = joined(text, code);
      // A code that joined those before it stretches from where the first of them begins.
      if (text.length < from.length) from.length = text.length;
      else if (text.length > from.length) from.push(start);
      to.length = from.length;
      to[text.length - 1] = end;
    }
    at += length;
  }
  return { text, from, to };
}

/** The full skeleton of a word that is letters already (`plainOf`), without where its letters came from: many a millisecond. */
export function plainSkeleton(plain: string): string {
  let text = '';
  for (let at = 0; at < plain.length; ) {
    const rule = ruleAt(plain, at, SLAVIC_READING);
    const codes = rule?.[1] ?? plain.charAt(at);
    for (let n = 0; n < codes.length; n++) text = joined(text, codes.charAt(n));
    at += rule?.[0].length ?? 1;
  }
  return text;
}

/** A word's skeletons, all that it is found by. */
export interface Skeletons {
  /** The word as Slavic and Latvian names are read. */
  readonly full: Skeleton;
  /** The same without the Latvian nominative ending, or null where it has none. */
  readonly stem: Skeleton | null;
  /** The word as Italian, English and German names are read, where that differs. */
  readonly western: Skeleton | null;
}

/** Folds one word (see `words.ts`). Each name's spellings come to a common skeleton, whatever their script. */
export function skeletonsOf(word: string | Letters): Skeletons {
  const letters = typeof word === 'string' ? lettersOf(word) : word;
  const full = write(letters, SLAVIC_READING);
  const stemLength = letters.text.search(NOMINATIVE);
  const western = LATIN_LETTER.test(letters.text) ? write(letters, WESTERN_READING) : null;
  return {
    full,
    stem: stemLength > 0 ? write({ ...letters, text: letters.text.slice(0, stemLength) }, SLAVIC_READING) : null,
    western: western && western.text !== full.text ? western : null,
  };
}

/** The beginnings of skeletons that a half-typed word with this skeleton may grow into, itself first. */
export function unfinished(skeleton: string): readonly string[] {
  const ending = UNFINISHED.find(([end]) => skeleton.endsWith(end));
  if (!ending) return [skeleton];
  const stem = skeleton.slice(0, -ending[0].length);
  return [skeleton, ...ending[1].map((end) => stem + end)];
}
