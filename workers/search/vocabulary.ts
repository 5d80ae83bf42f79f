import { plainSkeleton } from '../../model/names/skeleton.ts';
import { INSIDE_FROM, isCyrillic, MATCH, matchWord, otherForms, skeletonMatch } from './match.ts';
import { otherLetters } from './misspellings.ts';
import type { WordTerm } from './query.ts';
import { type FoldedWord, foldedWord, unfolded } from './row-text.ts';
import { comparesHalf, slipsAllowed, TWO_SLIPS_FROM } from './slips.ts';
import { TermMatch } from './term-match.ts';
import { Texts } from './texts.ts';
import { Trie } from './trie.ts';
import { WordLists } from './word-lists.ts';

/** A term that more words begin with. */
const CROWD = 500;
/** Each takes a byte a word. */
const KEPT = 100;
/** Room for words to come, and how much of it is kept from one query to the next. */
const ROOM = 4_096;
const SPARE = 32;
const NO_WORD: FoldedWord = { plain: '', skeletons: [] };

/**
 * The distinct words of all names and e-mails, by number, and which rows have each. A salon of 50,000 has some 20,000: so a
 * query is matched with each word once, and a row is only looked up by its numbers. Words stay until the next start.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly words: FoldedWord[] = [];
  private readonly rowsOf: number[][] = [];
  private readonly lists = new WordLists();
  private readonly plain = new Trie();
  private readonly skeletons = new Trie();
  private readonly mails = new Trie();
  /** Apart, since texts in one script take a byte a letter and are looked through faster. */
  private readonly cyrillicTexts = new Texts();
  private readonly latinTexts = new Texts();
  private readonly skeletonTexts = new Texts();
  private readonly mailTexts = new Texts();
  private readonly kept = new Map<string, TermMatch>();
  private readonly given: TermMatch[] = [];
  private readonly spare: Uint8Array[] = [];

  /** The row in this slot has these words (`RowText.words`), and no others any more. */
  put(slot: number, words: string): void {
    for (const word of this.lists.of(slot)) dropFrom(this.rowsOf[word] ?? [], slot);
    const numbers = words === '' ? [] : words.split(' ').map((word) => this.numbers.get(word) ?? this.learn(word));
    for (const word of numbers) this.rowsOf[word]?.push(slot);
    this.lists.set(slot, numbers);
  }

  /** The number of a folded word; -1 where no row has it. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? -1;
  }

  /** The rows that have exactly this word (`RowText.words`). */
  rowsWith(word: string): readonly number[] {
    return this.rowsOf[this.numberOf(word)] ?? [];
  }

  /** The rows with a word that has one of these skeletons; one may come several times. */
  rowsSounding(skeletons: ReadonlySet<string>): readonly number[] {
    const words = new Set<number>();
    for (const one of skeletons) this.skeletons.at(one, (word) => words.add(word));
    return [...words].flatMap((word) => this.rowsOf[word] ?? []);
  }

  /** The words of a slot's row, as `RowText` has them. */
  wordsOf(slot: number): string {
    return this.lists
      .of(slot)
      .map((word) => unfolded(this.words[word] ?? NO_WORD))
      .join(' ');
  }

  /** Whether a word begins so. */
  knows(term: WordTerm): boolean {
    return this.crowd(term) > 0 || this.plain.count(term.plain) > 0;
  }

  /** How many words begin so, roughly. */
  private crowd(term: WordTerm): number {
    let sum = this.mails.count(term.plain);
    for (const beginning of term.beginnings) sum += this.skeletons.count(beginning);
    return sum;
  }

  /** Words that are the term, or begin so. What thousands begin with is kept: such terms are short, and typed often. */
  exact(term: WordTerm): TermMatch {
    if (!this.isCrowd(term)) return this.compare(term);
    const key = [term.plain, ...term.beginnings, '', ...term.wholes].join('~');
    let found = this.kept.get(key);
    if (!found) {
      found = this.compare(term, new TermMatch(this.rowsOf, this.lists, new Uint8Array(this.words.length)));
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(key, found);
    }
    const learnt = found.compared;
    if (learnt < this.words.length) {
      found.widen();
      for (let word = learnt; word < this.words.length; word++) found.note(word, this.compareWord(term, word));
    }
    return found;
  }

  /** Whether so many words begin so that what nearly matches is of no use. */
  isCrowd(term: WordTerm): boolean {
    return this.crowd(term) > CROWD;
  }

  private compare(term: WordTerm, found = this.newMatch()): TermMatch {
    this.plain.under(term.plain, (word, whole) => found.note(word, whole ? MATCH.whole : MATCH.beginning));
    const loose = !this.isCrowd(term) && found.rows() === 0;
    for (const beginning of term.beginnings) {
      this.skeletons.under(beginning, (word) => found.note(word, this.matchOf(term, word, false, loose)));
    }
    const looseWhole = !this.isCrowd(term) && found.rows(MATCH.whole) === 0;
    for (const whole of term.wholes) this.skeletons.at(whole, (word) => found.note(word, this.matchOf(term, word, true, looseWhole)));
    for (const form of otherForms(term)) this.skeletons.at(form, (word) => found.note(word, MATCH.otherForm));
    for (const other of term.kin) this.skeletons.at(other, (word) => found.note(word, MATCH.kin));
    this.mails.under(term.plain, (word) => found.note(word, MATCH.mail));
    return found;
  }

  private newMatch(): TermMatch {
    const spare = this.spare.pop();
    const levels = spare && spare.length >= this.words.length ? spare : new Uint8Array(this.words.length + ROOM);
    const made = new TermMatch(this.rowsOf, this.lists, levels);
    this.given.push(made);
    return made;
  }

  /** What was found for terms is no longer looked at. */
  release(): void {
    for (const match of this.given) {
      const levels = match.empty();
      if (this.spare.length < SPARE) this.spare.push(levels);
    }
    this.given.length = 0;
  }

  private compareWord(term: WordTerm, word: number): number {
    const { plain, skeletons } = this.words[word] ?? NO_WORD;
    if (plain.startsWith('@')) return plain.startsWith(term.plain, 1) ? MATCH.mail : MATCH.none;
    return matchWord(term, plain, skeletons);
  }

  /** Words of e-mails that are this text, or begin so. */
  inMails(text: string, half: boolean, found = this.newMatch()): TermMatch {
    const note = (word: number) => found.note(word, MATCH.mail);
    if (half) this.mails.under(text, note);
    else this.mails.at(text, note);
    return found;
  }

  /** Adds words that have the term inside. */
  addInside(term: WordTerm, found: TermMatch): void {
    const note = (word: number) => found.note(word, MATCH.inside);
    if (term.plain.length >= INSIDE_FROM) (term.cyrillic ? this.cyrillicTexts : this.latinTexts).holding(term.plain, note);
    const [skeleton = ''] = term.wholes;
    if (skeleton.length >= INSIDE_FROM) this.skeletonTexts.holding(skeleton, note);
  }

  /** Adds words of e-mails that have the run inside. */
  addInsideMails(run: string, found: TermMatch): void {
    if (run.length >= INSIDE_FROM) this.mailTexts.holding(run, (word) => found.note(word, MATCH.inside));
  }

  /** Adds to what `exact` found the words that are one slip away. `alone`: no other word says more about who is meant. */
  addNear(term: WordTerm, alone: boolean, found: TermMatch): void {
    this.addSlips(term, slipsAllowed(term.plain.length, alone), alone, found);
  }

  /** Adds to what `addNear` found the words that are two slips away, or one that changed how the letters beside it are read; none where the term is a word. */
  addFar(term: WordTerm, alone: boolean, found: TermMatch): void {
    if (slipsAllowed(term.plain.length, alone) === 0 || found.rows(MATCH.wholeSkeleton) > 0) return;
    const half = comparesHalf(term.plain.length, alone);
    const note = (word: number, whole: boolean) => found.note(word, whole ? MATCH.slip : MATCH.slipInBeginning);
    for (const spelling of otherLetters(term.plain)) {
      const skeleton = plainSkeleton(spelling);
      if (half) this.skeletons.under(skeleton, note);
      else this.skeletons.at(skeleton, (word) => note(word, true));
    }
    if (term.plain.length >= TWO_SLIPS_FROM) this.addSlips(term, 2, alone, found);
  }

  private addSlips(term: WordTerm, most: number, alone: boolean, found: TermMatch): void {
    if (most === 0) return;
    const half = comparesHalf(term.plain.length, alone);
    const note = (word: number, slips: number, whole: boolean) => {
      if (slips === 0) return;
      if (slips === 1) found.note(word, whole ? MATCH.slip : MATCH.slipInBeginning);
      else found.note(word, whole ? MATCH.twoSlips : MATCH.twoSlipsInBeginning);
    };
    this.plain.near(term.plain, most, half, note);
    for (const whole of term.wholes) this.skeletons.near(whole, most, half, note);
  }

  private matchOf(term: WordTerm, word: number, whole: boolean, loose: boolean): number {
    return skeletonMatch(term, this.words[word]?.plain ?? '', whole, loose);
  }

  private learn(text: string): number {
    const folded = foldedWord(text);
    const word = this.words.push(folded) - 1;
    this.numbers.set(text, word);
    this.rowsOf.push([]);
    if (text.startsWith('@')) {
      this.mails.add(text.slice(1), word);
      this.mailTexts.add(text, word);
    } else {
      (isCyrillic(folded.plain) ? this.cyrillicTexts : this.latinTexts).add(folded.plain, word);
      this.skeletonTexts.add(folded.skeletons.join('~'), word);
      this.plain.add(folded.plain, word);
      for (const skeleton of new Set(folded.skeletons)) this.skeletons.add(skeleton, word);
    }
    return word;
  }
}

function dropFrom(rows: number[], slot: number): void {
  const last = rows.pop();
  const at = last === undefined || last === slot ? -1 : rows.indexOf(slot);
  if (at >= 0 && last !== undefined) rows[at] = last;
}
