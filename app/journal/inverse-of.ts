import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import { invertClientEdit, type Made } from '../../model/edits/invert.ts';

/** The edits that take back what `edits` did to the card, the last first. */
export function inverseOf(card: ClientCard, edits: readonly ClientEdit[], made: () => Made): readonly ClientEdit[] {
  return edits.flatMap((edit) => invertClientEdit(card, edit, made) ?? []).reverse();
}
