import { ulid } from 'ulid';
import type { EntryId } from '../model/ids.ts';

/** The id of an entry that is being made now. */
export function newEntryId(): EntryId {
  // The one place in the app where a fresh ULID gets its brand.
  return ulid() as EntryId;
}

/** The ids of several entries that are made now, in their order. */
export function newEntryIds(count: number): EntryId[] {
  return Array.from({ length: count }, newEntryId).sort();
}
