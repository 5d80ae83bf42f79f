import type { ClientEdit } from '../../model/edits/client-edit.ts';

/** What takes a step back: edits, and for the shared note the change of text, so that what others wrote since stays. */
export interface UndoStep<L> {
  readonly label: L;
  readonly edits: readonly ClientEdit[];
  readonly note?: { readonly from: string; readonly to: string };
}

const MOST_STEPS = 200;

/** What can be taken back and done again. Consecutive typing in one field is one step. */
export class UndoStack<L> {
  #back: (UndoStep<L> & { key?: string })[] = [];
  #again: UndoStep<L>[] = [];

  /** What `takeBack` would take back. */
  get back(): L | null {
    return this.#back.at(-1)?.label ?? null;
  }

  get again(): L | null {
    return this.#again.at(-1)?.label ?? null;
  }

  /** How many edits taking back, or doing again, would be. */
  get backCount(): number {
    return this.#back.at(-1)?.edits.length ?? 0;
  }

  get againCount(): number {
    return this.#again.at(-1)?.edits.length ?? 0;
  }

  /** Adds a step that goes on with the one before where that has the same key: they are taken back together. */
  add(step: UndoStep<L>, key: string): void {
    this.#again = [];
    const last = this.#back.at(-1);
    if (last?.key === key) this.#back[this.#back.length - 1] = { ...last, edits: [...step.edits, ...last.edits] };
    else this.push(step, key);
  }

  /** Adds a step. With a `key`, it joins the step before where that has the same key and is not ended. */
  push(step: UndoStep<L>, key?: string): void {
    this.#again = [];
    const last = this.#back.at(-1);
    if (key !== undefined && last?.key === key) {
      // The first inverse of a field's typing leads back to before it all.
      const note = last.note && step.note ? { from: step.note.from, to: last.note.to } : last.note;
      this.#back[this.#back.length - 1] = note ? { ...last, note } : last;
      return;
    }
    this.#back.push(key === undefined ? step : { ...step, key });
    if (this.#back.length > MOST_STEPS) this.#back.shift();
  }

  /** Typing in this field has ended: what comes next is a step of its own. */
  end(key: string): void {
    const last = this.#back.at(-1);
    if (last?.key === key)
      this.#back[this.#back.length - 1] = { label: last.label, edits: last.edits, ...(last.note && { note: last.note }) };
  }

  /** Others changed the note: the step that is being typed keeps leading to a text that holds their words. */
  rebaseNote(key: string, change: (text: string) => string): void {
    const last = this.#back.at(-1);
    if (last?.key === key && last.note) {
      this.#back[this.#back.length - 1] = { ...last, note: { from: change(last.note.from), to: change(last.note.to) } };
    }
  }

  takeBack(): UndoStep<L> | undefined {
    return this.#back.pop();
  }

  takeAgain(): UndoStep<L> | undefined {
    return this.#again.pop();
  }

  /** What was taken back can be done again by `step`. */
  pushAgain(step: UndoStep<L>): void {
    this.#again.push(step);
  }

  /** What was done again can be taken back by `step`. */
  pushBack(step: UndoStep<L>): void {
    this.#back.push(step);
  }
}
