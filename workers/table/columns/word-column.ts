import { type Ranked, roomFor } from './growing.ts';
import { type CompareTexts, WordRanks } from './word-ranks.ts';

/** What the words of a column are sorted by: a text each, and how two texts are compared. */
export interface WordOrder<T> {
  readonly textOf: (value: T) => string;
  readonly compare: CompareTexts;
}

/** A column of texts, days, choices or lists: each different value is kept once, and asked once. `empty`: the value that says nothing. */
export class WordColumn<T extends string | readonly string[]> {
  private codes = new Int32Array(0);
  private readonly values: T[];
  private readonly byKey = new Map<string, number>();
  private ranks: WordRanks | null = null;
  private ranked: Ranked | null = null;
  private order: WordOrder<T> | null = null;
  private texts: string[] = [];

  constructor(empty: T) {
    this.values = [empty];
    this.byKey.set(keyOf(empty), 0);
  }

  set(slot: number, value: T | undefined): void {
    this.codes = roomFor(this.codes, slot);
    const code = value === undefined ? 0 : this.codeOf(value);
    if (this.codes[slot] === code) return;
    this.codes[slot] = code;
    this.ranked = null;
  }

  valueAt(slot: number): T {
    return this.values[this.codes[slot] ?? 0] as T;
  }

  /** A question to a value, as a question to a slot: each value is asked at most once. */
  test(fits: (value: T) => boolean): (slot: number) => boolean {
    const { codes, values } = this;
    const told = new Uint8Array(values.length);
    return (slot) => {
      const code = codes[slot] ?? 0;
      const known = told[code];
      if (known) return known === 2;
      const isOne = fits(values[code] as T);
      told[code] = isOne ? 2 : 1;
      return isOne;
    };
  }

  /** The order of the slots by `order`; the same one gives what was worked out before. `end`: one more than the highest slot. */
  *rankBy(order: WordOrder<T>, end: number): Generator<undefined, Ranked> {
    if (this.order !== order) {
      this.order = order;
      this.ranked = null;
      this.texts = [];
      // The first value says nothing: it stands by itself, last.
      this.ranks = new WordRanks(order.compare, (word) => this.texts[word] ?? '');
    }
    if (this.ranked && this.ranked.bySlot.length === end) return this.ranked;
    for (let code = this.texts.length; code < this.values.length; code++) this.texts.push(order.textOf(this.values[code] as T));
    const ranks = yield* (this.ranks as WordRanks).of(this.values.length);
    const bySlot = new Int32Array(end);
    for (let slot = 0; slot < end; slot++) {
      const code = this.codes[slot] ?? 0;
      bySlot[slot] = code === 0 ? -1 : (ranks[code] ?? -1);
    }
    this.ranked = { bySlot, size: (this.ranks as WordRanks).size };
    return this.ranked;
  }

  private codeOf(value: T): number {
    const key = keyOf(value);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.byKey.set(key, code);
    return code;
  }
}

function keyOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : value.join('\u0001');
}
