import { type Letters, lettersOf } from './letters.ts';
import { CYRILLIC, LATIN, NOMINATIVE, type Rules, UNFINISHED, WESTERN } from './skeleton-tables.ts';

/** A skeleton and, for each of its letters, the stretch of the source it came from. */
export type Skeleton = Letters;

/** Rules by their first letter, longest first. */
type Table = ReadonlyMap<string, readonly (readonly [string, string])[]>;

function compile(...sets: readonly Rules[]): Table {
  const rules = Object.entries(Object.assign({}, ...sets) as Rules).sort(([a], [b]) => b.length - a.length);
  const table = new Map<string, (readonly [string, string])[]>();
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

/** Calls with each group of letters that a rule reads, and its code. */
function read(text: string, table: Table, found: (code: string, at: number, length: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const first = text.charAt(at);
    const rule = table.get(first)?.find(([pattern]) => pattern.length === 1 || text.startsWith(pattern, at));
    const length = rule?.[0].length ?? 1;
    found(rule?.[1] ?? first, at, length);
    at += length;
  }
}

function write(letters: Letters, table: Table): Skeleton {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  read(letters.text, table, (codes, at, length) => {
    const start = letters.from[at] ?? 0;
    const end = letters.to[at + length - 1] ?? start;
    for (const code of codes) {
      text = joined(text, code);
      // A code that joined those before it stretches from where the first of them begins.
      from.length = Math.min(from.length, text.length);
      to.length = from.length;
      if (from.length < text.length) from.push(start);
      to[text.length - 1] = end;
    }
  });
  return { text, from, to };
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

/** The full skeleton of a word that is letters already (`plainOf`), without where its letters came from: many a millisecond. */
export function plainSkeleton(plain: string): string {
  let text = '';
  read(plain, SLAVIC_READING, (codes) => {
    for (const code of codes) text = joined(text, code);
  });
  return text;
}

/** The beginnings of skeletons that a half-typed word with this skeleton may grow into, itself first. */
export function unfinished(skeleton: string): readonly string[] {
  const ending = UNFINISHED.find(([end]) => skeleton.endsWith(end));
  if (!ending) return [skeleton];
  const stem = skeleton.slice(0, -ending[0].length);
  return [skeleton, ...ending[1].map((end) => stem + end)];
}
