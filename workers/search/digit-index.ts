import { callingCodeLength, DIGIT_MATCH, type DigitMatch, placeMatch } from './digit-match.ts';
import type { DigitTerm } from './query.ts';

/** Hears of a row, and how well it matches (`DIGIT_MATCH`), or null where its digits have to be looked at. */
type Visit = (slot: number, match: number | null) => void;

/** The longest runs that are listed. */
const LONGEST = 4;
/** Where the lists of runs of one, two, three and four digits begin. */
const LISTS = [0, 0, 10, 110, 1_110] as const;
const ALL_LISTS = 11_110;

/** An entry: the slot, whether a phone begins so (after its country's code, too), and how the run matches. */
const SLOT = 16;
const BEGINS_PHONE = 8;
const MATCH_BITS = 7;

/**
 * Which rows have a run of digits in a phone or card. A row is listed under each three and each four digits in a row that it has,
 * and under the one and the two that a number begins with, each time with how that matches: so up to four digits typed need no
 * look at the rows. Of more, the four that fewest rows have tell whom to look at. Nothing is left for later: an answer never lacks
 * a row.
 */
export class DigitIndex {
  private readonly lists: (number[] | undefined)[] = Array.from({ length: ALL_LISTS });

  /** The row in this slot has these digits (`RowText.digits`). */
  add(slot: number, digits: string): void {
    eachRun(digits, (key, how) => {
      const list = this.lists[key];
      if (list) list.push(slot * SLOT + how);
      else this.lists[key] = [slot * SLOT + how];
    });
  }

  /** It has them no more. */
  drop(slot: number, digits: string): void {
    eachRun(digits, (key, how) => {
      const list = this.lists[key];
      const at = list?.indexOf(slot * SLOT + how) ?? -1;
      if (!list || at < 0) return;
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
    for (const run of [digits, national]) if (run.length > LONGEST) for (const entry of this.rarest(run)) visit(slotOf(entry), null);
  }

  /** Rows with a number of just these digits, up to four of them. */
  wholes({ digits }: DigitTerm, visit: Visit): void {
    this.matching(digits, DIGIT_MATCH.exactCard, visit);
    this.matching(digits, DIGIT_MATCH.whole, visit);
  }

  /** How many candidates the term has. */
  crowd({ digits, national }: DigitTerm): number {
    return this.rarest(digits).length + (national ? this.rarest(national).length : 0);
  }

  private matching(run: string, match: DigitMatch, visit: Visit): void {
    if (run.length > LONGEST) return;
    for (const entry of this.rarest(run)) if ((entry & MATCH_BITS) === match) visit(slotOf(entry), match);
  }

  private beginningPhone(run: string, visit: Visit): void {
    if (run.length > LONGEST) return;
    for (const entry of this.rarest(run)) if (entry & BEGINS_PHONE) visit(slotOf(entry), DIGIT_MATCH.start);
  }

  /** The shortest of the lists of a run's digits. */
  private rarest(run: string): readonly number[] {
    const length = Math.min(run.length, LONGEST);
    let best: readonly number[] | null = null;
    for (let at = 0; at + length <= run.length; at++) {
      const list = this.lists[(LISTS[length] ?? 0) + Number(run.slice(at, at + length))] ?? [];
      if (!best || list.length < best.length) best = list;
    }
    return best ?? [];
  }
}

function slotOf(entry: number): number {
  return Math.floor(entry / SLOT);
}

/** Calls with the list of each run, and what its entry says besides the slot. */
function eachRun(digits: string, found: (key: number, how: number) => void): void {
  const cards = digits.indexOf('#');
  for (const { 0: number, index } of digits.matchAll(/\d+/g)) {
    const isCard = index > cards;
    const code = isCard ? 0 : callingCodeLength(number);
    // A card's number may have letters: AB1234 neither begins with these digits, nor is it they.
    const [isBegun, isEnded] = [digits.charAt(index - 1), digits.charAt(index + number.length)].map((mark) => mark === ' ' || mark === '#');
    for (let at = 0; at < number.length; at++) {
      const begins = at === 0 && isBegun === true;
      const afterCode = !isCard && at === code;
      for (let length = begins ? 1 : 3; length <= LONGEST && at + length <= number.length; length++) {
        const ends = at + length === number.length && isEnded === true;
        const match = placeMatch(length, begins, ends, isCard, afterCode);
        const beginsPhone = !isCard && (begins || afterCode) ? BEGINS_PHONE : 0;
        found((LISTS[length] ?? 0) + Number(number.slice(at, at + length)), beginsPhone + match);
      }
    }
  }
}
