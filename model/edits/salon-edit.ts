import type { OptionalDetail } from '../details/definitions.ts';
import type { EntryId } from '../ids.ts';
import type { Salon, SalonField, SalonServiceFields, StaffFields } from '../salon.ts';

/** Everything that can be done to the salon's shared settings. */
export type SalonEdit =
  | { readonly type: 'setSalon'; readonly changes: Partial<Pick<Salon, SalonField>> }
  | { readonly type: 'turnDetail'; readonly detail: OptionalDetail; readonly on: boolean }
  | { readonly type: 'addStaff'; readonly id: EntryId; readonly fields: StaffFields }
  | { readonly type: 'setStaff'; readonly id: EntryId; readonly changes: Partial<StaffFields> }
  | { readonly type: 'addService'; readonly id: EntryId; readonly fields: SalonServiceFields }
  | { readonly type: 'setService'; readonly id: EntryId; readonly changes: Partial<SalonServiceFields> }
  | { readonly type: 'setSalonEntryRemoved'; readonly collection: 'staff' | 'services'; readonly id: EntryId; readonly removed: boolean };
