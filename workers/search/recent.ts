import type { ClientBase } from './client-base.ts';
import type { QueryTerm } from './query.ts';

/**
 * The clients seen most lately, those booked today first. Who comes today mostly came lately, so one or two letters, which match
 * thousands, are looked for here first. Which clients these are follows from the rows alone: all that are as recent as the
 * `wanted`-th.
 */
export class Recent {
  private slots: readonly number[] = [];
  private fresh = false;
  /** What these clients are found by, one after the other, and where each one's begins: a look into it skips who doesn't match. */
  private texts = '';
  private starts: readonly number[] = [];

  constructor(
    private readonly base: ClientBase,
    private readonly wanted: number,
  ) {}

  /** Call when rows came, went or changed. */
  stale(): void {
    this.fresh = false;
  }

  /** Most recent first. */
  list(): readonly number[] {
    if (this.fresh) return this.slots;
    this.fresh = true;
    this.slots = this.choose();
    const texts: string[] = [];
    const starts: number[] = [];
    let start = 0;
    for (const slot of this.slots) {
      const text = this.base.at(slot)?.text;
      const one = text ? `${text.names}${text.mails}\n${text.digits}\n` : '';
      texts.push(one);
      starts.push(start);
      start += one.length;
    }
    this.texts = texts.join('');
    this.starts = starts;
    return this.slots;
  }

  /** The rank of the `wanted`-th client. Counted in one pass over the base, so that only the chosen few are sorted. */
  private lastRank(): number {
    const counts = new Uint32Array(65_537);
    for (const slot of this.base.used()) {
      const rank = this.base.rank(slot);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    let sum = 0;
    return counts.findIndex((count) => {
      sum += count;
      return sum >= this.wanted;
    });
  }

  /** Those of the recent clients that may match the term. */
  candidates(term: QueryTerm, visit: (slot: number) => void): void {
    this.list();
    for (const probe of probes(term)) {
      for (let at = this.texts.indexOf(probe); at >= 0; ) {
        const place = this.placeAt(at);
        visit(this.slots[place] ?? 0);
        const next = this.starts[place + 1];
        at = next === undefined ? -1 : this.texts.indexOf(probe, next);
      }
    }
  }

  /** Which client's text the position is in. */
  private placeAt(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private choose(): readonly number[] {
    const last = this.base.size > this.wanted ? this.lastRank() : Number.POSITIVE_INFINITY;
    const chosen: number[] = [];
    for (const slot of this.base.used()) if (this.base.rank(slot) <= last) chosen.push(slot);
    const ids = this.base;
    return chosen.sort((a, b) => ids.rank(a) - ids.rank(b) || (ids.row(a).id < ids.row(b).id ? -1 : 1)).slice(0, 2 * this.wanted);
  }
}

/** What a client's text holds, if the term matches it well. */
function probes(term: QueryTerm): readonly string[] {
  if (term.kind === 'digits') return [term.digits];
  if (term.kind === 'mail') return [term.text];
  const skeletons = new Set([...term.beginnings, ...term.wholes]);
  return [` ${term.plain}`, ...[...skeletons].map((one) => `~${one}`), `\t${term.plain}`, `@${term.plain}`, `.${term.plain}`];
}
