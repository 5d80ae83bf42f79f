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

/** The growing skeleton: each code joins what stands before it, so that ie, je and ye come to e, ts to c, doubles to one. */
class Draft {
  text = '';
  readonly from: number[] = [];
  readonly to: number[] = [];

  push(code: string, from: number, to: number): void {
    const last = this.text.at(-1);
    if (last === code) this.to[this.to.length - 1] = to;
    else if (last === 'i' && (code === 'e' || code === 'o')) this.replace('e', to);
    else if (last === 'i' && (code === 'a' || code === 'u') && /[ln]i$/.test(this.text)) this.replace(code, to);
    else if (last === 'd' && code === 't') this.replace('t', to);
    else if (last === 't' && (code === 's' || code === 'c')) this.replace('c', to);
    else {
      this.text += code;
      this.from.push(from);
      this.to.push(to);
    }
  }

  private replace(code: string, to: number): void {
    const from = this.from.pop() ?? to;
    this.to.pop();
    this.text = this.text.slice(0, -1);
    this.push(code, from, to);
  }
}

function write(letters: Letters, table: Table): Skeleton {
  const draft = new Draft();
  for (let at = 0; at < letters.text.length; ) {
    const first = letters.text.charAt(at);
    const rule = table.get(first)?.find(([pattern]) => letters.text.startsWith(pattern, at));
    const length = rule?.[0].length ?? 1;
    const from = letters.from[at] ?? 0;
    const to = letters.to[at + length - 1] ?? from;
    for (const code of rule?.[1] ?? first) draft.push(code, from, to);
    at += length;
  }
  return draft;
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
