import { nameKeys } from '../../model/names/collation.ts';
import { displayName } from '../../model/names/display-name.ts';
import type { CardSummary } from '../../model/summary.ts';
import { WordColumn, type WordOrder } from './columns/word-column.ts';
import type { CompareTexts } from './columns/word-ranks.ts';
import { slotOrder } from './slot-order.ts';

/** Places of clients in the list, as the list itself has them. */
export interface ListOrder {
  /** Slots in the order of the list. */
  readonly slots: Int32Array;
  /** The place of each slot; -1 of one where nobody is. */
  readonly places: Int32Array;
  /** From this place on stand those without a name. */
  readonly named: number;
}

const PARTS = [0, 1, 2] as const;
const RUN = 256;

/** The order of the list, worked out from the ranks of names' parts: the same as `nameOrder` gives, with ids where that says nothing. */
export class ListOrdering {
  private readonly parts = PARTS.map(() => new WordColumn<string>(''));
  private readonly nameless = new Map<number, string>();
  private order: WordOrder<string> = orderOf('en');
  private known: ListOrder | null = null;

  setLanguage(language: string): void {
    this.order = orderOf(language);
    this.known = null;
  }

  /** The comparing of texts that the list goes by. */
  get compare(): CompareTexts {
    return this.order.compare;
  }

  put(slot: number, row: CardSummary | undefined): void {
    const keys = row && nameKeys(row);
    for (const part of PARTS) this.parts[part]?.set(slot, keys?.[part]);
    if (row && !keys) this.nameless.set(slot, displayName(row));
    else this.nameless.delete(slot);
    this.known = null;
  }

  /** Yields between steps where it has to be worked out. `rows`: as they are now. */
  *of(rows: { readonly end: number; at(slot: number): CardSummary | undefined }): Generator<undefined, ListOrder> {
    if (this.known) return this.known;
    const { end } = rows;
    const { order } = this;
    const ranks: Int32Array[] = [];
    for (const part of this.parts) ranks.push((yield* part.rankBy(order, end)).bySlot);
    const [first, second, third] = ranks as [Int32Array, Int32Array, Int32Array];
    const idOf = (slot: number) => rows.at(slot)?.id ?? '';
    const byId = (a: number, b: number) => (idOf(a) < idOf(b) ? -1 : 1);
    const rank = (of: Int32Array, slot: number) => of[slot] ?? -1;
    const named: number[] = [];
    const nameless: number[] = [];
    for (let slot = 0; slot < end; slot++) {
      if (rows.at(slot)) (this.nameless.has(slot) ? nameless : named).push(slot);
      if (slot % RUN === 0) yield;
    }
    yield* slotOrder(
      named,
      (a, b) => rank(first, a) - rank(first, b) || rank(second, a) - rank(second, b) || rank(third, a) - rank(third, b) || byId(a, b),
    );
    nameless.sort((a, b) => order.compare(this.nameless.get(a) ?? '', this.nameless.get(b) ?? '') || byId(a, b));
    const slots = Int32Array.from([...named, ...nameless]);
    const places = new Int32Array(end).fill(-1);
    for (let place = 0; place < slots.length; place++) places[slots[place] ?? 0] = place;
    this.known = { slots, places, named: named.length };
    return this.known;
  }
}

function orderOf(language: string): WordOrder<string> {
  return { textOf: (text) => text, compare: new Intl.Collator(language, { numeric: true }).compare };
}
