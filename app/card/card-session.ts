import { blankCard } from '../../model/blank-card.ts';
import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { Made } from '../../model/edits/invert.ts';
import type { CardId } from '../../model/ids.ts';
import type {
  FieldConflict,
  JoinedCard,
  OpenCard,
  OtherDevice,
  Outcome,
  ProblemCode,
  Store,
  StoreEvent,
} from '../../workers/contracts/store.ts';
import { isBlank, saidAgain } from './blank-card.ts';
import { CardSteps } from './card-steps.ts';
import { type CardView, type Phase, phaseOf, type SavedState, sameView } from './card-view.ts';
import { type After, EditQueue } from './edit-queue.ts';
import type { Caret } from './note-typing.ts';
import { SharedNote } from './shared-note.ts';
import { StandingCard } from './standing-card.ts';
import { type Draft, type TypedField, TypedFields } from './typed-fields.ts';
import type { What } from './what.ts';

export interface SessionPorts {
  readonly store: Pick<Store, 'openCard' | 'closeCard' | 'createClient' | 'editCard' | 'eraseCard'>;
  readonly after: After;
  /** For an entry that takes one of a record back. */
  readonly made: () => Made;
  /** Told of each edit as it is handed over, with the card before it: for what belongs on another card as well. */
  readonly alongside?: (card: ClientCard, edit: ClientEdit) => void;
}

const LOOK_AGAIN = 2000;
const NOTE = 'note';

/**
 * One client's card while it is on screen: opens it, keeps what is typed, hands edits over in order, takes them back.
 * What the person sees is the stored card, with the edits on their way on top, with what is being typed on top of that.
 */
export class CardSession {
  readonly id: CardId;
  readonly #ports: SessionPorts;
  readonly #queue: EditQueue;
  readonly #standing = new StandingCard();
  readonly #steps: CardSteps;
  readonly #fields: TypedFields;
  readonly #note: SharedNote;
  readonly #listeners = new Set<() => void>();
  #phase: Phase = 'loading';
  /** A version heard of while an edit was on its way: it can't be told which of the two is newer. */
  #heard: OpenCard | null = null;
  #callOffLook: () => void = () => {};
  #erasing = false;
  /** Nowhere but here yet: the first edit brings it into the store. */
  #isBegun = false;
  #madeHere = false;
  /** What a card that was begun here said last. */
  #lastSaid: ClientCard | null = null;
  #opened = false;
  /** What is shown was read before the card was opened, and may have changed since. */
  #isForeseen = false;
  #closed = false;
  #heir: CardId | null = null;
  #others: readonly OtherDevice[] = [];
  #view: CardView = { phase: 'loading', card: null, saved: 'server', undo: null, redo: null, undoCount: 0, redoCount: 0 };

