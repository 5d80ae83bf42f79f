const NO_WORDS: readonly number[] = [];

/** The numbers of each slot's words, all in one array: a query looks at those of thousands of rows, and so they lie side by side. */
export class WordLists {
  private pool = new Int32Array(4_096);
  private starts = new Int32Array(1_024);
  private lengths = new Uint16Array(1_024);
  private end = 0;
  /** Places of lists that were replaced. */
  private lost = 0;

  set(slot: number, words: readonly number[]): void {
    if (slot >= this.starts.length) {
      this.starts = copied(this.starts, new Int32Array(slot * 2));
      this.lengths = copied(this.lengths, new Uint16Array(slot * 2));
    }
    this.lost += this.lengths[slot] ?? 0;
    if (this.lost > 100_000 && this.lost > this.end / 2) this.tidy(slot);
    if (this.end + words.length > this.pool.length) this.pool = copied(this.pool, new Int32Array((this.end + words.length) * 2));
    this.pool.set(words, this.end);
    this.starts[slot] = this.end;
    this.lengths[slot] = words.length;
    this.end += words.length;
  }

  /** More than the highest slot that has a list. */
  get size(): number {
    return this.starts.length;
  }

  of(slot: number): readonly number[] {
    const start = this.starts[slot] ?? 0;
    const length = this.lengths[slot] ?? 0;
    return length === 0 ? NO_WORDS : [...this.pool.subarray(start, start + length)];
  }

  /** The least of what `values` has for a slot's words, other than 0; 0 where it has nothing. */
  least(slot: number, values: Uint8Array): number {
    const start = this.starts[slot] ?? 0;
    const end = start + (this.lengths[slot] ?? 0);
    let least = 0;
    for (let at = start; at < end; at++) {
      const value = values[this.pool[at] ?? 0] ?? 0;
      if (value !== 0 && (least === 0 || value < least)) least = value;
    }
    return least;
  }

  /** Lays the lists anew, without what was replaced, nor what `dropped` has. */
  private tidy(dropped: number): void {
    this.lengths[dropped] = 0;
    const pool = new Int32Array(this.pool.length);
    let end = 0;
    for (let slot = 0; slot < this.starts.length; slot++) {
      const start = this.starts[slot] ?? 0;
      const length = this.lengths[slot] ?? 0;
      pool.set(this.pool.subarray(start, start + length), end);
      this.starts[slot] = end;
      end += length;
    }
    this.pool = pool;
    this.end = end;
    this.lost = 0;
  }
}

function copied<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
