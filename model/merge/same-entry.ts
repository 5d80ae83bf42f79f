import type { EntryCollection } from '../edits/client-edit.ts';
import { emailKey } from '../likely-same/likely-same.ts';

/** What two cards' entries of contact are compared by: of those that say the same one is shown, and edits of it go to each. */
export function sameAs(collection: EntryCollection, entry: object): string | null {
  const text = (field: string): string => {
    const value = (entry as Readonly<Record<string, unknown>>)[field];
    return typeof value === 'string' ? value : '';
  };
  switch (collection) {
    case 'phones':
      return text('e164') || text('typed') || null;
    case 'emails':
      return emailKey(text('address')) || null;
    case 'socials':
      return text('handle').trim() === '' ? null : `${text('network')} ${text('handle').trim().toLowerCase()}`;
    default:
      return null;
  }
}
