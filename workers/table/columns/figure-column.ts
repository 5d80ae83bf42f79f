import type { Money } from '../../../model/columns/value.ts';
import { type Ranked, roomFor } from './growing.ts';

/** A column of figures; NaN where there is none. Yes is 1, no 0. */
export class FigureColumn {
  private figures = new Float64Array(0);
  private ranked: Ranked | null = null;

  set(slot: number, figure: number | null | undefined): void {
    this.figures = roomFor(this.figures, slot);
    const next = figure ?? Number.NaN;
    if (Object.is(this.figures[slot], next)) return;
    this.figures[slot] = next;
    this.ranked = null;
  }

  /** NaN where there is none. */
  at(slot: number): number {
    return this.figures[slot] ?? Number.NaN;
  }

  /** The order of the slots; `end`: one more than the highest of them. */
  rank(end: number): Ranked {
    if (this.ranked && this.ranked.bySlot.length === end) return this.ranked;
    const given = this.figures.slice(0, end).filter((figure) => !Number.isNaN(figure));
    given.sort();
    const ranks = new Map<number, number>();
    for (const figure of given) if (!ranks.has(figure)) ranks.set(figure, ranks.size);
    const bySlot = new Int32Array(end);
    for (let slot = 0; slot < end; slot++) bySlot[slot] = ranks.get(this.figures[slot] ?? Number.NaN) ?? -1;
    this.ranked = { bySlot, size: ranks.size };
    return this.ranked;
  }
}

/** A column of money: amounts, and the currency of each, in the order in which they were met. */
export class MoneyColumn {
  readonly amounts = new FigureColumn();
  readonly currencies: string[] = [''];
  private codes = new Int32Array(0);

  set(slot: number, money: Money | null | undefined): void {
    this.amounts.set(slot, money?.amount);
    this.codes = roomFor(this.codes, slot);
    const currency = money?.currency ?? '';
    let code = this.currencies.indexOf(currency);
    if (code < 0) code = this.currencies.push(currency) - 1;
    this.codes[slot] = code;
  }

  /** The number of a client's currency among `currencies`. */
  currencyAt(slot: number): number {
    return this.codes[slot] ?? 0;
  }

  valueAt(slot: number): Money | null {
    const amount = this.amounts.at(slot);
    return Number.isNaN(amount) ? null : { amount, currency: this.currencies[this.currencyAt(slot)] ?? '' };
  }
}
