import type { LongDetail } from '../../model/details/definitions.ts';
import type { EntryId, IsoDate } from '../../model/ids.ts';
import type { CardKind } from './loyalty/card-kinds.ts';

/** Where on a card one wants to be, or what one wants to begin there; a new object each time it is wanted. */
export type CardPlace =
  | { readonly kind: 'newVisit' }
  /**
   * A line of what somebody wrote, as the search shows it: with '…' where it is cut, '' where none is meant. `date`: '' for the note
   * and single fields. `id`: of the comment or visit, '' where it is not known: then the day and the line tell.
   */
  | {
      readonly kind: 'note' | LongDetail | 'comment' | 'visit';
      readonly id: EntryId | '';
      readonly date: IsoDate | '';
      readonly text: string;
    }
  /** A membership card that nobody has is given to this client. `id`: of the entry that comes of it; `card`: what kind, where one was chosen. */
  | { readonly kind: 'giveCard'; readonly id: EntryId; readonly number: string; readonly card?: CardKind }
  | { readonly kind: 'birthDate' }
  /** `id`: '' for all of them, or the way to add one. */
  | { readonly kind: 'patchTest'; readonly id: EntryId | '' }
  | { readonly kind: 'thatVisit'; readonly id: EntryId }
  | { readonly kind: 'consents' }
  | { readonly kind: 'gallery' }
  /** What is held for the client. */
  | { readonly kind: 'account' }
  | { readonly kind: 'subscriptions' }
  | { readonly kind: 'promotions' };

/** What the place is marked with in the page, for it to be found. */
export function markOf(part: 'note' | 'comment' | 'card' | 'detail' | 'birthDate' | 'patchTest' | 'loyalty', id = ''): string {
  return `${part} ${id}`.trim();
}
