import type { ClientCard, Visit, VisitFields } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import type { What } from '../what.ts';
import { visitFieldEdits } from './visit-edits.ts';

/** How what is said of a visit gets onto the card, and what Undo calls it: the first thing takes the whole visit back. */
export function useVisitEdits(visit: Visit) {
  const { session } = useCard();
  const isOnCard = useOnCard((card) => card.visits.some((one) => one.id === visit.id));
  const what = (part: What): What => (isOnCard ? part : 'visit');
  return {
    isOnCard,
    what,
    /** For a field that is typed in. */
    fields: (card: ClientCard, changes: Partial<VisitFields>): readonly ClientEdit[] => visitFieldEdits(card, visit, changes),
    /** For a choice, which is whole by itself. `edits` get the card as it is when what was typed before is saved. */
    choose: (part: What, edits: (card: ClientCard) => readonly ClientEdit[]) => {
      session.flush();
      if (session.shown) session.edit(what(part), ...edits(session.shown));
    },
  };
}
