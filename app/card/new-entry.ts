import { useState } from 'react';
import type { EntryId } from '../../model/ids.ts';
import { newEntryId } from '../new-entry-id.ts';

/**
 * An entry that is on screen and not on the card yet: it comes onto the card with the first thing typed in it. Its key stays
 * the same then, and with it the caret.
 */
export function useNewEntry(present: readonly { readonly id: EntryId }[], startsNew = false) {
  const [id, setId] = useState<EntryId | null>(() => (startsNew ? newEntryId() : null));
  const [asked, setAsked] = useState(false);
  const isOnCard = id !== null && present.some((one) => one.id === id);
  // Once it is on the card it lives by that: taken off again by undo, it must not linger here under the same key.
  if (isOnCard) setId(null);
  return {
    id: isOnCard ? null : id,
    /** The person asked for it just now, and wants the caret in it. */
    asked,
    start: () => {
      setAsked(true);
      setId(newEntryId());
    },
    drop: () => setId(null),
  };
}
