import type { Visit, VisitStatus } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId } from '../ids.ts';
import { latestChanges, momentOf, type StatusChange } from './status-changes.ts';

/** Who gives a visit its status, or else which device, and when (ISO date-time, UTC); `id`: a new one for the change. */
export interface StatusGiven {
  readonly id: EntryId;
  readonly at: string;
  readonly staffId: EntryId | '';
  /** What the device is called, where nobody signs. */
  readonly device?: string;
}

/** The first step of a visit: the status that it is put on a card with. */
export function firstStep(status: VisitStatus, given: StatusGiven): StatusChange {
  return { ...given, status, after: [], moved: false };
}

/** The edit that gives a visit a status. It settles what devices said apart before. */
export function statusEdit(visit: Visit, status: VisitStatus, given: StatusGiven): ClientEdit {
  const after = latestChanges(visit.changes).map((one) => one.id);
  return { type: 'setVisitStatus', visitId: visit.id, change: { ...given, status, after, moved: false } };
}

/** Says, beside the edit that does it, that a booking was put to another time or to other hands: one who cancels it apart hears of it. `visit`: as it was before. */
export function movedEdit(visit: Visit, given: StatusGiven): ClientEdit {
  const after = latestChanges(visit.changes).map((one) => one.id);
  return {
    type: 'setVisitStatus',
    visitId: visit.id,
    change: { ...given, status: visit.status, after, moved: true, ...(visit.date && { from: momentOf(visit) }) },
  };
}
