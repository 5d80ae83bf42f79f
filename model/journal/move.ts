import type { Visit, VisitFields } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import { movedEdit, type StatusGiven } from '../visits/give-status.ts';

/** Where a booking is put; what is not said stays. */
export interface Move {
  readonly date?: IsoDate;
  /** `HH:MM`, or ''. */
  readonly time?: string;
  readonly minutes?: number;
  /** From one person's column to another's; '' for the column of nobody. Whoever else is with the visit stays. */
  readonly staff?: { readonly from: EntryId | ''; readonly to: EntryId | '' };
  /** A room's id, or ''. */
  readonly room?: string;
}

/**
 * The edits that put a booking to another time, to other hands or into another room, and say so: whoever cancels it apart hears of
 * it. None where it is there already.
 */
export function moveTo(visit: Visit, { staff, ...place }: Move, given: StatusGiven): readonly ClientEdit[] {
  const edits = [...placeEdits(visit, place), ...(staff ? staffEdits(visit, staff.from, staff.to) : [])];
  return edits.length > 0 ? [...edits, movedEdit(visit, given)] : [];
}

/** The edit that makes a visit take so long; none where it does. When it begins, and so what its client was told, stays. */
export function stretchTo(visit: Visit, minutes: number): readonly ClientEdit[] {
  return placeEdits(visit, { minutes });
}

function placeEdits(visit: Visit, place: Partial<Pick<VisitFields, 'date' | 'time' | 'minutes' | 'room'>>): readonly ClientEdit[] {
  const keys = (['date', 'time', 'minutes', 'room'] as const).filter((key) => place[key] !== undefined && place[key] !== visit[key]);
  if (keys.length === 0) return [];
  return [{ type: 'setVisit', id: visit.id, changes: Object.fromEntries(keys.map((key) => [key, place[key]])) }];
}

function staffEdits({ id, staff }: Visit, from: EntryId | '', to: EntryId | ''): readonly ClientEdit[] {
  if (from === to) return [];
  const off: readonly ClientEdit[] =
    from !== '' && staff.includes(from) ? [{ type: 'setVisitStaff', id, staffId: from, present: false }] : [];
  const on: readonly ClientEdit[] = to !== '' && !staff.includes(to) ? [{ type: 'setVisitStaff', id, staffId: to, present: true }] : [];
  return [...off, ...on];
}
