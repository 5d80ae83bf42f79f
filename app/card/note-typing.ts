import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { Heads } from '../../model/ids.ts';
import { rebase } from './rebase.ts';

export interface Caret {
  readonly start: number;
  readonly end: number;
}

type EditNote = Extract<ClientEdit, { type: 'editNote' }>;

/**
 * The shared running note while it is being typed: what others write meanwhile comes in around the caret, and what goes
 * to the store says which version it was written over.
 */
export class NoteTyping {
  #text: string;
  /** The stored text that ours was written over, and its version. */
  #base: string;
  #heads: Heads;
  /** What is on its way to the store. */
  #sent: string | null = null;
  #caret: Caret = { start: 0, end: 0 };
  readonly #onOthers: (base: string, theirs: string) => void;

  /** `onOthers` hears of each change that came from elsewhere: from which stored text to which. */
  constructor(card: ClientCard, onOthers: (base: string, theirs: string) => void = () => {}) {
    this.#onOthers = onOthers;
    this.#text = card.note;
    this.#base = card.note;
    this.#heads = card.heads;
  }

  get text(): string {
    return this.#text;
  }

  get caret(): Caret {
    return this.#caret;
  }

  /** Something typed is not stored and not on its way. */
  get unsent(): boolean {
    return this.#text !== (this.#sent ?? this.#base);
  }

  get sending(): boolean {
    return this.#sent !== null;
  }

  type(text: string, caret: Caret): void {
    this.#text = text;
    this.#caret = caret;
  }

  moveCaret(caret: Caret): void {
    this.#caret = caret;
  }

  /** The edit to send now, or null. Until it is answered no second one goes out: it would be written over a version the store doesn't know yet. */
  take(): EditNote | null {
    if (this.#sent !== null || !this.unsent) return null;
    this.#sent = this.#text;
    return { type: 'editNote', text: this.#text, seen: this.#heads };
  }

  /** The store has it: `card` holds what we sent and whatever others wrote. */
  answered(card: ClientCard): void {
    this.#onto(this.#sent ?? this.#base, card);
  }

  /** It could not be stored; it will be taken again. */
  failed(): void {
    this.#sent = null;
  }

  /** The card changed elsewhere. While an edit is on its way it can't be told whether `card` holds it: the answer will. */
  arrived(card: ClientCard): void {
    if (this.#sent === null) this.#onto(this.#base, card);
  }

  #onto(base: string, card: ClientCard): void {
    if (card.note !== base) this.#onOthers(base, card.note);
    const { text, place } = rebase(base, this.#text, card.note);
    this.#caret = { start: place(this.#caret.start), end: place(this.#caret.end) };
    this.#text = text;
    this.#base = card.note;
    this.#heads = card.heads;
    this.#sent = null;
  }
}
