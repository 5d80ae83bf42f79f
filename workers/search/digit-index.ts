import type { DigitTerm } from './query.ts';

type Visit = (slot: number) => void;

/** A number of one digit is counted after those that begin with two. */
const ONE_DIGIT = 100;

/** Rows by a number: lists that are made when they are first needed. */
class RowLists {
  private readonly lists: (number[] | undefined)[];

  constructor(size: number) {
    this.lists = Array.from({ length: size });
  }

  add(key: number, slot: number): void {
    const list = this.lists[key];
    if (!list) this.lists[key] = [slot];
    // A row's runs are added one after the other, and it may have one of them twice.
    else if (list[list.length - 1] !== slot) list.push(slot);
  }

  drop(key: number, slot: number): void {
    const list = this.lists[key];
    const at = list?.indexOf(slot) ?? -1;
    if (!list || at < 0) return;
    const last = list.pop();
    if (last !== undefined && at < list.length) list[at] = last;
  }

  count(from: number, to: number): number {
    let sum = 0;
    for (let key = from; key < to; key++) sum += this.lists[key]?.length ?? 0;
    return sum;
  }

  each(from: number, to: number, visit: Visit): void {
    for (let key = from; key < to; key++) {
      const list = this.lists[key];
      if (list) for (let at = 0; at < list.length; at++) visit(list[at] ?? 0);
    }
  }
}

/**
 * Which rows may have a run of digits in a phone or card: a row is listed under each four digits in a row that it has, under the
 * three that a number ends with, and under the two it begins with. Three typed are ten runs of four side by side, or an end; of
 * more typed, the four that fewest rows have are enough. Nothing is left for later, so that an answer never lacks a row.
 */
export class DigitIndex {
  private readonly runs = new RowLists(10_000);
  private readonly ends = new RowLists(1_000);
  private readonly starts = new RowLists(ONE_DIGIT + 10);

  /** The row in this slot has these digits (`RowText.digits`). */
  add(slot: number, digits: string): void {
    eachPlace(digits, (kind, key) => this[kind].add(key, slot));
  }

  /** It has them no more. */
  drop(slot: number, digits: string): void {
    eachPlace(digits, (kind, key) => this[kind].drop(key, slot));
  }

  /** Rows that may match the term; one may come several times. */
  candidates({ digits, national }: DigitTerm, visit: Visit): void {
    this.byRun(digits, visit);
    if (national) this.byRun(national, visit);
  }

  /** How many candidates the term has. */
  crowd({ digits, national }: DigitTerm): number {
    return this.crowdOf(digits) + (national ? this.crowdOf(national) : 0);
  }

  private byRun(digits: string, visit: Visit): void {
    const run = Number(digits.slice(0, 4));
    if (digits.length >= 4) {
      const key = this.rarest(digits);
      this.runs.each(key, key + 1, visit);
    } else if (digits.length === 3) {
      this.runs.each(run * 10, run * 10 + 10, visit);
      this.ends.each(run, run + 1, visit);
    } else if (digits.length === 2) this.starts.each(run, run + 1, visit);
    else {
      this.starts.each(run * 10, run * 10 + 10, visit);
      this.starts.each(ONE_DIGIT + run, ONE_DIGIT + run + 1, visit);
    }
  }

  private crowdOf(digits: string): number {
    const run = Number(digits.slice(0, 4));
    if (digits.length >= 4) {
      const key = this.rarest(digits);
      return this.runs.count(key, key + 1);
    }
    if (digits.length === 3) return this.runs.count(run * 10, run * 10 + 10) + this.ends.count(run, run + 1);
    if (digits.length === 2) return this.starts.count(run, run + 1);
    return this.starts.count(run * 10, run * 10 + 10) + this.starts.count(ONE_DIGIT + run, ONE_DIGIT + run + 1);
  }

  private rarest(digits: string): number {
    let best = Number(digits.slice(0, 4));
    let least = this.runs.count(best, best + 1);
    for (let at = 1; at + 4 <= digits.length; at++) {
      const run = Number(digits.slice(at, at + 4));
      const rows = this.runs.count(run, run + 1);
      if (rows < least) {
        best = run;
        least = rows;
      }
    }
    return best;
  }
}

const ZERO = 48;

function eachPlace(digits: string, place: (kind: 'runs' | 'ends' | 'starts', key: number) => void): void {
  let run = 0;
  let length = 0;
  for (let at = 0; at <= digits.length; at++) {
    const digit = digits.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      run = (run * 10 + digit) % 10_000;
      length++;
      if (length === 2) place('starts', run);
      if (length >= 4) place('runs', run);
    } else {
      if (length === 1) place('starts', ONE_DIGIT + run);
      if (length >= 3) place('ends', run % 1_000);
      run = 0;
      length = 0;
    }
  }
}
