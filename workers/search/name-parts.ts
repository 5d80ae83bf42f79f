import { displayName } from '../../model/names/display-name.ts';
import { type Word, words } from '../../model/names/words.ts';
import type { CardSummary } from '../../model/summary.ts';
import { remembered } from './remembered.ts';
import { foldWord } from './row-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word of a name, as shown and as it is found. */
export interface Part extends Word {
  readonly word: string;
  /** As `RowText.words` has it. */
  readonly folded: string;
}

/** A name, and its words by their numbers in the vocabulary; -1 where no row is found by it. */
export interface ReadName {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly numbers: readonly number[];
}

/** Names read lately: the next keystroke's answer has most of the same rows. */
const KEPT = 12_000;

/** Names, read as they are shown. */
export class NameParts {
  private readonly kept = new Map<CardSummary, ReadName & { readonly numbers: number[] }>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** What the client is called on screen. */
  shown(row: CardSummary): ReadName {
    const known = remembered(this.kept, KEPT, row, () => this.read(displayName(row)));
    const { parts, numbers } = known;
    // What no row had may have been learnt since.
    for (let at = 0; at < parts.length; at++) if ((numbers[at] ?? -1) < 0) numbers[at] = this.vocabulary.numberOf(parts[at]?.folded ?? '');
    return known;
  }

  /** What else the client is found by: the patronymic, nickname and company, and what of the name isn't shown. */
  others(row: CardSummary): readonly ReadName[] {
    const shown = displayName(row);
    const texts = [row.middle, row.nickname, row.company, row.given, row.family].map((text) => text.trim());
    return texts.filter((text) => text !== '' && !shown.includes(text)).map((text) => this.read(text));
  }

  private read(name: string) {
    const parts = words(name).map(({ start, end }) => {
      const word = name.slice(start, end);
      return { start, end, word, folded: foldWord(word) };
    });
    return { name, parts, numbers: parts.map(({ folded }) => this.vocabulary.numberOf(folded)) };
  }
}
