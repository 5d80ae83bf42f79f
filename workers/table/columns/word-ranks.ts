/** Compares two of the texts that a column's words are sorted by. */
export type CompareTexts = (a: string, b: string) => number;

const RUN = 64;

/**
 * The order of words by a language, kept as numbers: comparing two texts by the rules of a language costs hundreds of times what
 * comparing two numbers does. Words that come later are put among those sorted before.
 */
export class WordRanks {
  /** Numbers of the words, sorted; those that compare equal beside each other. */
  private sorted: number[] = [];
  private known = 0;
  private ranks = new Int32Array(0);
  private distinct = 0;

  constructor(
    private readonly compare: CompareTexts,
    private readonly textOf: (word: number) => string,
  ) {}

  /** How many different ranks there are. */
  get size(): number {
    return this.distinct;
  }

  /** The rank of each word up to `count`: equal ones share theirs. Yields between steps of long work. */
  *of(count: number): Generator<undefined, Int32Array> {
    if (count === this.known) return this.ranks;
    const added = yield* this.sortedFrom(this.known, count);
    this.sorted = yield* this.merged(this.sorted, added);
    this.known = count;
    const ranks = new Int32Array(count);
    let rank = -1;
    let last: string | null = null;
    for (let at = 0; at < this.sorted.length; at++) {
      const word = this.sorted[at] ?? 0;
      const text = this.textOf(word);
      if (last === null || this.compare(last, text) !== 0) rank++;
      last = text;
      ranks[word] = rank;
      if (at % RUN === 0) yield;
    }
    this.distinct = rank + 1;
    this.ranks = ranks;
    return ranks;
  }

  private *sortedFrom(from: number, to: number): Generator<undefined, number[]> {
    let runs: number[][] = [];
    for (let at = from; at < to; at += RUN) {
      const run = Array.from({ length: Math.min(RUN, to - at) }, (_, n) => at + n);
      runs.push(run.sort((a, b) => this.compare(this.textOf(a), this.textOf(b))));
      yield;
    }
    while (runs.length > 1) {
      const next: number[][] = [];
      for (let at = 0; at < runs.length; at += 2) next.push(yield* this.merged(runs[at] ?? [], runs[at + 1] ?? []));
      runs = next;
    }
    return runs[0] ?? [];
  }

  private *merged(a: number[], b: number[]): Generator<undefined, number[]> {
    if (b.length === 0) return a;
    if (a.length === 0) return b;
    const out: number[] = [];
    let from = 0;
    for (let at = 0; at < b.length; at++) {
      const word = b[at] ?? 0;
      const place = this.placeIn(a, from, this.textOf(word));
      while (from < place) out.push(a[from++] ?? 0);
      out.push(word);
      if (at % RUN === 0) yield;
    }
    while (from < a.length) out.push(a[from++] ?? 0);
    return out;
  }

  /** Steps that double, then halves: few compares where the two lists are alike in length, and few where one is much longer. */
  private placeIn(list: readonly number[], from: number, text: string): number {
    const isBefore = (at: number) => this.compare(this.textOf(list[at] ?? 0), text) <= 0;
    let low = from;
    let step = 1;
    while (low + step - 1 < list.length && isBefore(low + step - 1)) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step - 1, list.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
