import { getConflicts, getObjectId, ImmutableString, isImmutableString } from '@automerge/automerge/slim';

/**
 * How single values stand in a document: text as `ImmutableString` (last writer wins, both values stay readable; a plain
 * string would cost an operation a character), numbers and booleans as they are.
 */
export type Stored<T> = T extends string ? ImmutableString : T;
export type StoredFields<T> = { -readonly [K in keyof T]: Stored<T[K]> };
/** A map keyed by ULID whose entries are taken off by a mark, so that undo and others' edits of them survive. */
export type Entries<T> = Record<string, T & { removed: boolean }>;

/**
 * Writes plain values into a document's map, each in its stored form. Values that are the same already are left alone: no
 * operation, no conflict. Where two devices set a field apart, writing the value that shows settles it.
 */
export function writeFields(target: Record<string, unknown>, changes: object): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || (plain(target[key]) === value && !isTorn(target, key))) continue;
    target[key] = typeof value === 'string' ? new ImmutableString(value) : value;
  }
}

/** Two devices set the field apart, and nobody has since. */
export function isTorn(target: Record<string, unknown>, key: string): boolean {
  // Plain objects stand in for a document where it is only being made.
  return Boolean(getObjectId(target)) && getConflicts(target, key) !== undefined;
}

/** Plain values in their stored form, for a map that is new. */
export function stored(fields: object): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) out[key] = typeof value === 'string' ? new ImmutableString(value) : value;
  }
  return out;
}

/** A stored value as plain data. */
export function plain(value: unknown): unknown {
  return isImmutableString(value) ? value.toString() : value;
}

/** Text from whatever stands there: documents come from outside, and an older or newer Kartoteka may have written them. */
export function text(map: unknown, key: string): string {
  const value = plain(field(map, key));
  return typeof value === 'string' ? value : '';
}

/** A number, or 0. */
export function number(map: unknown, key: string): number {
  const value = field(map, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** True only where `true` is stored. */
export function flag(map: unknown, key: string): boolean {
  return field(map, key) === true;
}

/** One of the known values, or the fallback where the stored one is not known here. */
export function choice<const T extends string>(map: unknown, key: string, known: readonly T[], fallback: T): T {
  const value = text(map, key);
  return known.find((one) => one === value) ?? fallback;
}

/** The entries of a ULID map that are on the card, oldest first. */
export function entries<I extends string>(map: unknown, key: string): [I, unknown][] {
  const inner = field(map, key);
  if (typeof inner !== 'object' || inner === null) return [];
  return Object.keys(inner)
    .sort()
    .map((id): [I, unknown] => [id as I, field(inner, id)])
    .filter(([, entry]) => typeof entry === 'object' && entry !== null && !flag(entry, 'removed'));
}

function field(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null ? (map as Record<string, unknown>)[key] : undefined;
}

/** Adds an entry to a ULID map, once. */
export function addEntry(map: Record<string, unknown> | undefined, id: string, fields: object): void {
  if (map && !(id in map)) map[id] = { ...stored(fields), removed: false };
}

/** Sets fields of an entry that is there; nothing where it is not. */
export function setEntry(map: Record<string, unknown> | undefined, id: string, changes: object): void {
  const entry = map?.[id];
  if (typeof entry === 'object' && entry !== null) writeFields(entry as Record<string, unknown>, changes);
}

/**
 * Says again of an entry that is there that it stays, so that its removal on a device that does not know of this meets it as a
 * conflict. Where its removal is known nothing is said. A value that is set to itself is no operation: it is taken out before.
 */
export function keepEntry(map: Record<string, unknown> | undefined, id: string): void {
  const entry = map?.[id];
  if (typeof entry !== 'object' || entry === null || flag(entry, 'removed')) return;
  const fields = entry as Record<string, unknown>;
  delete fields.removed;
  fields.removed = false;
}
