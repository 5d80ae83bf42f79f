import type { EntryCollection } from './edits/client-edit.ts';
import type { MarkSet } from './entries/marks.ts';
import type { EntryId } from './ids.ts';

/**
 * Names one thing on a card that can change or be in conflict. `field: null`: the entry as a whole (it was added, taken off
 * or put back). Field names are those of `model/card.ts`; one that this version does not know is kept as it is.
 */
export type FieldRef =
  | { readonly in: 'profile' | 'address' | 'details' | 'custom'; readonly field: string }
  | { readonly in: 'marks'; readonly set: MarkSet; readonly member: string }
  | { readonly in: EntryCollection; readonly id: EntryId; readonly field: string | null }
  | {
      readonly in: 'visitServices' | 'visitFormulas' | 'visitAddenda';
      readonly visitId: EntryId;
      readonly id: EntryId;
      readonly field: string | null;
    }
  | { readonly in: 'visitStaff'; readonly visitId: EntryId; readonly id: EntryId }
  | { readonly in: 'note' };

/** A stored single value; for an entry as a whole, whether it is on the card. */
export type FieldValue = string | number | boolean | null;

/** The one text for one field: to tell fields apart, and to put them together again. */
export function fieldKey(field: FieldRef): string {
  return JSON.stringify(field, Object.keys(field).sort());
}
