import type { ClientCard, Visit } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { Bowl } from '../../../model/formula/formula.ts';
import type { EntryId } from '../../../model/ids.ts';
import { useCard } from '../card-context.tsx';
import { bowlEdits } from './typed-formula.ts';

/** How the fields of one bowl get onto the card. */
export interface BowlEditing {
  /** The bowl's, unique on the card. */
  readonly name: string;
  readonly edits: (card: ClientCard, change: (bowl: Bowl) => Bowl) => readonly ClientEdit[];
  /** For what is whole by itself. */
  readonly choose: (change: (bowl: Bowl) => Bowl) => void;
}

export function useBowlEditing(visit: Visit, id: EntryId, place: number): BowlEditing {
  const { session } = useCard();
  const edits: BowlEditing['edits'] = (card, change) => bowlEdits(card, visit, id, place, change);
  return {
    name: `bowl ${id} ${place}`,
    edits,
    choose: (change) => {
      session.flush();
      if (session.shown) session.edit('visitFormula', ...edits(session.shown, change));
    },
  };
}