  constructor(id: CardId, ports: SessionPorts) {
    this.id = id;
    this.#ports = ports;
    this.#queue = new EditQueue({
      send: (edits) => (this.#isBegun ? this.#make(edits) : ports.store.editCard(id, edits)),
      last: () => this.#note.take(),
      onStored: (open) => this.#answered(open),
      onProblem: (problem, taken) => this.#refused(problem, taken),
      onChange: () => this.#show(),
      after: ports.after,
    });
    this.#steps = new CardSteps({
      card: () => this.#card(),
      hand: (edits) => this.#queue.add(edits),
      reverseNote: (step) => {
        const note = this.#note.reverse(step);
        if (note) this.#queue.go();
        return note;
      },
      made: ports.made,
      alongside: (card, edit) => ports.alongside?.(card, edit),
    });
    this.#fields = new TypedFields({
      after: ports.after,
      card: () => this.#card(),
      save: ({ key, label }, edits) => {
        this.#steps.do(label, edits, key);
        this.#show();
      },
    });
    this.#note = new SharedNote({
      after: ports.after,
      onWritten: (back) => {
        this.#steps.stack.push({ label: NOTE, edits: [], note: back }, NOTE);
        this.#queue.go();
        this.#show();
      },
      onOthers: (onto) => this.#steps.stack.rebaseNote(NOTE, onto),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): CardView => this.#view;

  /** Begins a client that is stored with the first thing written, and of whom nothing is left where nothing was. */
  begin(): void {
    this.#isBegun = true;
    this.#phase = 'open';
    this.#settleStored({ card: blankCard(this.id), waiting: 0, conflicts: [] });
    this.#show();
  }

  /** Shows the card as it was a moment ago, until it is opened. */
  foresee(open: OpenCard): void {
    if (this.#standing.stored || this.#closed) return;
    this.#isForeseen = true;
    this.#phase = 'open';
    this.#settleStored(open);
    this.#show();
  }

  /** Opens the card, and looks again by itself where it can't be opened yet. `wasBegun`: here, before the page was loaded anew. */
  async open(wasBegun = false): Promise<void> {
    this.#closed = false;
    if (!this.#isBegun) await this.#look(wasBegun);
  }

  async #look(wasBegun = false): Promise<void> {
    const outcome = await this.#ports.store.openCard(this.id).catch((): Outcome<OpenCard> => ({ ok: false, problem: 'internal' }));
    if (outcome.ok) {
      if (this.#closed || this.#opened) return void this.#ports.store.closeCard(this.id);
      this.#opened = true;
      this.#isForeseen = false;
      if (outcome.value.card.id !== this.id) return this.#merged(outcome.value.card.id);
      this.#phase = 'open';
      this.#settleStored(outcome.value);
    } else if (wasBegun && phaseOf(outcome.problem) === 'missing') this.begin();
    else if (!this.#closed && (!this.#standing.stored || this.#isForeseen)) {
      this.#standing.take(null);
      this.#phase = phaseOf(outcome.problem);
      if (this.#phase !== 'erased') this.#callOffLook = this.#ports.after(LOOK_AGAIN, () => void this.#look(wasBegun));
    }
    this.#show();
  }

  /** The first edits make the client. */
  async #make(edits: readonly ClientEdit[]): Promise<Outcome<OpenCard>> {
    // The note is written over no version of any card yet.
    const first = edits.map((edit): ClientEdit => (edit.type === 'editNote' ? { type: 'editNote', text: edit.text } : edit));
    const made = await this.#ports.store.createClient(first, this.id);
    if (!made.ok) return made;
    const open = await this.#ports.store.openCard(this.id);
    if (!open.ok) return open;
    this.#isBegun = false;
    this.#madeHere = true;
    if (this.#closed) void this.#ports.store.closeCard(this.id);
    this.#opened = !this.#closed;
    return open;
  }

  /** Leaves the card. What was typed is handed over first; what can't be stored yet stays and is tried again. */
  close(): void {
    this.flush();
    this.#callOffLook();
    this.#closed = true;
    if (this.#opened) void this.#ports.store.closeCard(this.id);
    this.#opened = false;
    this.#leaveNothing();
  }

  /** A client begun here of whom nothing is left, by undo or by hand, goes again when the card is left. */
  #leaveNothing(): void {
    const card = this.#card();
    if (!this.#closed || !card || !isBlank({ ...card, note: this.note.text })) return;
    if (this.#isBegun && !this.#queue.sending) this.#queue.drop();
    else if (this.#madeHere && !this.unsaved && this.#others.length === 0) void this.#eraseOrSayAgain();
  }

  /** Who may not erase leaves the client as it last was: of a card that says nothing, nobody could tell whose it is. */
  async #eraseOrSayAgain(): Promise<void> {
    const outcome = await this.erase();
    if (outcome.ok || outcome.problem !== 'forbidden' || !this.#closed || !this.#lastSaid) return;
    this.#steps.apply(saidAgain(this.#lastSaid));
    this.#show();
  }

  /** The card as it was last on screen, also for a part of the screen that is just going away. */
  get shown(): ClientCard | null {
    return this.#standing.shown;
  }

  /** The card as it was last stored, with the version it stands for. */
  get stored(): ClientCard | null {
    return this.#standing.stored?.card ?? null;
  }

  /** True while something typed has not been stored. */
  get unsaved(): boolean {
    return this.#queue.busy || this.#note.unsaved || this.#fields.unsaved;
  }

  /** Fields that two devices set apart and that this person has not settled; the same list until it changes. */
  get conflicts(): readonly FieldConflict[] {
    return this.#standing.conflicts;
  }

  /** Who else has this card open. */
  get others(): readonly OtherDevice[] {
    return this.#others;
  }

  /** The cards that were merged into this one; the same list until it changes. */
  get joined(): readonly JoinedCard[] {
    return this.#standing.joined;
  }

  /** The card that stands for this one since it was merged into it, or null. */
  get heir(): CardId | null {
    return this.#heir;
  }

  /** Settles a conflict by one of its values, the one that shows too. */
  choose(label: What, conflict: FieldConflict, chosen: FieldConflict['values'][number]): void {
    this.flush();
    this.#standing.settle(conflict);
    this.#queue.add(chosen.settle);
    const [shown] = conflict.values;
    if (shown && shown.value !== chosen.value) this.#steps.stack.push({ label, edits: shown.settle });
    this.#show();
  }

  /** What the store says, of this card or of others. */
  hear(event: StoreEvent): void {
    if (event.type === 'erased' && event.id === this.id) this.#gone(this.#erasing ? 'erasedHere' : 'erased');
    else if (event.type === 'merged' && event.id === this.id) {
      // What was just typed belongs to the client, and so to the card that stands for both.
      this.flush();
      this.#merged(event.into);
    } else if (event.type === 'card' && event.open.card.id === this.id) this.#arrived(event.open);
    else if (event.type === 'presence' && event.id === this.id) {
      this.#others = event.others;
      this.#show();
    } else if (event.type === 'status' && event.status.storage === 'ok' && this.#queue.problem) this.#queue.go();
  }

  /** An edit that is whole by itself: a choice, a new entry, a removal. */
  edit(label: What, ...edits: readonly ClientEdit[]): void {
    this.flush();
    this.#steps.do(label, edits);
    this.#show();
  }

  /** One of several edits that come one after the other and are one thing to the person (`key`): they are taken back together. */
  editAlong(key: string, label: What, ...edits: readonly ClientEdit[]): void {
    this.flush();
    this.#steps.doAlong(label, edits, key);
    this.#show();
  }

  /** A keystroke. It is saved when the person pauses, or leaves the field. */
  type(field: TypedField, text: string): void {
    this.#fields.type(field, text);
    this.#show();
  }

  /** The field was left, or Enter pressed: what was typed is saved at once, and the field shows what is stored. */
  settle(key: string): void {
    if (!this.#fields.settle(key)) return;
    this.#steps.stack.end(key);
    this.#show();
  }

  /** Somebody is in the middle of a field: what is on the card is half of what they mean. */
  get typing(): boolean {
    return this.#fields.typing;
  }

  /** What stands in a field instead of its stored value; undefined where it shows the stored one. */
  draft(key: string): Draft | undefined {
    return this.#fields.draft(key);
  }

  /** The shared note as it stands on screen, and where the caret belongs after others' words came in. */
  get note(): { readonly text: string; readonly caret: Caret } {
    return { text: this.#note.text, caret: this.#note.caret };
  }

  typeNote(text: string, caret: Caret): void {
    this.#note.type(text, caret);
    this.#show();
  }

  moveNoteCaret(caret: Caret): void {
    this.#note.moveCaret(caret);
  }

  settleNote(): void {
    this.#note.save();
    this.#steps.stack.end(NOTE);
    this.#show();
  }

  /** Saves everything typed, now: the page is about to be hidden, or the card left. */
  flush(): void {
    this.#fields.saveAll();
    this.#note.save();
    this.#queue.go();
  }

  undo(): void {
    this.#leaveFields();
    this.#steps.undo();
    this.#show();
  }

  redo(): void {
    this.#leaveFields();
    this.#steps.redo();
    this.#show();
  }

  /** Erases the card here and everywhere. Can't be taken back. */
  async erase(): Promise<Outcome<void>> {
    if (this.#isBegun && !this.#queue.sending) {
      this.#gone('erasedHere');
      return { ok: true, value: undefined };
    }
    this.#erasing = true;
    const outcome = await this.#ports.store.eraseCard(this.id).catch((): Outcome<void> => ({ ok: false, problem: 'internal' }));
    if (outcome.ok) this.#gone('erasedHere');
    this.#erasing = false;
    return outcome;
  }

  #leaveFields(): void {
    for (const key of this.#fields.keys) this.settle(key);
    this.settleNote();
  }

  #answered(open: OpenCard): void {
    const heard = this.#heard;
    this.#heard = null;
    const same = heard !== null && sameVersion(heard.card, open.card);
    this.#settleStored(same ? { ...open, waiting: Math.min(heard.waiting, open.waiting) } : open, true);
    if (heard && !same) void this.#reread();
    this.#leaveNothing();
  }

  /** Asks for the card as it is now: an answer and an event crossed, and either may be the newer. */
  async #reread(): Promise<void> {
    const outcome = await this.#ports.store.openCard(this.id).catch(() => null);
    if (!outcome?.ok) return;
    void this.#ports.store.closeCard(this.id);
    if (!this.#queue.busy) this.#settleStored(outcome.value);
    this.#show();
  }

  #arrived(open: OpenCard): void {
    if (this.#queue.busy) this.#heard = open;
    this.#settleStored(open);
    this.#show();
  }

  #settleStored(open: OpenCard, answer = false): void {
    this.#standing.take(open);
    this.#note.stored(open.card, answer);
  }

  #refused(problem: ProblemCode, taken: OpenCard | null): void {
    if (taken) this.#answered(taken);
    else this.#note.failed();
    this.#heard = null;
    if (problem === 'erasedCard') this.#gone('erased');
    else if (problem === 'noSuchCard') this.#gone('missing');
    this.#leaveNothing();
  }

  #gone(phase: Phase): void {
    this.#queue.end();
    this.#fields.clear();
    this.#note.end();
    this.#callOffLook();
    this.#phase = phase;
    this.#standing.take(null);
    this.#show();
  }

  #merged(into: CardId): void {
    this.#heir = into;
    this.#phase = 'merged';
    this.#show();
  }

  #card(): ClientCard | null {
    return this.#standing.with(this.#queue.pending);
  }

  #show(): void {
    const { back: undo, again: redo, backCount: undoCount, againCount: redoCount } = this.#steps.stack;
    const view = { phase: this.#phase, card: this.#shownCard(), saved: this.#saved(), undo, redo, undoCount, redoCount };
    // The same object while nothing of it changed: a keystroke repaints its field and not the card.
    if (!sameView(view, this.#view)) this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  #shownCard(): ClientCard | null {
    const card = this.#card();
    if (card && (this.#isBegun || this.#madeHere) && !isBlank(card)) this.#lastSaid = card;
    return this.#standing.show(this.#queue.pending, !this.#queue.busy);
  }

  #saved(): SavedState {
    const { problem } = this.#queue;
    if (problem === 'storageFull' || problem === 'storageGone') return problem;
    if (problem) return 'failed';
    if (this.unsaved) return 'saving';
    if (this.#isBegun) return 'begun';
    return (this.#standing.stored?.waiting ?? 0) > 0 ? 'device' : 'server';
  }
}

function sameVersion(a: ClientCard, b: ClientCard): boolean {
  return a.heads.length === b.heads.length && a.heads.every((head) => b.heads.includes(head));
}
