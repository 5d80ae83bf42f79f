import { MATCH } from './match.ts';
import type { WordLists } from './word-lists.ts';

/** Hears of a row, and how well it matches. */
export type Visit = (slot: number, match: number) => void;

/** To note what all rows of a term match costs so much less than to look at a row's words. */
const CHEAPER = 3;

/** How well each word of the vocabulary matches one term of a query, and which rows have such words. */
export class TermMatch {
  /** The words that match, and whether they stand in the order of how well. */
  private readonly words: number[];
  private sorted = false;
  /** How many rows they have, and how many of them as a whole; -1 where that isn't known. */
  private counted = -1;
  private countedWhole = -1;
  /** By slot, the level of its best word, where many are asked for. */
  private bySlot: Uint8Array | null = null;

  /** `levels`, by word: one more than how it matches; 0: not at all. It has room for all words. With `from`, all that matches there. */
  constructor(
    private readonly rowsOf: readonly (readonly number[])[],
    private readonly lists: WordLists,
    readonly levels: Uint8Array,
    from?: TermMatch,
  ) {
    this.words = from ? [...from.words] : [];
    for (const word of this.words) levels[word] = from?.levels[word] ?? 0;
  }

  /** Forgets what matches, and gives the room back: it is of some size, and wanted again with the next keystroke. */
  empty(): Uint8Array {
    for (const word of this.words) this.levels[word] = 0;
    this.words.length = 0;
    this.bySlot = null;
    return this.levels;
  }

  note(word: number, match: number): void {
    if (match >= MATCH.none) return;
    const old = this.levels[word] ?? 0;
    if (old === 0) this.words.push(word);
    else if (old <= match + 1) return;
    this.levels[word] = match + 1;
    this.sorted = false;
    this.counted = -1;
    this.countedWhole = -1;
  }

  /** How well a word matches. */
  of(word: number): number {
    const level = this.levels[word] ?? 0;
    return level === 0 ? MATCH.none : level - 1;
  }

  /** The best match among the words of a slot's row. */
  best(slot: number): number {
    const level = this.bySlot ? (this.bySlot[slot] ?? 0) : this.lists.least(slot, this.levels);
    return level === 0 ? MATCH.none : level - 1;
  }

  /** The best match of a word. */
  least(): number {
    if (!this.sorted) this.sort();
    return this.of(this.words[0] ?? -1);
  }

  /** So many rows will be asked about. */
  expect(rows: number): void {
    if (this.bySlot || rows * CHEAPER < this.rows()) return;
    const bySlot = new Uint8Array(this.lists.size);
    this.each((slot, match) => {
      if (bySlot[slot] === 0) bySlot[slot] = match + 1;
    });
    this.bySlot = bySlot;
  }

  /** Rows with a word that matches, at most so badly; the best come first, and one may come several times. */
  each(visit: Visit, worst: number = MATCH.none): void {
    const { words, levels } = this;
    if (!this.sorted) this.sort();
    for (const word of words) {
      const match = (levels[word] ?? 0) - 1;
      if (match > worst) return;
      const rows = this.rowsOf[word] ?? [];
      for (let at = 0; at < rows.length; at++) visit(rows[at] ?? 0, match);
    }
  }

  private sort(): void {
    const byLevel: number[][] = [];
    for (const word of this.words) {
      const level = this.levels[word] ?? 0;
      const list = byLevel[level];
      if (list) list.push(word);
      else byLevel[level] = [word];
    }
    this.words.length = 0;
    for (const list of byLevel) for (const word of list ?? []) this.words.push(word);
    this.sorted = true;
  }

  /** How many rows have a word that matches; a row with two is counted twice. */
  rows(): number {
    if (this.counted < 0) this.counted = this.count(MATCH.none);
    return this.counted;
  }

  /** How many have the whole term as a word. */
  wholeRows(): number {
    if (this.countedWhole < 0) this.countedWhole = this.count(MATCH.wholeSkeleton);
    return this.countedWhole;
  }

  private count(worst: number): number {
    let sum = 0;
    for (const word of this.words) if ((this.levels[word] ?? 0) <= worst + 1) sum += this.rowsOf[word]?.length ?? 0;
    return sum;
  }
}
