/** `whole`: the value's text is what was looked for, and doesn't go on after it. */
type Under = (value: number, whole: boolean) => void;
type Near = (value: number, slips: number, whole: boolean) => void;

const NONE = -1;
/** Texts that begin with so few letters are listed: they are many, and asked for most. */
const LISTED = 2;

/**
 * Texts with numbers, as a tree of letters in flat arrays: it tells which texts begin so, and which are a slip of the finger away,
 * half-typed words included, in microseconds among 100,000. It only grows.
 */
export class Trie {
  /** A node's letter, first child and next sibling; node 0 is the root. */
  private letters = new Uint16Array(1_024);
  private children = new Int32Array(1_024).fill(NONE);
  private siblings = new Int32Array(1_024).fill(NONE);
  /** The first of a node's values, and the next of each value. */
  private firsts = new Int32Array(1_024).fill(NONE);
  /** How many values a node has with all below it. */
  private counts = new Uint32Array(1_024);
  private nodes = 1;
  /** By node of up to `LISTED` letters: the values of all texts that go on from it. */
  private readonly lists: number[][] = [];
  private readonly values: number[] = [];
  private readonly nexts: number[] = [];

  add(text: string, value: number): void {
    let node = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at);
      const child = this.child(node, letter);
      node = child === NONE ? this.grow(node, letter) : child;
      this.counts[node] = (this.counts[node] ?? 0) + 1;
      if (at < LISTED && at < text.length - 1) {
        const list = this.lists[node];
        if (list) list.push(value);
        else this.lists[node] = [value];
      }
    }
    this.nexts.push(this.firsts[node] ?? NONE);
    this.firsts[node] = this.values.push(value) - 1;
  }

  /** Values of exactly this text. */
  at(text: string, found: (value: number) => void): void {
    const node = this.nodeOf(text);
    if (node !== NONE) this.tell(node, found);
  }

  /** How many values have texts that begin so; the beginning has a letter at least. */
  count(beginning: string): number {
    const node = this.nodeOf(beginning);
    return node === NONE ? 0 : (this.counts[node] ?? 0);
  }

  /** Values of texts that are `beginning`, or go on from it. */
  under(beginning: string, found: Under): void {
    const node = this.nodeOf(beginning);
    if (node === NONE) return;
    this.tell(node, (value) => found(value, true));
    if (beginning.length > LISTED) this.below(node, (value) => found(value, false));
    else for (const value of this.lists[node] ?? []) found(value, false);
  }

  /**
   * Texts that are `text` with up to `most` slips (a letter too many, missing, wrong, or two swapped); with `half`, those that
   * begin so as well. A value may be told several times, once with its fewest slips.
   */
  near(text: string, most: number, half: boolean, found: Near): void {
    const letterAt = (at: number) => (at < text.length ? text.charCodeAt(at) : 0);
    const visit = (node: number, at: number, slips: number): void => {
      if (at === text.length) {
        this.tell(node, (value) => found(value, slips, true));
        if (half) {
          this.below(node, (value) => found(value, slips, false));
          return;
        }
      }
      const wanted = letterAt(at);
      if (slips === most) {
        // Nothing more may differ: one way on.
        const next = at < text.length ? this.child(node, wanted) : NONE;
        if (next !== NONE) visit(next, at + 1, slips);
        return;
      }
      for (let child = this.children[node] ?? NONE; child !== NONE; child = this.siblings[child] ?? NONE) {
        const letter = this.letters[child];
        if (at < text.length) {
          if (letter === wanted) visit(child, at + 1, slips);
          else visit(child, at + 1, slips + 1);
          if (letter === letterAt(at + 1) && letter !== wanted) {
            const second = this.child(child, wanted);
            if (second !== NONE) visit(second, at + 2, slips + 1);
          }
        }
        visit(child, at, slips + 1);
      }
      if (at < text.length) visit(node, at + 1, slips + 1);
    };
    visit(0, 0, 0);
  }

  private nodeOf(text: string): number {
    let node = 0;
    for (let at = 0; at < text.length && node !== NONE; at++) node = this.child(node, text.charCodeAt(at));
    return node;
  }

  private child(node: number, letter: number): number {
    let child = this.children[node] ?? NONE;
    while (child !== NONE && this.letters[child] !== letter) child = this.siblings[child] ?? NONE;
    return child;
  }

  private tell(node: number, found: (value: number) => void): void {
    for (let value = this.firsts[node] ?? NONE; value !== NONE; value = this.nexts[value] ?? NONE) found(this.values[value] ?? 0);
  }

  private below(node: number, found: (value: number) => void): void {
    for (let child = this.children[node] ?? NONE; child !== NONE; child = this.siblings[child] ?? NONE) {
      this.tell(child, found);
      this.below(child, found);
    }
  }

  private grow(parent: number, letter: number): number {
    const node = this.nodes++;
    if (node === this.letters.length) this.widen();
    this.letters[node] = letter;
    this.siblings[node] = this.children[parent] ?? NONE;
    this.children[parent] = node;
    return node;
  }

  private widen(): void {
    const size = this.letters.length * 2;
    const letters = new Uint16Array(size);
    letters.set(this.letters);
    this.letters = letters;
    this.children = widened(this.children, size);
    this.siblings = widened(this.siblings, size);
    this.firsts = widened(this.firsts, size);
    const counts = new Uint32Array(size);
    counts.set(this.counts);
    this.counts = counts;
  }
}

function widened(array: Int32Array, size: number) {
  const wide = new Int32Array(size).fill(NONE);
  wide.set(array);
  return wide;
}
