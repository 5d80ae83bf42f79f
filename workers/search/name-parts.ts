import { displayName } from '../../model/names/display-name.ts';
import { type Word, words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';
import { foldWord } from './row-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a name, as shown and as it is found. */
export interface Part extends Word {
  readonly word: string;
  /** As `RowText.words` has it. */
  readonly folded: string;
}

interface ReadName {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly numbers: number[];
}

/** Names read lately: the next keystroke's answer has most of the same rows. */
const KEPT = 6_000;

/** The words of names as they are shown, by their number in the vocabulary. */
export class NameParts {
  private readonly kept = new Map<CardSummary, ReadName>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Calls with each word of a row's name and its number; -1 where no row is found by it. */
  each(row: CardSummary, visit: (part: Part, number: number) => void): void {
    const { parts, numbers } = this.read(row);
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at];
      if (!part) continue;
      let number = numbers[at] ?? -1;
      // It may have been learnt since.
      if (number < 0) {
        number = this.vocabulary.numberOf(part.folded);
        numbers[at] = number;
      }
      visit(part, number);
    }
  }

  /** The name as it is shown. */
  nameOf(row: CardSummary): string {
    return this.read(row).name;
  }

  private read(row: CardSummary): ReadName {
    let known = this.kept.get(row);
    if (!known) {
      const name = displayName(row);
      const parts = words(name).map(({ start, end }) => {
        const word = name.slice(start, end);
        return { start, end, word, folded: foldWord(word) };
      });
      known = { name, parts, numbers: parts.map(() => -1) };
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(row, known);
    }
    return known;
  }
}
