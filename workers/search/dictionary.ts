/** At least so many new terms are gathered before they are sorted in, unless they are asked for. */
const FRESH_AT = 500;

/**
 * The distinct terms of an index, in order. It answers what a prefix tree of MiniSearch can't: which terms hold a run of letters
 * inside, and which are a slip of the finger away, half-typed words included.
 */
export class Dictionary {
  private sorted: string[] = [];
  private readonly fresh = new Set<string>();
  private readonly counts = new Map<string, number>();
  /** How many rows the terms before each one have together. */
  private sums = new Uint32Array(1);
  private joined: string | null = null;

  /** Counts a row that has the term. */
  add(term: string): void {
    const count = this.counts.get(term);
    this.counts.set(term, (count ?? 0) + 1);
    if (count !== undefined) return;
    this.fresh.add(term);
    if (this.fresh.size >= Math.max(FRESH_AT, this.sorted.length / 8)) this.settle();
  }

  /** How many rows have a term that begins so, roughly: rows that changed stay counted, the newest are not yet. */
  crowd(beginning: string): number {
    return (this.sums[this.firstFrom(`${beginning}\uffff`)] ?? 0) - (this.sums[this.firstFrom(beginning)] ?? 0);
  }

  /** Terms with `run` in them, other than at the beginning; at most `limit`. */
  inside(run: string, limit: number): readonly string[] {
    this.settle();
    this.joined ??= `~${this.sorted.join('~')}~`;
    const found: string[] = [];
    for (let at = this.joined.indexOf(run); at >= 0 && found.length < limit; ) {
      const end = this.joined.indexOf('~', at);
      const start = this.joined.lastIndexOf('~', at) + 1;
      if (start < at) found.push(this.joined.slice(start, end));
      at = this.joined.indexOf(run, end);
    }
    return found;
  }

  /**
   * Terms that are `word` with up to `edits` slips (a letter too many, missing, wrong, or two swapped). With `prefix`, terms
   * that begin so as well. At most `limit`.
   */
  near(word: string, edits: number, prefix: boolean, limit: number): readonly string[] {
    this.settle();
    const found = new Set<string>();
    const visit = (low: number, high: number, depth: number, at: number, left: number): void => {
      if (low >= high || found.size >= limit) return;
      if (at === word.length) {
        this.take(found, low, high, prefix ? Number.POSITIVE_INFINITY : depth, limit);
        if (prefix || left === 0) return;
      }
      for (let from = low; from < high; ) {
        const letter = this.sorted[from]?.charAt(depth) ?? '';
        const to = this.endOf(from, high, depth, letter);
        if (letter !== '') {
          if (letter === word.charAt(at)) visit(from, to, depth + 1, at + 1, left);
          else if (left > 0) {
            if (at < word.length) visit(from, to, depth + 1, at + 1, left - 1);
            if (letter === word.charAt(at + 1))
              this.swapped(from, to, depth, word.charAt(at), (a, b) => visit(a, b, depth + 2, at + 2, left - 1));
          }
          if (left > 0) visit(from, to, depth + 1, at, left - 1);
        }
        from = to;
      }
      if (left > 0 && at < word.length) visit(low, high, depth, at + 1, left - 1);
    };
    visit(0, this.sorted.length, 0, 0, edits);
    return [...found];
  }

  private take(found: Set<string>, low: number, high: number, longest: number, limit: number): void {
    for (let i = low; i < high && found.size < limit; i++) {
      const term = this.sorted[i];
      if (term !== undefined && term.length <= longest) found.add(term);
    }
  }

  private swapped(low: number, high: number, depth: number, second: string, then: (low: number, high: number) => void): void {
    for (let from = low; from < high; ) {
      const letter = this.sorted[from]?.charAt(depth + 1) ?? '';
      const to = this.endOf(from, high, depth + 1, letter);
      if (letter === second && letter !== '') then(from, to);
      from = to;
    }
  }

  /** Where the stretch of terms ends that have the same letter at `depth` as the one at `from`. */
  private endOf(from: number, high: number, depth: number, letter: string): number {
    let low = from + 1;
    let step = 1;
    while (low + step < high && this.sorted[low + step]?.charAt(depth) === letter) step *= 2;
    let end = Math.min(high, low + step);
    while (low < end) {
      const middle = (low + end) >> 1;
      if (this.sorted[middle]?.charAt(depth) === letter) low = middle + 1;
      else end = middle;
    }
    return low;
  }

  /** Sorts the new terms in. */
  private settle(): void {
    if (this.fresh.size === 0) return;
    const added = [...this.fresh].sort();
    this.fresh.clear();
    this.joined = null;
    const merged: string[] = [];
    let next = 0;
    for (const term of this.sorted) {
      for (let one = added[next]; one !== undefined && one < term; one = added[++next]) merged.push(one);
      merged.push(term);
    }
    this.sorted = merged.concat(added.slice(next));
    this.sums = new Uint32Array(this.sorted.length + 1);
    let sum = 0;
    for (const [i, term] of this.sorted.entries()) {
      sum += this.counts.get(term) ?? 0;
      this.sums[i + 1] = sum;
    }
  }

  private firstFrom(text: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
