import { otherLayouts } from '../../model/names/keyboard.ts';
import type { ClientBase } from './client-base.ts';
import { firstReading, type Query, type QueryTerm, readQuery, wordTerm } from './query.ts';

/** A way to understand what was typed. */
export interface Reading {
  readonly query: Query;
  /** Whether it is worth a look with slips. */
  readonly main: boolean;
}

/** A mark right before a letter: on a Cyrillic keyboard it is one itself (oth,f is щерба). */
const IS_LETTER = /[,;[\]`](?=[a-z])/i;

/** Likeliest first: as it stands; digits apart, words joined; on other keyboard layouts, all of it or some of its words. */
export function* readingsOf(base: ClientBase, typed: string): Generator<Reading> {
  const onOthers = otherLayouts(typed.trim()).map(firstReading);
  const isOther = IS_LETTER.test(typed);
  if (isOther) for (const query of onOthers) yield* mainReading(query);
  let main = true;
  for (const query of readQuery(typed)) {
    yield { query, main: main && hasSlips(query) };
    main = false;
  }
  if (!isOther) for (const query of onOthers) yield* mainReading(query);
  yield* mainReading(mixedLayouts(base, typed));
}

function* mainReading(query: Query): Generator<Reading> {
  if (query.length > 0) yield { query, main: hasSlips(query) };
}

/** Digits have no slips. */
function hasSlips(query: Query): boolean {
  return query.some((term) => term.kind !== 'digits');
}

/** Each word on the layout on which it is one: `анна itdxtyrj`. */
function mixedLayouts({ vocabulary }: ClientBase, typed: string): Query {
  const tokens = typed.trim().split(/\s+/u);
  if (tokens.length < 2) return [];
  const isKnown = (query: Query) =>
    query.length > 0 && query.every((term) => term.kind === 'digits' || (term.kind === 'word' && vocabulary.knows(term)));
  let changed = false;
  const terms: QueryTerm[] = [];
  for (const token of tokens) {
    const asTyped = firstReading(token);
    const other = isKnown(asTyped) ? undefined : otherLayouts(token).map(firstReading).find(isKnown);
    changed ||= other !== undefined;
    terms.push(...(other ?? asTyped));
  }
  return changed && terms.length > 1 ? terms : [];
}

/** Either part of a split has so many letters. */
const PART_FROM = 3;

/** Of more words none is two. */
const MOST_WORDS = 3;

/** Two words that were typed as one. */
export function* splits(typed: string): Generator<Query> {
  const query = firstReading(typed);
  if (query.length > MOST_WORDS) return;
  for (const term of query) {
    if (term.kind !== 'word') continue;
    const others = query.filter((one) => one !== term);
    for (let at = PART_FROM; at <= term.plain.length - PART_FROM; at++) {
      const parts = [wordTerm(term.plain.slice(0, at)), wordTerm(term.plain.slice(at))].filter((part) => part !== null);
      yield [...parts, ...others];
    }
  }
}
