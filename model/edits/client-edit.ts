import type { Addendum, AddendumFields, Address, NewVisitFields, Profile, VisitFields, VisitFormula, VisitServiceFields } from '../card.ts';
import type { Details } from '../details/definitions.ts';
import type { Collection, EntryFields } from '../entries/fields.ts';
import type { MarkSet } from '../entries/marks.ts';
import type { CardId, EntryId, Heads } from '../ids.ts';
import type { StatusChange } from '../visits/status-changes.ts';

/** Puts an entry on the card, once. */
export type AddEntry<C extends Collection = Collection> = {
  readonly [K in C]: { readonly type: 'addEntry'; readonly collection: K; readonly id: EntryId; readonly fields: EntryFields[K] };
}[C];
/** Sets fields of an entry; nothing of a record's, which are only added. */
export type SetEntry<C extends Collection = Collection> = {
  readonly [K in C]: {
    readonly type: 'setEntry';
    readonly collection: K;
    readonly id: EntryId;
    readonly changes: Partial<EntryFields[K]>;
  };
}[C];

/**
 * Everything that can be done to a client's card, as plain data: the app asks for it, `model/documents/` carries it out
 * inside one Automerge change, and `invertClientEdit` tells what takes it back.
 */
export type ClientEdit =
  /** `of`: which of the cards that were merged is meant; not given, where the field stands. */
  | { readonly type: 'setProfile'; readonly changes: Partial<Profile>; readonly of?: CardId }
  | { readonly type: 'setAddress'; readonly changes: Partial<Address> }
  | { readonly type: 'setDetails'; readonly changes: Partial<Details> }
  /** Fields that the salon defines, by their ids. */
  | { readonly type: 'setCustom'; readonly changes: Readonly<Record<string, string | number | boolean>> }
  | { readonly type: 'setMark'; readonly set: MarkSet; readonly member: string; readonly present: boolean }
  | AddEntry
  | SetEntry
  /**
   * `seen`: the card's heads that the writer had before them; without it the newest version is meant. `of`: of merged cards, whose
   * note; not given, that of the one that stands for all.
   */
  | { readonly type: 'editNote'; readonly text: string; readonly seen?: Heads; readonly of?: CardId }
  | {
      readonly type: 'addVisit';
      readonly id: EntryId;
      readonly fields: NewVisitFields;
      readonly staff: readonly EntryId[];
      readonly services: readonly (VisitServiceFields & { readonly id: EntryId })[];
      readonly formulas?: readonly VisitFormula[];
      /** Those of a visit that is brought over from another card. */
      readonly addenda?: readonly Addendum[];
      readonly statuses?: readonly StatusChange[];
    }
  /** Of a finished technical note nothing is set any more. */
  | { readonly type: 'setVisit'; readonly id: EntryId; readonly changes: Partial<Omit<VisitFields, 'status'>> }
  /** Gives a visit a status, or, with `change.moved`, says that it was put to another time. */
  | { readonly type: 'setVisitStatus'; readonly visitId: EntryId; readonly change: StatusChange }
  | { readonly type: 'setVisitStaff'; readonly id: EntryId; readonly staffId: EntryId; readonly present: boolean }
  | { readonly type: 'addVisitService'; readonly visitId: EntryId; readonly id: EntryId; readonly fields: VisitServiceFields }
  | { readonly type: 'setVisitService'; readonly visitId: EntryId; readonly id: EntryId; readonly changes: Partial<VisitServiceFields> }
  | { readonly type: 'addVisitFormula'; readonly visitId: EntryId; readonly id: EntryId; readonly text: string }
  | { readonly type: 'setVisitFormula'; readonly visitId: EntryId; readonly id: EntryId; readonly text: string }
  | { readonly type: 'setVisitFormulaRemoved'; readonly visitId: EntryId; readonly id: EntryId; readonly removed: boolean }
  | { readonly type: 'addVisitAddendum'; readonly visitId: EntryId; readonly id: EntryId; readonly fields: AddendumFields }
  /** Takes an entry off the card, or puts it back. It stays in the document, so that undo and other devices' edits of it survive. */
  | { readonly type: 'setRemoved'; readonly collection: EntryCollection; readonly id: EntryId; readonly removed: boolean }
  | { readonly type: 'setVisitServiceRemoved'; readonly visitId: EntryId; readonly id: EntryId; readonly removed: boolean };

export type EntryCollection = Collection | 'visits';
