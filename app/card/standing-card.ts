import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { fieldKey } from '../../model/history.ts';
import type { FieldConflict, JoinedCard, OpenCard } from '../../workers/contracts/store.ts';
import { applyClientEdit } from './apply-edit.ts';
import { keepSame } from './keep-same.ts';

/** The stored card with the edits on their way on top, made of the same objects as before wherever nothing changed that is shown. */
export class StandingCard {
  #stored: OpenCard | null = null;
  /** Of what `#standing` and `#shown` were made: a keystroke changes none of it, and goes through no card. */
  #standsFor: { readonly stored: OpenCard; readonly pending: readonly ClientEdit[] } | null = null;
  #standing: ClientCard | null = null;
  #shown: ClientCard | null = null;
  #shownFor: ClientCard | null = null;
  #conflicts: readonly FieldConflict[] = [];
  readonly #settled = new Set<string>();
  #joined: readonly JoinedCard[] = [];

  /** The card as it was last stored. */
  get stored(): OpenCard | null {
    return this.#stored;
  }

  /** The card as it was last on screen. */
  get shown(): ClientCard | null {
    return this.#shown;
  }

  /** Fields that two devices set apart and that nobody here has settled; the same list until it changes. */
  get conflicts(): readonly FieldConflict[] {
    return this.#conflicts;
  }

  /** The cards that were merged into this one; the same list until it changes. */
  get joined(): readonly JoinedCard[] {
    return this.#joined;
  }

  /** Takes what the store says now; null: there is no card. */
  take(open: OpenCard | null): void {
    this.#stored = open;
  }

  /** A conflict is settled here: it is out of the way before the store has answered. */
  settle({ field }: FieldConflict): void {
    this.#settled.add(fieldKey(field));
  }

  /** The card with edits on top that are not stored yet. */
  with(pending: readonly ClientEdit[]): ClientCard | null {
    const stored = this.#stored;
    if (!stored) return null;
    const before = this.#standsFor;
    const isSame =
      before?.stored === stored && before.pending.length === pending.length && pending.every((edit, at) => edit === before.pending[at]);
    if (!isSame) {
      this.#standing = pending.reduce(applyClientEdit, stored.card);
      this.#standsFor = { stored, pending };
    }
    return this.#standing;
  }

  /** Brings what is shown up to the card and the edits on their way; `isStored`: all that was done here is in the stored card. */
  show(pending: readonly ClientEdit[], isStored: boolean): ClientCard | null {
    if (isStored) this.#settled.clear();
    const torn = this.#stored?.conflicts.filter(({ field }) => !this.#settled.has(fieldKey(field))) ?? [];
    if (JSON.stringify(torn) !== JSON.stringify(this.#conflicts)) this.#conflicts = torn;
    const joined = this.#stored?.joined ?? [];
    if (JSON.stringify(joined) !== JSON.stringify(this.#joined)) this.#joined = joined;
    const card = this.with(pending);
    if (card && card !== this.#shownFor) this.#shown = this.#shown ? keepSame(this.#shown, { ...card, heads: this.#shown.heads }) : card;
    this.#shownFor = card;
    return card && this.#shown;
  }
}
