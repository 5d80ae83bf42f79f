import type { ClientBase } from './client-base.ts';
import { Dictionary } from './dictionary.ts';
import type { DigitTerm, MailTerm, QueryTerm, WordTerm } from './query.ts';
import { digitTerms, nameTerms } from './row-text.ts';
import { TermIndex } from './term-index.ts';

type Visit = (slot: number) => void;

/**
 * Names, for a query's term, the rows that may match it. Rows not indexed yet are always named: an answer never depends on how
 * far the indexing has come.
 */
export class BaseIndex {
  private readonly names = new TermIndex();
  private readonly digits = new TermIndex();
  private readonly indexed = new Set<number>();
  /** Rows that have each run of four digits, roughly: dropped ones stay counted. */
  private readonly runs = new Uint32Array(10_000);
  readonly words = new Dictionary();
  readonly mails = new Dictionary();
  /** Slots that wait to be indexed. */
  readonly waiting = new Set<number>();

  constructor(private readonly base: ClientBase) {}

  /** The slot's row is new or changed in what it is found by. */
  changed(slot: number): void {
    this.drop(slot);
    this.waiting.add(slot);
  }

  drop(slot: number): void {
    this.waiting.delete(slot);
    if (!this.indexed.delete(slot)) return;
    this.names.drop(slot);
    this.digits.drop(slot);
  }

  /** Indexes one of the rows that wait. */
  index(slot: number): void {
    this.waiting.delete(slot);
    const text = this.base.at(slot)?.text;
    if (!text) return;
    const names = nameTerms(text);
    const digits = digitTerms(text);
    this.names.add(slot, names);
    this.digits.add(slot, digits);
    this.indexed.add(slot);
    for (const term of names) (term.startsWith('@') ? this.mails : this.words).add(term);
    for (const gram of digits) if (gram.length === 4) this.runs[Number(gram)] = (this.runs[Number(gram)] ?? 0) + 1;
  }

  async vacuum(): Promise<void> {
    await this.names.vacuum();
    await this.digits.vacuum();
  }

  /** Rows that may match the term. */
  candidates(term: QueryTerm, visit: Visit): void {
    for (const slot of this.waiting) visit(slot);
    if (term.kind === 'word') this.byWord(term, visit);
    else if (term.kind === 'mail') this.byMail(term, visit);
    else this.byDigits(term, visit);
  }

  /** Rows that have one of these terms. */
  withTerms(terms: readonly string[], visit: Visit): void {
    this.names.each(terms, false, visit);
  }

  /** Rows with the run inside a word or, when asked for, inside a part of an e-mail. */
  holding(term: WordTerm | MailTerm, inMails: boolean, visit: Visit): void {
    const most = 200;
    if (term.kind === 'word') {
      for (const run of term.beginnings) if (run.length >= 2) this.names.each(this.words.inside(run, most), false, visit);
      if (inMails) this.names.each(this.mails.inside(term.plain, most), false, visit);
    } else {
      const longest = term.text.split(/[^\p{L}\p{N}]+/u).reduce((a, b) => (b.length > a.length ? b : a), '');
      if (longest) this.names.each(this.mails.inside(longest, most), false, visit);
    }
  }

  /** How many candidates the term has, roughly. */
  crowd(term: QueryTerm): number {
    if (term.kind === 'mail') return this.mails.crowd(`@${term.text.replace(/@.*/, '')}`);
    if (term.kind === 'digits') return this.crowdOfRun(term.digits);
    return term.beginnings.reduce((sum, beginning) => sum + this.words.crowd(beginning), this.mails.crowd(`@${term.plain}`));
  }

  private crowdOfRun(digits: string): number {
    if (digits.length > 3) return this.runs[Number(this.rarest(digits, 0))] ?? 0;
    const from = Number(digits.padEnd(4, '0'));
    const to = Number(digits.padEnd(4, '9'));
    let sum = 0;
    for (let gram = from; gram <= to; gram++) sum += this.runs[gram] ?? 0;
    for (let first = 0; first <= 9; first++) sum += this.runs[Number(`${first}${digits.slice(0, 3)}`)] ?? 0;
    return sum;
  }

  private byWord(term: WordTerm, visit: Visit): void {
    this.names.each(term.beginnings, true, visit);
    this.names.each(
      term.wholes.filter((whole) => !term.beginnings.includes(whole)),
      false,
      visit,
    );
    if (term.plain) this.names.each([`@${term.plain}`], true, visit);
  }

  private byMail({ text }: MailTerm, visit: Visit): void {
    const at = text.indexOf('@');
    if (at < 0) {
      const [first = ''] = text.split(/[^\p{L}\p{N}]+/u);
      this.names.each([`@${text}`], true, visit);
      this.names.each([`@${first}`], false, visit);
    } else {
      const last = text
        .slice(0, at)
        .split(/[^\p{L}\p{N}]+/u)
        .at(-1);
      if (last) this.names.each([`@${last}`], false, visit);
      else this.names.each([text.slice(at)], true, visit);
    }
  }

  private byDigits(term: DigitTerm, visit: Visit): void {
    this.byRun(term.digits, visit);
    if (term.national) this.byRun(term.national, visit);
    // A number that is part of a name: «Studio 54».
    this.names.each([term.digits], true, visit);
  }

  /** Runs are indexed from every second digit, so a query is tried from both its first and its second. */
  private byRun(run: string, visit: Visit): void {
    if (run.length <= 3) this.digits.each([run], true, visit);
    if (run.length < 3) return;
    if (run.length === 3) {
      this.digits.each(
        Array.from({ length: 10 }, (_, first) => first + run),
        false,
        visit,
      );
      return;
    }
    this.digits.each([this.rarest(run, 0)], false, visit);
    if (run.length === 4) this.digits.each([run.slice(1)], true, visit);
    else this.digits.each([this.rarest(run, 1)], false, visit);
  }

  private rarest(run: string, start: number): string {
    let best = run.slice(start, start + 4);
    for (let at = start + 2; at + 4 <= run.length; at += 2) {
      const gram = run.slice(at, at + 4);
      if ((this.runs[Number(gram)] ?? 0) < (this.runs[Number(best)] ?? 0)) best = gram;
    }
    return best;
  }
}
