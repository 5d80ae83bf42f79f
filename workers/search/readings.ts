import { otherLayouts } from '../../model/names/keyboard.ts';
import type { ClientBase } from './client-base.ts';
import { type Query, type QueryTerm, readQuery, wordTerm } from './query.ts';

/** Ways to understand what was typed. */
export interface Readings {
  /** Likeliest first: as it stands; digits apart, words joined; on other keyboard layouts, all of it or some of its words. */
  readonly queries: readonly Query[];
  /** Those among them that are worth a look with slips. */
  readonly main: readonly Query[];
  /** Two words that were typed as one. */
  readonly split: () => Generator<Query>;
}

export function readingsOf(base: ClientBase, typed: string): Readings {
  const ways = readQuery(typed);
  const layouts = otherLayouts(typed.trim()).flatMap((text) => readQuery(text).slice(0, 1));
  const mixed = mixedLayouts(base, typed);
  const first = ways.slice(0, 1);
  const queries = [...ways, ...layouts, ...mixed];
  // Digits have no slips.
  const main = [...first, ...layouts, ...mixed].filter((query) => query.some((term) => term.kind !== 'digits'));
  return { queries, main, split: () => splits(first[0] ?? []) };
}

/** Each word on the layout on which it is one: `анна itdxtyrj`. */
function mixedLayouts({ vocabulary }: ClientBase, typed: string): readonly Query[] {
  const tokens = typed.trim().split(/\s+/u);
  if (tokens.length < 2) return [];
  const known = (query: Query | undefined) =>
    query?.every((term) => term.kind === 'digits' || (term.kind === 'word' && vocabulary.knows(term))) ? query : undefined;
  let changed = false;
  const terms: QueryTerm[] = [];
  for (const token of tokens) {
    const [asTyped = []] = readQuery(token);
    let query = known(asTyped);
    if (!query) {
      for (const text of otherLayouts(token)) query ??= known(readQuery(text)[0]);
      changed ||= query !== undefined;
    }
    terms.push(...(query ?? asTyped));
  }
  return changed && terms.length > 1 ? [terms] : [];
}

/** Either part of a split has so many letters. */
const PART_FROM = 3;

function* splits(query: Query): Generator<Query> {
  const [term] = query;
  if (query.length !== 1 || term?.kind !== 'word') return;
  for (let at = PART_FROM; at <= term.plain.length - PART_FROM; at++) {
    const parts = [wordTerm(term.plain.slice(0, at)), wordTerm(term.plain.slice(at))];
    yield parts.filter((part) => part !== null);
  }
}
