import type { EntryCollection } from '../edits/client-edit.ts';
import { COLLECTIONS, type Shape } from '../entries/definitions.ts';
import type { Collection, Entry } from '../entries/fields.ts';
import { MARK_SETS, MARKS, type MarkSet, type Marks } from '../entries/marks.ts';
import type { FieldValue } from '../history.ts';
import type { EntryId } from '../ids.ts';
import { entries, flag, number, plain, text, writeFields } from './fields.ts';

/** The entries of a collection of a stored card, of any version, that are on the card. */
export function readEntries<C extends Collection>(document: unknown, collection: C): readonly Entry<C>[] {
  const { fields, newestFirst } = COLLECTIONS[collection];
  const shapes = Object.entries(fields) as [string, Shape][];
  const read = entries<EntryId>(document, collection).map(
    // What each field is comes of its definition, which is checked against the entry's type.
    ([id, one]) => Object.fromEntries([['id', id], ...shapes.map(([key, shape]) => [key, readAs(shape, one, key)])]) as Entry<C>,
  );
  return newestFirst ? read.reverse() : read;
}

/**
 * All entries that a stored card has of a collection, those that were taken off it too, as far as one is told by the other: for finding
 * out which card has an entry that an edit names.
 */
export function heldEntries(document: unknown, collection: EntryCollection): readonly { readonly id: EntryId }[] {
  const held = typeof document === 'object' && document !== null ? (document as Record<string, unknown>)[collection] : undefined;
  if (typeof held !== 'object' || held === null) return [];
  const isContact = collection === 'phones' || collection === 'emails' || collection === 'socials';
  const fields = (entry: unknown): object =>
    isContact && typeof entry === 'object' && entry !== null
      ? Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, plain(value)]))
      : {};
  return Object.entries(held).map(([id, entry]) => ({ ...fields(entry), id: id as EntryId }));
}

function readAs(shape: Shape, entry: unknown, key: string): string | number | boolean {
  if (shape === 'number') return number(entry, key);
  if (shape === 'flag') return flag(entry, key);
  const word = text(entry, key);
  if (shape === 'text') return word;
  const today = shape.once?.[word] ?? word;
  return shape.known.includes(today) ? today : shape.fallback;
}

/** Each set of a stored card with its members. */
export function readMarks(document: Readonly<Record<string, unknown>>): Marks {
  return Object.fromEntries(MARK_SETS.map((set) => [set, membersOf(document, set)])) as Marks;
}

function membersOf(document: Readonly<Record<string, unknown>>, set: MarkSet): readonly string[] {
  const { map, prefix } = MARKS[set];
  const held = document[map];
  if (typeof held !== 'object' || held === null) return [];
  return Object.keys(held)
    .filter((key) => key.startsWith(prefix) && flag(held, key))
    .map((key) => key.slice(prefix.length))
    .sort();
}

/** Puts a member into a set of a card's draft, or takes it out. */
export function writeMark(draft: Record<string, unknown>, set: MarkSet, member: string, present: boolean): void {
  const { map, prefix } = MARKS[set];
  const held = draft[map];
  if (typeof held === 'object' && held !== null) writeFields(held as Record<string, unknown>, { [prefix + member]: present });
}

/** The set's member that stands at a path inside a client's document, or null. */
export function markAt(path: readonly (string | number)[]): { readonly set: MarkSet; readonly member: string } | null {
  const [map, key] = path.map(String);
  if (path.length !== 2 || key === undefined) return null;
  const set = MARK_SETS.find((one) => MARKS[one].map === map && key.startsWith(MARKS[one].prefix));
  return set ? { set, member: key.slice(MARKS[set].prefix.length) } : null;
}

/** Values of the fields that the salon defines, whatever type each was of when it was written; in one order on every device. */
export function readCustom(document: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldValue>> {
  const held = document.custom;
  if (typeof held !== 'object' || held === null) return {};
  const values: Record<string, FieldValue> = {};
  for (const [id, stored] of Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = plain(stored);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') values[id] = value;
  }
  return values;
}
