import * as v from 'valibot';
import { type CardId, type EntryId, isDocumentId } from '../ids.ts';

/**
 * A merge as it is kept: one value, `profile.merge`, on the card that goes away. It says into which card, and of each single field
 * how it stood when somebody decided; the cards themselves stay as they were. What is shown is worked out from them (`join-cards.ts`),
 * so that taking the merge back is taking this one value back, and an edit by a device that knew nothing of it is an edit like others.
 * See `README.md` beside this file.
 */
export interface MergeRecord {
  /** The card that stands for both. */
  readonly into: CardId;
  /** ISO date-time (UTC), by the clock of the device that merged. */
  readonly at: string;
  /** Who did it: a staff member's id, or ''. */
  readonly by: EntryId | '';
  /** The single fields in which they differed, by their keys (`single-fields.ts`). */
  readonly fields: Readonly<Record<string, MergedField>>;
  /** A print of what both said alike, where they said something: any other field was empty on both. */
  readonly same: Readonly<Record<string, string>>;
}

/** Which card's word holds: the one that stays, the one that goes away, or both one after the other. */
export type Lead = 'into' | 'from' | 'both';

/** A field in which two cards differed when they were merged: who leads, and a print (`print-of.ts`) of what each said then. */
export interface MergedField {
  readonly lead: Lead;
  readonly into: string;
  readonly from: string;
}

const Stored = v.object({
  into: v.custom<CardId>(isDocumentId),
  at: v.fallback(v.pipe(v.string(), v.isoTimestamp()), ''),
  by: v.fallback(v.string(), ''),
  fields: v.fallback(v.record(v.string(), v.tuple([v.fallback(v.picklist(['into', 'from', 'both']), 'into'), v.string(), v.string()])), {}),
  same: v.fallback(v.record(v.string(), v.string()), {}),
});

/** Reads `profile.merge`; null: the card is in no other. What a newer Kartoteka says beside it is passed over. */
export function readMerge(text: string | undefined): MergeRecord | null {
  if (!text) return null;
  try {
    const read = v.safeParse(Stored, JSON.parse(text));
    if (!read.success) return null;
    const { fields, by, ...rest } = read.output;
    const told = Object.entries(fields).map(([key, [lead, into, from]]) => [key, { lead, into, from }] as const);
    return { ...rest, by: by as EntryId | '', fields: Object.fromEntries(told) };
  } catch {
    return null;
  }
}

/** What `profile.merge` holds: the same text for the same merge on every device. */
export function printMerge({ into, at, by, fields, same }: MergeRecord): string {
  const told = sorted(fields).map(([key, { lead, into: a, from: b }]) => [key, [lead, a, b]] as const);
  return JSON.stringify({ into, at, by, fields: Object.fromEntries(told), same: Object.fromEntries(sorted(same)) });
}

function sorted<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
