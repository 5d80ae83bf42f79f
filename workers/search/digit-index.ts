import { callingCodeLength, DIGIT_MATCH, type DigitMatch, placeMatch } from './digit-match.ts';
import type { DigitTerm } from './query.ts';

/** Hears of a row, and how well it matches (`DIGIT_MATCH`), or null where its digits have to be looked at. */
type Visit = (slot: number, match: number | null) => void;

/** Rows, and the digits of each (`RowText.digits`). */
interface DigitRows {
  readonly slots: readonly number[];
  readonly clients: readonly { readonly digits: string }[];
}

/** The longest runs that are listed. */
const LONGEST = 4;
/** Where the lists of runs of one, two, three and four digits begin. */
const LISTS = [0, 0, 10, 110, 1_110] as const;
const ALL_LISTS = 11_110;

/** An entry: the slot, whether a phone begins so (after its country's code, too), and how the run matches. */
const SLOT = 16;
const BEGINS_PHONE = 8;
const MATCH_BITS = 7;
const GONE = -1;
/** So many runs has a client with a phone and a card. */
const USUAL = 36;
/** So many entries are put in their places between two yields. */
const STEP = 4_096;

/**
 * Which rows have a run of digits in a phone or card. A row is listed under each three and each four digits in a row that it has,
 * and under the one and the two that a number begins with, each time with how that matches: so up to four digits typed need no
 * look at the rows. Of more, the four that fewest rows have tell whom to look at. Nothing is left for later: an answer never lacks
 * a row.
 */
export class DigitIndex {
  /** The lists of rows that were there at the start, one after the other, and where each begins; what was dropped is `GONE`. */
  private packed: Int32Array = new Int32Array(0);
  private starts: Int32Array = new Int32Array(ALL_LISTS + 1);
  /** Rows that came since. */
  private readonly lists: (number[] | undefined)[] = Array.from({ length: ALL_LISTS });

  /** The row in this slot has these digits (`RowText.digits`). */
  add(slot: number, digits: string): void {
    eachRun(digits, (key, how) => {
      const list = this.lists[key];
      if (list) list.push(slot * SLOT + how);
      else this.lists[key] = [slot * SLOT + how];
    });
  }

  /** Takes in many rows of an empty index, a part at each step: quicker than one by one. */
  *fill(chunks: readonly DigitRows[]): Generator<undefined, void> {
    const starts = new Int32Array(ALL_LISTS + 1);
    const rows = chunks.reduce((sum, { slots }) => sum + slots.length, 0);
    let keys = new Uint16Array(rows * USUAL + STEP);
    let entries = new Int32Array(keys.length);
    let length = 0;
    for (const { slots, clients } of chunks) {
      for (let at = 0; at < slots.length; at++) {
        const slot = slots[at] ?? 0;
        eachRun(clients[at]?.digits ?? '', (key, how) => {
          if (length === keys.length) {
            keys = wider(keys, new Uint16Array(length * 2));
            entries = wider(entries, new Int32Array(length * 2));
          }
          keys[length] = key;
          entries[length++] = slot * SLOT + how;
          starts[key + 1] = (starts[key + 1] ?? 0) + 1;
        });
      }
      yield;
    }
    for (let key = 0; key < ALL_LISTS; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const packed = new Int32Array(length);
    const next = starts.slice();
    for (let at = 0; at < length; at++) {
      const key = keys[at] ?? 0;
      const place = next[key] ?? 0;
      packed[place] = entries[at] ?? 0;
      next[key] = place + 1;
      if (at % STEP === 0) yield;
    }
    this.packed = packed;
    this.starts = starts;
  }

  /** It has them no more. */
  drop(slot: number, digits: string): void {
    eachRun(digits, (key, how) => {
      const entry = slot * SLOT + how;
      const list = this.lists[key];
      const at = list?.indexOf(entry) ?? -1;
      if (!list || at < 0) {
        const [from, to] = [this.starts[key] ?? 0, this.starts[key + 1] ?? 0];
        const place = this.packed.subarray(from, to).indexOf(entry);
        if (place >= 0) this.packed[from + place] = GONE;
        return;
      }
      const last = list.pop();
      if (last !== undefined && at < list.length) list[at] = last;
    });
  }

  /** Rows that may match the term, those that match best first; one may come several times. */
  candidates({ digits, national }: DigitTerm, visit: Visit): void {
    for (let match = 0; match <= DIGIT_MATCH.inside; match++) {
      this.matching(digits, match as DigitMatch, visit);
      if (national && match === DIGIT_MATCH.start) this.beginningPhone(national, visit);
    }
    for (const run of [digits, national]) if (run.length > LONGEST) this.each(this.rarest(run), (entry) => visit(slotOf(entry), null));
  }

  /** Rows with a number of just these digits, up to four of them. */
  wholes({ digits }: DigitTerm, visit: Visit): void {
    this.matching(digits, DIGIT_MATCH.exactCard, visit);
    this.matching(digits, DIGIT_MATCH.whole, visit);
  }

  /** How many candidates the term has. */
  crowd({ digits, national }: DigitTerm): number {
    return this.count(this.rarest(digits)) + (national ? this.count(this.rarest(national)) : 0);
  }

  private matching(run: string, match: DigitMatch, visit: Visit): void {
    if (run.length > LONGEST) return;
    this.each(this.rarest(run), (entry) => {
      if ((entry & MATCH_BITS) === match) visit(slotOf(entry), match);
    });
  }

  private beginningPhone(run: string, visit: Visit): void {
    if (run.length > LONGEST) return;
    this.each(this.rarest(run), (entry) => {
      if (entry & BEGINS_PHONE) visit(slotOf(entry), DIGIT_MATCH.start);
    });
  }

  private count(key: number): number {
    return (this.starts[key + 1] ?? 0) - (this.starts[key] ?? 0) + (this.lists[key]?.length ?? 0);
  }

  private each(key: number, visit: (entry: number) => void): void {
    const { packed, starts } = this;
    for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at++) {
      const entry = packed[at] ?? GONE;
      if (entry !== GONE) visit(entry);
    }
    const list = this.lists[key];
    if (list) for (let at = 0; at < list.length; at++) visit(list[at] ?? 0);
  }

