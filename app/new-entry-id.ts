import { monotonicFactory } from 'ulid';
import type { EntryId } from '../model/ids.ts';

/** Of one millisecond, or while the clock stands back, each sorts after the one before: entries stay in the order in which they were made. */
const nextUlid = monotonicFactory();

/** The id of an entry that is being made now. */
export function newEntryId(): EntryId {
  // The one place in the app where a fresh ULID gets its brand.
  return nextUlid() as EntryId;
}

/** The ids of several entries that are made now, in their order. */
export function newEntryIds(count: number): EntryId[] {
  return Array.from({ length: count }, newEntryId);
}
