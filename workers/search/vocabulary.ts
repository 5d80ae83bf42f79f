import { plainSkeleton } from '../../model/names/skeleton.ts';
import { INSIDE_FROM, isCyrillic, MATCH, otherForms, skeletonMatch } from './match.ts';
import { otherLetters } from './misspellings.ts';
import type { WordTerm } from './query.ts';
import { foldedWord } from './row-text.ts';
import { comparesHalf, slipsAllowed, TWO_SLIPS_FROM } from './slips.ts';
import { TermMatch } from './term-match.ts';
import { Texts } from './texts.ts';
import { Trie } from './trie.ts';
import { WordLists } from './word-lists.ts';

/** A term that more words begin with. */
const CROWD = 500;
/** What terms matched is kept, a byte a word each: the next keystroke asks for most of them again. */
const KEPT = 64;
/** What crowds begin with is short, typed often, and takes longest to gather. */
const KEPT_CROWDS = 320;
/** Room for words to come, and how much of it is kept from one query to the next. */
const ROOM = 4_096;
const SPARE = 32;

/**
 * The distinct words of all names and e-mails, by number, and which rows have each. A salon of 50,000 has some 20,000: so a
 * query is matched with each word once, and a row is only looked up by its numbers. Words stay until the next start.
 */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  /** As `RowText` has them. */
  private readonly words: string[] = [];
  private readonly rowsOf: number[][] = [];
  /** By word, whether it is written in Cyrillic. */
  private readonly cyrillic: boolean[] = [];
  private readonly lists = new WordLists();
  private readonly plain = new Trie();
  private readonly skeletons = new Trie();
  private readonly mails = new Trie();
  /** Apart, since texts in one script take a byte a letter and are looked through faster. */
  private readonly cyrillicTexts = new Texts();
  private readonly latinTexts = new Texts();
  private readonly skeletonTexts = new Texts();
  private readonly mailTexts = new Texts();
  /** By how far was looked and for what, that asked for least lately first. */
  private readonly kept = new Map<string, TermMatch>();
  private readonly crowds = new Map<string, TermMatch>();
  /** Rows came or went since. */
  private stale = false;
  private readonly spare: Uint8Array[] = [];

  /**
   * The row in this slot has these words (`RowText.words`), and no others any more. False where it had just them: what most changes
   * of a card are, and then what was found for terms still holds.
   */
  put(slot: number, words: readonly string[]): boolean {
    return this.putNumbers(slot, this.numbersFor(words));
  }

  /** The numbers of these words, which it knows from now on. */
  numbersFor(words: readonly string[]): number[] {
    return words.map((word) => this.numbers.get(word) ?? this.learn(word));
  }

  /** The same as `put`, of words by number. */
  putNumbers(slot: number, numbers: readonly number[]): boolean {
    const before = this.lists.of(slot);
    if (numbers.length === before.length && numbers.every((word, at) => word === before[at])) return false;
    this.stale = true;
    for (const word of before) dropFrom(this.rowsOf[word] ?? [], slot);
    for (const word of numbers) this.rowsOf[word]?.push(slot);
    this.lists.set(slot, numbers);
    return true;
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
  wordsOf(slot: number): readonly string[] {
    return this.lists.of(slot).map((word) => this.words[word] ?? '');
  }

  /** The numbers of the words of a slot's row. */
  numbersOf(slot: number): readonly number[] {
    return this.lists.of(slot);
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

  /** Words that are the term, or begin so. */
  exact(term: WordTerm): TermMatch {
    return this.remember(`= ${term.key}`, null, (found) => this.compare(term, found), this.isCrowd(term) ? this.crowds : this.kept);
  }

  /** What was found for a term before. */
  private remember(key: string, from: TermMatch | null, add: (found: TermMatch) => void, kept = this.kept): TermMatch {
    if (this.stale) this.forget();
    let found = kept.get(key);
    if (found) kept.delete(key);
    else {
      found = this.newMatch(from);
      add(found);
    }
    kept.set(key, found);
    return found;
  }

  /** Whether so many words begin so that what nearly matches is of no use. */
  isCrowd(term: WordTerm): boolean {
    return this.crowd(term) > CROWD;
  }

  private compare(term: WordTerm, found: TermMatch): void {
    this.plain.under(term.plain, (word, whole) => found.note(word, whole ? MATCH.whole : MATCH.beginning));
    const loose = !this.isCrowd(term) && found.rows() === 0;
    for (const beginning of term.beginnings) {
      this.skeletons.under(beginning, (word) => found.note(word, this.matchOf(term, word, false, loose)));
    }
    const looseWhole = !this.isCrowd(term) && found.wholeRows() === 0;
    for (const whole of term.wholes) this.skeletons.at(whole, (word) => found.note(word, this.matchOf(term, word, true, looseWhole)));
    for (const form of otherForms(term)) this.skeletons.at(form, (word) => found.note(word, MATCH.otherForm));
    for (const other of term.kin) this.skeletons.at(other, (word) => found.note(word, MATCH.kin));
    this.mails.under(term.plain, (word) => found.note(word, MATCH.mail));
  }

  private newMatch(from: TermMatch | null): TermMatch {
    const spare = this.spare.pop();
    const levels = spare && spare.length >= this.words.length ? spare : new Uint8Array(this.words.length + ROOM);
    return new TermMatch(this.rowsOf, this.lists, levels, from ?? undefined);
  }

  private forget(): void {
    this.stale = false;
    this.trim(this.kept, 0);
    this.trim(this.crowds, 0);
  }

  /** What was found for terms is no longer looked at: of it, what was asked for lately is kept. */
  release(): void {
    this.trim(this.kept, KEPT);
    this.trim(this.crowds, KEPT_CROWDS);
  }

  private trim(kept: Map<string, TermMatch>, size: number): void {
    for (const [key, match] of kept) {
      if (kept.size <= size) return;
      kept.delete(key);
      if (this.spare.length < SPARE) this.spare.push(match.empty());
    }
  }

  /** Words of e-mails that are the one text, and those that begin as the other; null: none do. */
  inMails(whole: string | null, begun: string | null): TermMatch {
    return this.remember(`@ ${whole} ${begun}`, null, (found) => {
      const note = (word: number) => found.note(word, MATCH.mail);
      if (whole !== null) this.mails.at(whole, note);
      if (begun !== null) this.mails.under(begun, note);
    });
  }

  /**
   * What `exact` finds, and words that are one slip away; with `inside`, those that have the term inside as well. `alone`: no other
   * word says more about who is meant.
   */
  near(term: WordTerm, alone: boolean, inside: boolean): TermMatch {
    return this.remember(`~ ${alone} ${inside} ${term.key}`, this.exact(term), (found) => {
      this.addSlips(term, slipsAllowed(term.plain.length, alone), alone, found);
      if (inside) this.addInside(term, found);
    });
  }

  /** The same, and all words and parts of e-mails that have the term inside. */
  inside(term: WordTerm, alone: boolean): TermMatch {
    return this.remember(`* ${alone} ${term.key}`, this.near(term, alone, true), (found) => this.addInsideMails(term.plain, found));
  }

  /** The same, and words that are two slips away, or one that changed how the letters beside it are read; none where the term is a word. */
  far(term: WordTerm, alone: boolean): TermMatch {
    return this.remember(`? ${alone} ${term.key}`, this.inside(term, alone), (found) => this.addFar(term, alone, found));
  }

  private addInside(term: WordTerm, found: TermMatch): void {
    const note = (word: number) => found.note(word, MATCH.inside);
    if (term.plain.length >= INSIDE_FROM) (term.cyrillic ? this.cyrillicTexts : this.latinTexts).holding(term.plain, note);
    const [skeleton = ''] = term.wholes;
    if (skeleton.length >= INSIDE_FROM) this.skeletonTexts.holding(skeleton, note);
  }

  /** What `from` has of a text, and words of e-mails that have this run of it inside. */
  insideMails(text: string, run: string, from: TermMatch): TermMatch {
    return this.remember(`@* ${text}`, from, (found) => this.addInsideMails(run, found));
  }

  private addInsideMails(run: string, found: TermMatch): void {
    if (run.length >= INSIDE_FROM) this.mailTexts.holding(run, (word) => found.note(word, MATCH.inside));
  }

  private addFar(term: WordTerm, alone: boolean, found: TermMatch): void {
    if (slipsAllowed(term.plain.length, alone) === 0 || found.wholeRows() > 0) return;
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
    return skeletonMatch(term, this.cyrillic[word] ?? false, whole, loose);
  }

  private learn(text: string): number {
    const folded = foldedWord(text);
    const word = this.words.push(text) - 1;
    this.numbers.set(text, word);
    this.rowsOf.push([]);
    this.cyrillic.push(isCyrillic(folded.plain));
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
