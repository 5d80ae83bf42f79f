import { otherLayouts } from '../../model/names/keyboard.ts';
import type { BaseIndex } from './base-index.ts';
import { Best } from './best.ts';
import type { ClientBase } from './client-base.ts';
import { MATCH, type Matcher, matcher } from './match.ts';
import { type Query, type QueryTerm, readQuery, type WordTerm } from './query.ts';
import type { Recent } from './recent.ts';
import { skeletonsIn } from './row-text.ts';
import { SLIP_IN_BEGINNING_FROM, slips, slipsAllowed } from './slips.ts';

export interface Found {
  /** Best first. */
  readonly slots: readonly number[];
  /** How many match; at least so many where not `exact`. */
  readonly total: number;
  /** The query as it was understood when it matched, or null where nothing was typed. */
  readonly query: Query | null;
}

export interface Where {
  readonly base: ClientBase;
  readonly index: BaseIndex;
  readonly recent: Recent;
}

/** Where there are more candidates, the clients seen lately are looked through first, and they alone when they fill the answer. */
const CROWD = 1_000;
/** Where fewer match, those with the run inside a word are shown below them. */
const FEW = 10;
/** With slips, rows that are not indexed yet are looked through only up to so many: each costs microseconds. */
const WAITING = 4_000;
const TERMS_NEAR = 300;

/**
 * The query plan. What was typed is understood in several ways, each tried only when those before found nobody: as it stands;
 * digits apart, words joined; on another keyboard layout; inside words; with a slip of the finger; with two.
 */
export function find(where: Where, typed: string, limit: number): Found {
  const ways = readQuery(typed);
  if (ways.length === 0) return latest(where, limit);
  const layouts = otherLayouts(typed.trim()).flatMap((text) => readQuery(text).slice(0, 1));
  const tries: readonly (readonly [readonly Query[], (query: Query) => Best])[] = [
    [[...ways, ...layouts], (query) => exactly(where, query, limit)],
    [[...ways.slice(0, 1), ...layouts], (query) => inside(where, query, limit)],
    [[...ways.slice(0, 1), ...layouts], (query) => nearly(where, query, limit, false)],
    [ways.slice(0, 1), (query) => nearly(where, query, limit, true)],
  ];
  for (const [queries, look] of tries) {
    for (const query of queries) {
      const best = look(query);
      if (best.total > 0) return { slots: best.slots, total: best.total, query };
    }
  }
  return { slots: [], total: 0, query: null };
}

function latest({ base, recent }: Where, limit: number): Found {
  return { slots: recent.list().slice(0, limit), total: base.size, query: null };
}

/** Offers each candidate once, if all matchers accept it. */
function gather({ base }: Where, best: Best, matchers: readonly Matcher[]): (slot: number) => void {
  const seen = new Uint8Array(base.end);
  return (slot) => {
    if (seen[slot] === 1) return;
    seen[slot] = 1;
    const text = base.at(slot)?.text;
    if (!text) return;
    let sum = 0;
    for (const match of matchers) {
      sum += match(text);
      if (sum >= MATCH.none) return;
    }
    best.offer(slot, sum);
  };
}

function exactly(where: Where, query: Query, limit: number): Best {
  const { index, recent } = where;
  const best = new Best(where.base, limit);
  const visit = gather(where, best, query.map(matcher));
  const lead = leadOf(where, query);
  if (!lead) return best;
  if (index.crowd(lead) > CROWD) {
    recent.candidates(lead, visit);
    if (best.full) return best;
  }
  index.candidates(lead, visit);
  // Longer words are found inside others as well, below those that begin so.
  if (best.total < FEW && query.length === 1 && lead.kind === 'word' && lead.plain.length >= 3) index.holding(lead, false, visit);
  return best;
}

function inside(where: Where, query: Query, limit: number): Best {
  const best = new Best(where.base, limit);
  const lead = leadOf(where, query);
  if (lead?.kind === 'mail' || (lead?.kind === 'word' && lead.plain.length >= 3)) {
    where.index.holding(lead, true, gather(where, best, query.map(matcher)));
  }
  return best;
}

/** As `exactly`, with slips in the words. Digits are taken as they are typed. */
function nearly(where: Where, query: Query, limit: number, generous: boolean): Best {
  const best = new Best(where.base, limit);
  const visit = gather(
    where,
    best,
    query.map((term) => (term.kind === 'word' ? slipMatcher(term, generous) : matcher(term))),
  );
  const words = query.filter((term) => term.kind === 'word');
  const digits = query.find((term) => term.kind === 'digits' && term.digits.length >= 4);
  if (digits && words.length > 0) where.index.candidates(digits, visit);
  else {
    const lead = leadOf(where, words);
    const [skeleton = ''] = lead?.kind === 'word' ? lead.wholes : [];
    const edits = slipsAllowed(skeleton.length, generous);
    if (edits === 0) return best;
    where.index.withTerms(where.index.words.near(skeleton, edits, skeleton.length >= SLIP_IN_BEGINNING_FROM, TERMS_NEAR), visit);
    if (where.index.waiting.size < WAITING) for (const slot of where.index.waiting) visit(slot);
  }
  return best;
}

function slipMatcher(term: WordTerm, generous: boolean): Matcher {
  const exact = matcher(term);
  const [typed = ''] = term.wholes;
  const most = slipsAllowed(typed.length, generous);
  return (text) => {
    const match = exact(text);
    if (match < MATCH.inside || most === 0) return match;
    let least = match;
    for (const word of skeletonsIn(text.names)) {
      const whole = slips(typed, word, most, false);
      if (whole <= most) least = Math.min(least, MATCH.slip + whole - 1);
      else if (typed.length >= SLIP_IN_BEGINNING_FROM) {
        const beginning = slips(typed, word, most, true);
        if (beginning <= most) least = Math.min(least, MATCH.slipInBeginning + beginning - 1);
      }
    }
    return least;
  };
}

/** The term that names the fewest candidates. */
function leadOf({ index }: Where, terms: readonly QueryTerm[]): QueryTerm | null {
  const [first = null, ...others] = terms;
  if (others.length === 0) return first;
  return terms.reduce((best, term) => (index.crowd(term) < index.crowd(best) ? term : best));
}
