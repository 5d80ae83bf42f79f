import type { ClientBase } from './client-base.ts';
import { Texts } from './texts.ts';

/**
 * The clients seen most lately, those booked today first. Who comes today mostly came lately, so what matches thousands is
 * looked for here first. Which clients these are follows from the rows alone: all that are as recent as the `wanted`-th.
 */
export class Recent {
  private slots: readonly number[] = [];
  private numbers = new Texts();
  private last = Number.POSITIVE_INFINITY;
  private fresh = false;

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
    const { base, wanted } = this;
    this.last = base.size > wanted ? this.lastRank() : Number.POSITIVE_INFINITY;
    const chosen: number[] = [];
    for (let slot = 0; slot < base.end; slot++) if (base.rank(slot) <= this.last && base.at(slot)) chosen.push(slot);
    chosen.sort((a, b) => base.rank(a) - base.rank(b) || (base.row(a).id < base.row(b).id ? -1 : 1));
    this.slots = chosen.slice(0, 2 * wanted);
    this.lay();
    return this.slots;
  }

  /** Those with the text in their phones and cards (`RowText.digits`). */
  withDigits(text: string, visit: (slot: number) => void): void {
    this.list();
    this.numbers.holding(text, visit);
  }

  /** Lays their numbers one after the other. */
  private lay(): void {
    this.numbers = new Texts();
    for (const slot of this.slots) this.numbers.add(this.base.at(slot)?.digits ?? '', slot);
  }

  /** Whether a client is as recent as these. */
  has(slot: number): boolean {
    return this.base.rank(slot) <= this.last;
  }

  /** The rank of the `wanted`-th client. Counted in one pass over the base, so that only the chosen few are sorted. */
  private lastRank(): number {
    const counts = new Uint32Array(65_537);
    for (let slot = 0; slot < this.base.end; slot++) {
      if (!this.base.at(slot)) continue;
      const rank = this.base.rank(slot);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    let sum = 0;
    return counts.findIndex((count) => {
      sum += count;
      return sum >= this.wanted;
    });
  }
}
