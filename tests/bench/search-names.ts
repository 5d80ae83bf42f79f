import { readFileSync } from 'node:fs';
import type { Random } from '../../model/demo/random.ts';

const NAMES = new URL('../fixtures/search/names.tsv', import.meta.url);

/** The lists of names in the fixtures, by language and part; most frequent first. */
export type NameLists = (language: string, part: string) => readonly string[];

export function readNames(): NameLists {
  const lists = new Map<string, readonly string[]>();
  for (const line of readFileSync(NAMES, 'utf8').trimEnd().split('\n').slice(1)) {
    const [language = '', part = '', names = ''] = line.split('\t');
    lists.set(
      `${language} ${part}`,
      names.split(' ').map((name) => name.replaceAll('_', ' ')),
    );
  }
  return (language, part) => lists.get(`${language} ${part}`) ?? [];
}

const sums = new WeakMap<readonly string[], Float64Array>();

/** One of the names: the n-th as often as 1 / (n + 3), as given and family names are spread (Zipf and Mandelbrot). */
export function frequent(random: Random, names: readonly string[]): string {
  let upTo = sums.get(names);
  if (!upTo) {
    let sum = 0;
    upTo = Float64Array.from(names, (_, n) => {
      sum += 1 / (n + 3);
      return sum;
    });
    sums.set(names, upTo);
  }
  const wanted = random.next() * (upTo.at(-1) ?? 0);
  return names[upTo.findIndex((sum) => sum > wanted)] ?? '';
}

const FEMININE: readonly (readonly [string, RegExp, string])[] = [
  ['uk', /(ськ|цьк)ий$/u, '$1а'],
  ['uk', /ий$/u, 'а'],
  ['uk', /(ов|ев|єв|ін|їн)$/u, '$1а'],
  ['ru', /(ск|цк)ий$/u, '$1ая'],
  ['ru', /(ов|ев|ёв|ин|ын)$/u, '$1а'],
  ['lv', /nieks$/u, 'niece'],
  ['lv', /tis$/u, 'te'],
  ['lv', /is$/u, 'e'],
  ['lv', /us$/u, 'us'],
  ['lv', /(?:s|š)$/u, 'a'],
];

/** A family name as a woman bears it in this language. */
export function feminine(language: string, family: string): string {
  const rule = FEMININE.find(([of, ending]) => of === language && ending.test(family));
  return rule ? family.replace(rule[1], rule[2]) : family;
}
