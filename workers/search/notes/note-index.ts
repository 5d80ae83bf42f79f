import type { CardText } from '../../../model/card-texts.ts';
import type { CardId } from '../../../model/ids.ts';
import { NoteVocabulary } from './note-vocabulary.ts';
import { noteWords } from './note-words.ts';

const EPOCH = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
const LAST_DAY = 0xffff;
/** Numbers of one stretch of memory. No card has more. */
const STRETCH = 1 << 16;

/** Days since 2000 of a date; 0 where there is none, or an older one. */
export function dayOf(date: string): number {
  const day = Math.floor((Date.parse(date.slice(0, 10)) - EPOCH) / DAY_MS);
  return Number.isNaN(day) ? 0 : Math.min(Math.max(day, 0), LAST_DAY);
}

/**
 * Which words stand in which card's texts. Each card is a run of numbers: for each text its day (below zero), then its words. Runs lie one
 * after the other in large stretches, so that 50,000 cards are looked through in milliseconds, and cost four bytes a word.
 */
export class NoteIndex {
  readonly vocabulary = new NoteVocabulary();
  private stretches: Int32Array[] = [];
  private used = STRETCH;
  /** In which text, counted from the first, each word was seen last. */
  private readonly seen: number[] = [];
  private count = 0;
  private dead = 0;
  private alive = 0;
  private readonly slots = new Map<CardId, number>();
  private readonly cards: (CardId | undefined)[] = [];
  private readonly from: number[] = [];
  private readonly length: number[] = [];
  private readonly free: number[] = [];

  /** One more than the highest slot in use. */
  get end(): number {
    return this.cards.length;
  }

  get size(): number {
    return this.slots.size;
  }

  cardAt(slot: number): CardId | undefined {
    return this.cards[slot];
  }

  /** Takes a card's texts in place of those it had; none: the card is forgotten. */
  put(card: CardId, texts: readonly CardText[]): void {
    this.forget(card);
    const run = this.runOf(texts);
    if (run.length === 0) return;
    const slot = this.free.pop() ?? this.cards.length;
    this.slots.set(card, slot);
    this.cards[slot] = card;
    this.from[slot] = this.place(run);
    this.length[slot] = run.length;
    this.alive += run.length;
    if (this.dead > this.alive && this.dead > STRETCH) this.tidy();
  }

  /**
   * Looks through cards from one slot up to another for those that have a word of each bit of `all`. `bits`: of each word's
   * number, which words typed it meets. `found` hears the day of the text that has most of them, the first (latest) of such.
   */
  scan(from: number, to: number, bits: Uint16Array, all: number, found: (slot: number, day: number) => void): void {
    for (let slot = from; slot < to; slot++) {
      if (this.cards[slot] === undefined) continue;
      const day = this.look(slot, bits, all);
      if (day >= 0) found(slot, day);
    }
  }

  private look(slot: number, bits: Uint16Array, all: number): number {
    const [data, start] = this.runAt(slot);
    const end = start + (this.length[slot] ?? 0);
    let met = 0;
    let here = 0;
    let most = 0;
    let day = 0;
    let bestDay = 0;
    // To the end and one further: the last text is closed as the others are.
    for (let at = start; at <= end; at++) {
      const number = at < end ? (data[at] ?? 0) : -1;
      if (number >= 0) here |= bits[number] ?? 0;
      else {
        if (here !== 0) {
          met |= here;
          const count = bitsIn(here);
          if (count > most) {
            most = count;
            bestDay = day;
          }
          here = 0;
        }
        day = -1 - number;
      }
    }
    return met === all ? bestDay : -1;
  }

  private runOf(texts: readonly CardText[]): readonly number[] {
    const run: number[] = [];
    for (const { date, text } of texts) {
      const begin = run.length;
      run.push(-1 - dayOf(date));
      this.count++;
      const lower = text.toLowerCase();
      for (const { start, end } of noteWords(lower)) {
        const number = this.vocabulary.numberOf(lower.slice(start, end));
        if (this.seen[number] === this.count) continue;
        this.seen[number] = this.count;
        run.push(number);
      }
      // A text without a word, or one too many.
      if (run.length === begin + 1 || run.length > STRETCH) run.length = begin;
    }
    for (const number of run) if (number >= 0) this.vocabulary.add(number);
    return run;
  }

  private forget(card: CardId): void {
    const slot = this.slots.get(card);
    if (slot === undefined) return;
    const [data, start] = this.runAt(slot);
    const length = this.length[slot] ?? 0;
    for (const number of data.subarray(start, start + length)) if (number >= 0) this.vocabulary.drop(number);
    data.fill(0, start, start + length);
    this.slots.delete(card);
    this.cards[slot] = undefined;
    this.free.push(slot);
    this.alive -= length;
    this.dead += length;
  }

  private place(run: ArrayLike<number>): number {
    if (this.used + run.length > STRETCH) {
      this.dead += this.stretches.length > 0 ? STRETCH - this.used : 0;
      this.stretches.push(new Int32Array(STRETCH));
      this.used = 0;
    }
    this.stretches.at(-1)?.set(run, this.used);
    const at = (this.stretches.length - 1) * STRETCH + this.used;
    this.used += run.length;
    return at;
  }

  private runAt(slot: number): [data: Int32Array, start: number] {
    const at = this.from[slot] ?? 0;
    return [this.stretches[Math.floor(at / STRETCH)] ?? EMPTY, at % STRETCH];
  }

  /** Moves all runs together: a few milliseconds, after as much was replaced as there is. */
  private tidy(): void {
    const runs = [...this.slots.values()].map((slot) => {
      const [data, start] = this.runAt(slot);
      return [slot, data.subarray(start, start + (this.length[slot] ?? 0))] as const;
    });
    this.stretches = [];
    this.used = STRETCH;
    for (const [slot, run] of runs) this.from[slot] = this.place(run);
    this.dead = 0;
  }
}

const EMPTY = new Int32Array(0);

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
