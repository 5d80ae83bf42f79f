import { Best } from './best.ts';
import { type Look, lookFor, type Where } from './look.ts';
import { MATCH } from './match.ts';
import type { Query } from './query.ts';
import { readingsOf, splits } from './readings.ts';

export interface Found {
  /** Best first. */
  readonly hits: readonly FoundHit[];
  /** How many match; where not `exact`, at least so many. */
  readonly total: number;
  readonly exact: boolean;
}

export interface FoundHit {
  readonly slot: number;
  /** The terms as they were understood when this one matched; none where nothing was typed. */
  readonly looks: readonly Look[];
}

/** Where there are more candidates, the clients seen lately are looked through first, and they alone when they fill the answer. */
const CROWD = 400;
/** So many that match a word are counted. */
const COUNTED = 4_000;
/** That somebody was here lately says as much as that a name is spelt just so. */
const OLD = 1;
/** Where fewer match, those who nearly do are shown below them, up to so many in all. */
const FEW = 5;

/**
 * The query plan. What was typed is understood in several ways (`readings.ts`), and each is tried only when those before found
 * nobody: without guessing; with a slip of the finger, or inside words; inside e-mails; as two words; with more slips. Yields
 * where a newer query may be let in.
 */
export function* find(where: Where, typed: string, limit: number): Generator<undefined, Found> {
  const { base, recent } = where;
  recent.list();
  const tried: (readonly Look[])[] = [];
  let understood = false;
  for (const { query, main } of readingsOf(base, typed)) {
    understood = true;
    const looks = looksFor(where, query);
    const found = search(where, looks, limit);
    if (found.total > 0) return withSimilar(where, looks, found, limit);
    // What is written as an e-mail is sought inside e-mails before it is taken apart.
    const asMail = query.some(({ kind }) => kind === 'mail') ? search(where, looks.map(insideMail), limit) : found;
    if (asMail.total > 0) return asMail;
    if (main) tried.push(looks);
  }
  if (!understood) return { hits: recent.list().slice(0, limit).map(asHit([])), total: base.size, exact: true };
  for (const widen of [nearly, inside]) {
    for (const [n, looks] of tried.entries()) {
      yield;
      const wider = looks.map(widen);
      tried[n] = wider;
      const found = search(where, wider, limit);
      if (found.total > 0) return found;
    }
  }
  for (const query of splits(typed)) {
    const found = search(where, looksFor(where, query), limit);
    if (found.total > 0) return found;
  }
  yield;
  return search(where, (tried[0] ?? []).map(generously), limit);
}

const nearly = (look: Look): Look => look.nearly?.() ?? look;
const inside = (look: Look): Look => look.inside?.() ?? look;
const insideMail = (look: Look): Look => (look.term.kind === 'mail' ? inside(look) : look);
const generously = (look: Look): Look => look.generously?.() ?? look;

function withSimilar(where: Where, looks: readonly Look[], found: Found, limit: number): Found {
  const room = Math.min(limit, FEW) - found.total;
  if (room <= 0 || looks.every(({ rows }) => rows > CROWD)) return found;
  const similar = search(where, looks.map(nearly), room, new Set(found.hits.map(({ slot }) => slot)));
  return { hits: [...found.hits, ...similar.hits], total: found.total + similar.hits.length, exact: similar.exact };
}

function looksFor(where: Where, query: Query): readonly Look[] {
  const words = query.filter((term) => term.kind === 'word').length;
  return query.map((term) => lookFor(where, term, words < 2));
}

function asHit(looks: readonly Look[]): (slot: number) => FoundHit {
  return (slot) => ({ slot, looks });
}

/** The clients that match all terms, other than `known`. */
function search(where: Where, looks: readonly Look[], limit: number, known?: ReadonlySet<number>): Found {
  const [first] = looks;
  if (!first || looks.some(({ rows }) => rows === 0)) return { hits: [], total: 0, exact: true };
  const lead = looks.reduce((best, one) => (one.rows < best.rows ? one : best), first);
  const best = new Best(where.base, limit);
  const exact = gather(where, best, looks, lead, known);
  return { hits: best.slots.map(asHit(looks)), total: best.total, exact };
}

/** Counts those that match and weren't offered. */
function count(best: Best, look: Look, isNew: (slot: number) => boolean): true {
  look.each((slot) => {
    if (isNew(slot)) best.total++;
  });
  return true;
}

/** Offers clients that all terms accept, each once. False where not all were looked at, as those found can't be bettered. */
function gather({ base, recent }: Where, best: Best, looks: readonly Look[], lead: Look, known?: ReadonlySet<number>): boolean {
  const isNew = base.once();
  const others = looks.filter((look) => look !== lead);
  const visit = (slot: number, match: number): void => {
    if (match >= MATCH.none || !isNew(slot) || known?.has(slot)) return;
    let sum = match;
    for (const other of others) {
      sum += other.match(slot);
      if (sum >= MATCH.none) return;
    }
    best.offer(slot, sum + (recent.has(slot) ? 0 : OLD));
  };
  const least = others.reduce((sum, other) => sum + other.least, lead.leastOfOthers);
  if (lead.rows > CROWD && !lead.isQuick) {
    if (lead.wholeRows <= CROWD) lead.eachWhole(visit);
    lead.eachLately(visit, () => best.isFullOf(least));
    if (best.full) return others.length === 0 && lead.term.kind === 'word' && lead.rows <= COUNTED && count(best, lead, isNew);
  }
  for (const other of others) other.expect?.(lead.rows);
  lead.each(visit);
  return true;
}
