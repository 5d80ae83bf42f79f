import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { After } from './edit-queue.ts';
import { type Caret, NoteTyping } from './note-typing.ts';
import { rebase } from './rebase.ts';
import { TYPING_PAUSE } from './typed-fields.ts';

/** A change of the note's text. */
export interface NoteStep {
  readonly from: string;
  readonly to: string;
}

export interface SharedNotePorts {
  readonly after: After;
  /** Somebody paused in typing, or left the note: the text can go, and `back` takes it back. */
  readonly onWritten: (back: NoteStep) => void;
  /** Others wrote in it: `onto` puts their words into a text as it was before. */
  readonly onOthers: (onto: (text: string) => string) => void;
}

/** The shared note of the card on screen: typed with pauses, saved with the version it was written over, taken back as text. */
export class SharedNote {
  readonly #ports: SharedNotePorts;
  #typing: NoteTyping | null = null;
  /** The text that undo leads back from: all that was typed up to the last pause. */
  #before = '';
  #callOff: () => void = () => {};

  constructor(ports: SharedNotePorts) {
    this.#ports = ports;
  }

  get text(): string {
    return this.#typing?.text ?? '';
  }

  /** Where the caret belongs after others' words came in. */
  get caret(): Caret {
    return this.#typing?.caret ?? { start: 0, end: 0 };
  }

  get unsaved(): boolean {
    return this.#typing !== null && (this.#typing.unsent || this.#typing.sending);
  }

  type(text: string, caret: Caret): void {
    this.#typing?.type(text, caret);
    this.#callOff();
    this.#callOff = this.#ports.after(TYPING_PAUSE, () => this.save());
  }

  moveCaret(caret: Caret): void {
    this.#typing?.moveCaret(caret);
  }

  save(): void {
    this.#callOff();
    const { text } = this;
    if (!this.#typing || text === this.#before) return;
    const back = { from: text, to: this.#before };
    this.#before = text;
    this.#ports.onWritten(back);
  }

  /** The edit to send now; none while one is on its way, or while it is being typed. */
  take(): readonly ClientEdit[] {
    // What is still being typed waits for its pause, like any field.
    const edit = this.#typing && this.text === this.#before ? this.#typing.take() : null;
    return edit ? [edit] : [];
  }

  /** Takes a step back or again; what others wrote since stays. Null where it changes nothing any more. */
  reverse(step: NoteStep): NoteStep | null {
    const now = this.text;
    const { text } = rebase(step.from, step.to, now);
    if (!this.#typing || text === now) return null;
    this.#typing.type(text, { start: text.length, end: text.length });
    this.#before = text;
    return { from: text, to: now };
  }

  /** The card was read; `isAnswer`: it holds what was sent. */
  stored(card: ClientCard, isAnswer: boolean): void {
    if (!this.#typing) {
      this.#before = card.note;
      this.#typing = new NoteTyping(card, (base, theirs) => {
        const onto = (text: string) => rebase(base, text, theirs).text;
        this.#before = onto(this.#before);
        this.#ports.onOthers(onto);
      });
    }
    if (isAnswer) this.#typing.answered(card);
    else this.#typing.arrived(card);
  }

  /** It could not be stored; it will be taken again. */
  failed(): void {
    this.#typing?.failed();
  }

  /** The card is no more. */
  end(): void {
    this.#callOff();
  }
}
