import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { After } from './edit-queue.ts';
import type { What } from './what.ts';

/** A field that is typed in. `toEdits` gives null for text that can't be read: it is then kept as typed and marked. */
export interface TypedField {
  readonly key: string;
  readonly label: What;
  /** Saved only when the field is left: half of it would mean something else (`24.1` on the way to `24.12`). */
  readonly whole?: boolean;
  readonly toEdits: (text: string, card: ClientCard) => readonly ClientEdit[] | null;
}

/** What stands in a field while it is being typed, or because it can't be read. */
export interface Draft {
  readonly text: string;
  readonly doubtful: boolean;
}

interface OpenDraft extends Draft {
  readonly field: TypedField;
  readonly dirty: boolean;
  readonly callOff: () => void;
}

export interface TypedFieldsPorts {
  readonly after: After;
  /** The card as it stands, or null where there is none. */
  readonly card: () => ClientCard | null;
  readonly save: (field: TypedField, edits: readonly ClientEdit[]) => void;
}

/** How long somebody stops typing (ms) before what they typed is saved. */
export const TYPING_PAUSE = 300;

/** The fields of a card in which something is typed, or stands that can't be read. */
export class TypedFields {
  readonly #ports: TypedFieldsPorts;
  readonly #drafts = new Map<string, OpenDraft>();

  constructor(ports: TypedFieldsPorts) {
    this.#ports = ports;
  }

  get keys(): readonly string[] {
    return [...this.#drafts.keys()];
  }

  /** Something typed has not been handed over. */
  get unsaved(): boolean {
    return this.#dirty().length > 0;
  }

  /** Somebody is in the middle of a field: what is on the card is half of what they mean. */
  get typing(): boolean {
    return [...this.#drafts.values()].some((draft) => !draft.doubtful);
  }

  /** What stands in a field instead of its stored value; undefined where it shows the stored one. */
  draft(key: string): Draft | undefined {
    return this.#drafts.get(key);
  }

  /** A keystroke. It is saved when the person pauses, or leaves the field. */
  type(field: TypedField, text: string): void {
    this.#drafts.get(field.key)?.callOff();
    const callOff = field.whole ? () => {} : this.#ports.after(TYPING_PAUSE, () => this.#save(field.key));
    this.#drafts.set(field.key, { field, text, dirty: true, doubtful: false, callOff });
  }

  /** The field was left: what was typed is saved at once, and the field shows what is stored. False where nothing was typed. */
  settle(key: string): boolean {
    const draft = this.#drafts.get(key);
    if (!draft) return false;
    if (this.#save(key)) this.#drafts.delete(key);
    else this.#drafts.set(key, { ...draft, dirty: false, doubtful: true });
    return true;
  }

  saveAll(): void {
    for (const draft of this.#dirty()) this.#save(draft.field.key);
  }

  /** The card is no more. */
  clear(): void {
    for (const draft of this.#drafts.values()) draft.callOff();
    this.#drafts.clear();
  }

  #dirty(): OpenDraft[] {
    return [...this.#drafts.values()].filter((draft) => draft.dirty);
  }

  /** False where the text can't be read. */
  #save(key: string): boolean {
    const draft = this.#drafts.get(key);
    const card = this.#ports.card();
    if (!draft || !card) return true;
    draft.callOff();
    if (!draft.dirty) return !draft.doubtful;
    const edits = draft.field.toEdits(draft.text, card);
    if (!edits) return false;
    this.#drafts.set(key, { ...draft, dirty: false });
    this.#ports.save(draft.field, edits);
    return true;
  }
}
