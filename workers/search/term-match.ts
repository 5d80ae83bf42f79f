import { MATCH } from './match.ts';
import type { WordLists } from './word-lists.ts';

/** How well each word of the vocabulary matches one term of a query, and which rows have such words. */
export class TermMatch {
  /** The words that match. */
  private readonly words: number[] = [];

  constructor(
    private readonly rowsOf: readonly (readonly number[])[],
    private readonly lists: WordLists,
    /** By word: one more than how it matches; 0: not at all. It has room for all words. */
    private levels: Uint8Array,
  ) {
    this.compared = rowsOf.length;
  }

  /** How many words the vocabulary had when they were all compared. */
  compared: number;

  /** Forgets what matches, and gives the room back: it is of some size, and wanted again with the next keystroke. */
  empty(): Uint8Array {
    for (const word of this.words) this.levels[word] = 0;
    this.words.length = 0;
    return this.levels;
  }

  /** Makes room for words that the vocabulary learnt since. */
  widen(): void {
    const levels = new Uint8Array(this.rowsOf.length);
    levels.set(this.levels.subarray(0, this.compared));
    this.levels = levels;
    this.compared = levels.length;
  }

  note(word: number, match: number): void {
    if (match >= MATCH.none) return;
    const old = this.levels[word] ?? 0;
    if (old === 0) this.words.push(word);
    else if (old <= match + 1) return;
    this.levels[word] = match + 1;
  }

  /** How well a word matches. */
  of(word: number): number {
    const level = this.levels[word] ?? 0;
    return level === 0 ? MATCH.none : level - 1;
  }

  /** The best match among the words of a slot's row. */
  best(slot: number): number {
    const level = this.lists.least(slot, this.levels);
    return level === 0 ? MATCH.none : level - 1;
  }

  /** Rows with a word that matches, at most so badly; one may come several times. */
  each(visit: (slot: number) => void, worst: number = MATCH.none): void {
    for (const word of this.words) {
      if ((this.levels[word] ?? 0) > worst + 1) continue;
      for (const slot of this.rowsOf[word] ?? []) visit(slot);
    }
  }

  /** How many rows have a word that matches, at most so badly; a row with two is counted twice. */
  rows(worst: number = MATCH.none): number {
    let sum = 0;
    for (const word of this.words) if ((this.levels[word] ?? 0) <= worst + 1) sum += this.rowsOf[word]?.length ?? 0;
    return sum;
  }
}
