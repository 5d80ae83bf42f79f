import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { invertClientEdit, type Made } from '../../model/edits/invert.ts';
import { applyClientEdit, onlyWhatChanges } from './apply-edit.ts';
import { UndoStack, type UndoStep } from './undo-stack.ts';
import type { What } from './what.ts';

type NoteStep = NonNullable<UndoStep<What>['note']>;

interface StepPorts {
  /** The card as it stands with all that was done to it here; null: there is none. */
  readonly card: () => ClientCard | null;
  /** Hands edits over, in this order. */
  readonly hand: (edits: readonly ClientEdit[]) => void;
  /** Takes a change of the note back, and tells what does it again; null where it would change nothing. */
  readonly reverseNote: (note: NoteStep) => NoteStep | null;
  /** For an entry that takes one of a record back. */
  readonly made: () => Made;
  /** Told of each edit as it is handed over, with the card before it. */
  readonly alongside: (card: ClientCard, edit: ClientEdit) => void;
}

/** What was done to a card, step by step: as much of it as changes anything, and the way back. */
export class CardSteps {
  readonly stack = new UndoStack<What>();
  readonly #ports: StepPorts;

  constructor(ports: StepPorts) {
    this.#ports = ports;
  }

  /** With a `key`, it is one step with the typing in the same field before it. */
  do(label: What, edits: readonly ClientEdit[], key?: string): void {
    const back = this.apply(edits);
    if (back) this.stack.push({ label, edits: back }, key);
  }

  /** One step with those of the same key before it, which it goes on with. */
  doAlong(label: What, edits: readonly ClientEdit[], key: string): void {
    const back = this.apply(edits);
    if (back) this.stack.add({ label, edits: back }, key);
  }

  undo(): void {
    const done = this.#reverseNext(() => this.stack.takeBack());
    if (done) this.stack.pushAgain(done);
  }

  redo(): void {
    const done = this.#reverseNext(() => this.stack.takeAgain());
    if (done) this.stack.pushBack(done);
  }

  /** Hands edits over and tells what takes them back; null where they change nothing. */
  apply(edits: readonly ClientEdit[]): ClientEdit[] | null {
    let card = this.#ports.card();
    if (!card) return null;
    const real: ClientEdit[] = [];
    const back: ClientEdit[] = [];
    for (const wanted of edits) {
      const edit = onlyWhatChanges(card, wanted);
      if (!edit) continue;
      const inverse = invertClientEdit(card, edit, this.#ports.made);
      if (inverse) back.unshift(inverse);
      this.#ports.alongside(card, edit);
      real.push(edit);
      card = applyClientEdit(card, edit);
    }
    if (real.length === 0) return null;
    this.#ports.hand(real);
    return back;
  }

  /** Takes the next step that still changes anything; what others did since may have left nothing of one. */
  #reverseNext(next: () => UndoStep<What> | undefined): UndoStep<What> | null {
    for (let step = next(); step; step = next()) {
      const done = this.#reverse(step);
      if (done) return done;
    }
    return null;
  }

  #reverse(step: UndoStep<What>): UndoStep<What> | null {
    if (!step.note) {
      const edits = this.apply(step.edits);
      return edits && { label: step.label, edits };
    }
    const note = this.#ports.reverseNote(step.note);
    return note && { label: step.label, edits: [], note };
  }
}
