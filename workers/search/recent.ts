import type { ClientBase } from './client-base.ts';
import { firstOf } from './first-of.ts';
import type { TermMatch, Visit } from './term-match.ts';
import { Texts } from './texts.ts';

/**
 * The clients seen most lately, those booked today first. Who comes today mostly came lately, so what matches thousands is
 * looked for here first. Which clients these are follows from the rows alone: all that are as recent as the `wanted`-th.
 */
export class Recent {
  private slots: readonly number[] = [];
  private numbers = new Texts();
  /** The words of each, one after the other: a query of few letters looks at all of them. */
  private words = new Int32Array(0);
  private ends = new Int32Array(0);
  private last = Number.POSITIVE_INFINITY;
  /** The base's version that these are of, and its order. */
  private of = -1;
  private order = -1;

  constructor(
    private readonly base: ClientBase,
    private readonly wanted: number,
  ) {}

  /** Most recent first. */
  list(): readonly number[] {
    const { base, of } = this;
    if (of === base.version) return this.slots;
    this.of = base.version;
    if (this.order !== base.order) this.choose();
    // While many clients change, most of them are not among these.
    else if (!this.slots.some((slot) => base.isChangedSince(slot, of))) return this.slots;
    this.lay();
    return this.slots;
  }

  private choose(): void {
    const { base, wanted } = this;
    this.order = base.order;
    this.last = base.size > wanted ? this.lastRank() : Number.POSITIVE_INFINITY;
    const chosen: number[] = [];
    for (let slot = 0; slot < base.end; slot++) if (base.rank(slot) <= this.last && base.at(slot)) chosen.push(slot);
    const compare = (a: number, b: number) => base.rank(a) - base.rank(b) || (base.idOf(a) < base.idOf(b) ? -1 : 1);
    this.slots = firstOf(chosen, 2 * wanted, compare);
  }

  /** Those with a run of three or more digits in their phones and cards, most recent first. */
  withDigits(run: string, visit: (slot: number) => void): void {
    this.list();
    this.numbers.holding(run, visit);
  }

  /** Those with a number that begins so, most recent first, until it `isEnough`. */
  withStart(run: string, visit: (slot: number) => void, isEnough: () => boolean): void {
    this.list();
    this.numbers.each(` ${run}`, (slot) => {
      visit(slot);
      return isEnough();
    });
  }

  /** Those with a word that matches, most recent first, until it `isEnough`. */
  withWords({ levels }: TermMatch, visit: Visit, isEnough: () => boolean): void {
    this.list();
    const { slots, words, ends } = this;
    for (let n = 0, at = 0; n < slots.length; n++) {
      let least = 0;
      for (const end = ends[n] ?? 0; at < end; at++) {
        const level = levels[words[at] ?? 0] ?? 0;
        if (level !== 0 && (least === 0 || level < least)) least = level;
      }
      if (least === 0) continue;
      visit(slots[n] ?? 0, least - 1);
      if (isEnough()) return;
    }
  }

  /** Lays their words and numbers one after the other. */
  private lay(): void {
    const { base, slots } = this;
    this.numbers = new Texts();
    for (const slot of slots) this.numbers.add(base.at(slot)?.digits.replaceAll('#', ' ') ?? '', slot);
    const lists = slots.map((slot) => base.vocabulary.numbersOf(slot));
    this.words = Int32Array.from(lists.flat());
    let end = 0;
    this.ends = Int32Array.from(lists, (list) => {
      end += list.length;
      return end;
    });
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
