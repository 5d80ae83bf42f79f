import MiniSearch from 'minisearch';
import { type NoteTerm, readNoteQuery } from './note-query.ts';
import type { NoteVocabulary } from './note-vocabulary.ts';

/** Shorter words have too many neighbours one letter away to mean any of them. */
const GUESSED_FROM = 4;
const TWO_SLIPS_FROM = 8;
/** So many words are taken in between two rests. */
const WORDS_AT_ONCE = 200;

interface Spelling {
  readonly id: number;
  /** The word without its marks, and as it sounds in any script. */
  readonly forms: string;
}

/**
 * What a word may be that was typed and stands in no note: the nearest one that does. MiniSearch holds the distinct words of the
 * notes, some tens of thousands, and not the notes. It is asked only when nothing was found, and until then it holds nothing.
 */
export class NoteSpellings {
  private readonly vocabulary: NoteVocabulary;
  private readonly index = new MiniSearch<Spelling>({
    fields: ['forms'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    autoVacuum: { minDirtCount: 1_000, minDirtFactor: 0.2, batchSize: 500, batchWait: 5 },
  });
  /** What is held of each of the vocabulary's numbers. */
  private readonly held: (string | undefined)[] = [];

  constructor(vocabulary: NoteVocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The query with each word that no note has in its nearest spelling; null where one has none. `missing`: which those are. */
  async meant(
    terms: readonly NoteTerm[],
    missing: ReadonlySet<number>,
    rest: () => Promise<void> | undefined,
    isOver: () => boolean,
  ): Promise<readonly NoteTerm[] | null> {
    // What was typed of a figure is what is meant: 7/43 is no slip of 7/34.
    if (missing.size === 0 || terms.some((term, n) => missing.has(n) && term.kind === 'figure')) return null;
    await this.catchUp(rest, isOver);
    if (isOver()) return null;
    const meant: NoteTerm[] = [];
    for (const [n, term] of terms.entries()) {
      const [read = null] = missing.has(n) ? readNoteQuery(this.nearest(term)) : [term];
      if (!read) return null;
      meant.push(read);
    }
    return meant;
  }

  private nearest(term: NoteTerm): string {
    if (term.kind === 'figure') return '';
    const forms = [...new Set([term.typed, ...term.wholes])].filter((form) => form.length >= GUESSED_FROM);
    if (forms.length === 0) return '';
    const slips = (form: string): number => (form.length >= TWO_SLIPS_FROM ? 2 : 1);
    const [best] = this.index.search(forms.join(' '), { fuzzy: slips, prefix: (form) => form.length > GUESSED_FROM });
    return best ? this.vocabulary.wordAt(Number(best.id)) : '';
  }

  /** Takes in the words that came and those that are gone. */
  private async catchUp(rest: () => Promise<void> | undefined, isOver: () => boolean): Promise<void> {
    for (let id = 0; id < this.vocabulary.end && !isOver(); id++) {
      const forms = this.formsAt(id);
      if (this.held[id] !== forms) {
        if (this.held[id]) this.index.discard(id);
        if (forms) this.index.add({ id, forms });
        this.held[id] = forms;
      }
      if (id % WORDS_AT_ONCE === 0) await rest();
    }
  }

  /** '' for figures, for what is gone, and for words of a few letters. */
  private formsAt(id: number): string {
    const form = this.vocabulary.formAt(id);
    if (!form.startsWith(' ')) return '';
    const forms = form
      .slice(1)
      .split('~')
      .filter((one) => one.length >= GUESSED_FROM);
    return [...new Set(forms)].join(' ');
  }
}
