import type { ClientBase } from './client-base.ts';
import { probesOf } from './digit-match.ts';
import type { DigitTerm } from './query.ts';
import { TermIndex } from './term-index.ts';
import { Texts } from './texts.ts';

type Visit = (slot: number) => void;

/**
 * Names, for a run of digits, the rows that may have it in a phone or card. Rows not indexed yet are always named: an answer
 * never depends on how far the indexing has come.
 */
export class DigitIndex {
  private readonly index = new TermIndex();
  private readonly indexed = new Set<number>();
  /** Rows that have each run of four digits, roughly: dropped ones stay counted. */
  private readonly runs = new Uint32Array(10_000);
  /** Rows with a number that begins with these four digits, roughly. */
  private readonly starts = new Uint32Array(10_000);
  /** Slots that wait to be indexed, and all their digits to look into meanwhile. */
  private readonly slots = new Set<number>();
  private texts = new Texts();

  constructor(private readonly base: ClientBase) {}

  /** How many rows wait to be indexed. */
  get waiting(): number {
    return this.slots.size;
  }

  /** The slot's row is new, or its numbers changed. */
  changed(slot: number): void {
    this.drop(slot);
    this.slots.add(slot);
    this.texts.add(this.base.at(slot)?.digits ?? '', slot);
  }

  drop(slot: number): void {
    this.slots.delete(slot);
    if (this.indexed.delete(slot)) this.index.drop(slot);
  }

  /** Indexes one of the rows that wait. False: there are none. */
  addNext(): boolean {
    for (const slot of this.slots) {
      this.slots.delete(slot);
      this.add(slot);
      return true;
    }
    this.texts = new Texts();
    return false;
  }

  private add(slot: number): void {
    const client = this.base.at(slot);
    if (!client) return;
    const terms = digitTerms(client.digits);
    if (terms.length === 0) return;
    this.index.add(slot, terms);
    this.indexed.add(slot);
    for (const term of terms) {
      const [counts, run] = term.startsWith('^') ? [this.starts, term.slice(1, 5)] : [this.runs, term];
      if (run.length === 4) counts[Number(run)] = (counts[Number(run)] ?? 0) + 1;
    }
  }

  async vacuum(): Promise<void> {
    await this.index.vacuum();
  }

  /** Rows that may match the term; one may come several times. */
  candidates(term: DigitTerm, visit: Visit): void {
    const { digits, national } = term;
    if (this.slots.size > 0) for (const probe of probesOf(term)) this.texts.holding(probe, visit);
    this.byRun(digits, visit);
    if (national) this.byRun(national, visit);
  }

  /** How many candidates the term has, roughly. */
  crowd({ digits, national }: DigitTerm): number {
    return this.slots.size + this.crowdOfRun(digits) + (national ? this.crowdOfRun(national) : 0);
  }

  private crowdOfRun(digits: string): number {
    // One more: short numbers, and an end of three digits, aren't counted.
    const starting = 1 + sumOf(this.starts, digits.slice(0, 4));
    if (digits.length > 4) return starting + this.countOf(this.rarest(digits, 0)) + this.countOf(this.rarest(digits, 1));
    if (digits.length < 3) return starting;
    return starting + 2 * sumOf(this.runs, digits);
  }

  private countOf(gram: string): number {
    return this.runs[Number(gram)] ?? 0;
  }

  /** Runs are indexed from every second digit, so a query is tried from both its first and its second. */
  private byRun(run: string, visit: Visit): void {
    this.index.each([`^${run.slice(0, START)}`], run.length < START, visit);
    if (run.length < 3) return;
    if (run.length === 3) {
      this.index.each([run], true, visit);
      this.index.each(
        Array.from({ length: 10 }, (_, first) => first + run),
        false,
        visit,
      );
      return;
    }
    this.index.each([this.rarest(run, 0)], false, visit);
    if (run.length === 4) this.index.each([run.slice(1)], true, visit);
    else this.index.each([this.rarest(run, 1)], false, visit);
  }

  private rarest(run: string, start: number): string {
    let best = run.slice(start, start + 4);
    for (let at = start + 2; at + 4 <= run.length; at += 2) {
      const gram = run.slice(at, at + 4);
      if (this.countOf(gram) < this.countOf(best)) best = gram;
    }
    return best;
  }
}

/** How many there are of all runs of four digits that begin so. */
function sumOf(counts: Uint32Array, digits: string): number {
  const to = Number(digits.padEnd(4, '9'));
  let sum = 0;
  for (let run = Number(digits.padEnd(4, '0')); run <= to; run++) sum += counts[run] ?? 0;
  return sum;
}

/** So many digits tell how a number begins. */
const START = 6;

/**
 * How each number begins, with ^ in front; then runs of four digits from its third, fifth … digit, three at an end of odd length.
 * A country's code is no run of its own: a fourth of all numbers have it.
 */
function digitTerms(digits: string): readonly string[] {
  const terms = new Set<string>();
  for (const [number] of digits.matchAll(/\d+/g)) {
    terms.add(`^${number.slice(0, START)}`);
    for (let at = 2; at + 3 <= number.length; at += 2) terms.add(number.slice(at, at + 4));
  }
  return [...terms];
}
