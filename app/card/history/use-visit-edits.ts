import type { ClientCard, Visit, VisitStatus } from '../../../model/card.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import { movedEdit } from '../../../model/visits/give-status.ts';
import { useGiven } from '../../who/writer.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import type { What } from '../what.ts';
import { type VisitChanges, visitFieldEdits, visitStatusEdits } from './visit-edits.ts';

/** How what is said of a visit gets onto the card, and what Undo calls it: the first thing takes the whole visit back. */
export function useVisitEdits(visit: Visit) {
  const { session } = useCard();
  const given = useGiven();
  const isOnCard = useOnCard((card) => card.visits.some((one) => one.id === visit.id));
  const what = (part: What): What => (isOnCard ? part : 'visit');
  return {
    isOnCard,
    what,
    /** For a field that is typed in. */
    fields: (card: ClientCard, changes: VisitChanges): readonly ClientEdit[] => visitFieldEdits(card, visit, changes),
    /** Gives it a status, by whoever uses this device. */
    status: (card: ClientCard, status: VisitStatus): readonly ClientEdit[] => visitStatusEdits(card, visit, status, given()),
    /** Says of a booking that it was put to another time: one who cancels it apart hears of it. `always`: of any other visit too. */
    moved: (always = false): readonly ClientEdit[] => {
      const isTold = always || visit.status === 'booked' || visit.status === 'confirmed';
      return isOnCard && isTold ? [movedEdit(visit, given())] : [];
    },
    /** For a choice, which is whole by itself. `edits` get the card as it is when what was typed before is saved. */
    choose: (part: What, edits: (card: ClientCard) => readonly ClientEdit[]) => {
      session.flush();
      if (session.shown) session.edit(what(part), ...edits(session.shown));
    },
  };
}
