import { formOf } from './note-words.ts';

/** Longer ones are no words; they are found by their beginning. */
const LONGEST = 40;

/** The distinct words of all notes, each with a number. A word that no note has any more is forgotten. */
export class NoteVocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly words: (string | undefined)[] = [];
  private readonly forms: string[] = [];
  private readonly counts: number[] = [];
  private readonly free: number[] = [];

  /** One more than the highest number in use. */
  get end(): number {
    return this.forms.length;
  }

  /** What the word of this number is found by; '' where there is none. */
  formAt(number: number): string {
    return this.forms[number] ?? '';
  }

  /** The word of this number, lower case; '' where there is none. */
  wordAt(number: number): string {
    return this.words[number] ?? '';
  }

  /** The number of a word (lower case): a new one where no note has it yet. */
  numberOf(slice: string): number {
    const word = slice.length > LONGEST ? slice.slice(0, LONGEST) : slice;
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.free.pop() ?? this.forms.length;
    // A copy of its own: a slice would keep the whole note in memory.
    const own = Array.from(word).join('');
    this.numbers.set(own, number);
    this.words[number] = own;
    this.forms[number] = formOf(own);
    this.counts[number] = 0;
    return number;
  }

  /** Counts one use more. */
  add(number: number): void {
    this.counts[number] = (this.counts[number] ?? 0) + 1;
  }

  /** Counts one use less. */
  drop(number: number): void {
    const left = (this.counts[number] ?? 0) - 1;
    this.counts[number] = left;
    if (left > 0) return;
    this.numbers.delete(this.words[number] ?? '');
    this.words[number] = undefined;
    this.forms[number] = '';
    this.free.push(number);
  }
}