  /** The list, of those of a run's digits, that is the shortest. */
  private rarest(run: string): number {
    const length = Math.min(run.length, LONGEST);
    let best = -1;
    for (let at = 0; at + length <= run.length; at++) {
      const key = (LISTS[length] ?? 0) + Number(run.slice(at, at + length));
      if (best < 0 || this.count(key) < this.count(best)) best = key;
    }
    return best;
  }
}

function wider<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function slotOf(entry: number): number {
  return Math.floor(entry / SLOT);
}

const ZERO = '0'.charCodeAt(0);
const POWERS = [1, 10, 100, 1_000, 10_000] as const;

/** Calls with the list of each run, and what its entry says besides the slot. */
function eachRun(digits: string, found: (key: number, how: number) => void): void {
  const cards = digits.indexOf('#');
  let start = -1;
  for (let at = 0; at <= digits.length; at++) {
    const digit = digits.charCodeAt(at) - ZERO;
    const isDigit = digit >= 0 && digit <= 9;
    if (isDigit && start < 0) start = at;
    if (isDigit || start < 0) continue;
    eachRunOf(digits, start, at, start > cards, found);
    start = -1;
  }
}

/** The same of one number. */
function eachRunOf(digits: string, from: number, to: number, isCard: boolean, found: (key: number, how: number) => void): void {
  const code = isCard ? -1 : from + callingCodeLength(digits, from);
  // A card's number may have letters: AB1234 neither begins with these digits, nor is it they.
  const isBegun = isMark(digits, from - 1);
  const isEnded = isMark(digits, to);
  let last = 0;
  for (let end = from + 1; end <= to; end++) {
    last = (last * 10 + digits.charCodeAt(end - 1) - ZERO) % 10_000;
    for (let length = 1; length <= LONGEST && end - length >= from; length++) {
      const begins = end - length === from && isBegun;
      if (length < 3 && !begins) continue;
      const afterCode = end - length === code;
      const match = placeMatch(length, begins, end === to && isEnded, isCard, afterCode);
      const beginsPhone = !isCard && (begins || afterCode) ? BEGINS_PHONE : 0;
      found((LISTS[length] ?? 0) + (last % (POWERS[length] ?? 1)), beginsPhone + match);
    }
  }
}

function isMark(digits: string, at: number): boolean {
  const mark = digits.charAt(at);
  return mark === ' ' || mark === '#';
}
