import type { OptionalDetail } from '../details/definitions.ts';
import type { EntryId } from '../ids.ts';
import type { Prominence, SalonCollection, SalonEntryFields, SalonSettings } from '../salon.ts';

/** Puts an entry on one of the salon's lists, once. */
export type AddSalonEntry<C extends SalonCollection = SalonCollection> = {
  readonly [K in C]: { readonly type: 'addSalonEntry'; readonly collection: K; readonly id: EntryId; readonly fields: SalonEntryFields[K] };
}[C];
/** Sets fields of an entry. */
export type SetSalonEntry<C extends SalonCollection = SalonCollection> = {
  readonly [K in C]: {
    readonly type: 'setSalonEntry';
    readonly collection: K;
    readonly id: EntryId;
    readonly changes: Partial<SalonEntryFields[K]>;
  };
}[C];

/** Everything that can be done to the salon's shared settings. */
export type SalonEdit =
  | { readonly type: 'setSalon'; readonly changes: Partial<SalonSettings> }
  | { readonly type: 'turnDetail'; readonly detail: OptionalDetail; readonly on: boolean }
  /** `group`: of the card, by its name there. */
  | { readonly type: 'setProminence'; readonly group: string; readonly prominence: Prominence }
  | AddSalonEntry
  | SetSalonEntry
  | { readonly type: 'setSalonEntryRemoved'; readonly collection: SalonCollection; readonly id: EntryId; readonly removed: boolean };
