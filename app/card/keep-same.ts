/**
 * `next`, made of `before`'s own objects wherever nothing changed in them: what comes from the store is new throughout, and
 * only what really differs should be painted again.
 */
export function keepSame<T>(before: T, next: T): T {
  if (!isObject(before) || !isObject(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  // Most of what comes is as it was: that is found out without making anything.
  if (isSame(before, next)) return before;
  const kept = (key: string): unknown => keepSame(earlier(before, key, next[key]), next[key]);
  const keys = Object.keys(next);
  return (Array.isArray(next) ? keys.map(kept) : Object.fromEntries(keys.map((key) => [key, kept(key)]))) as T;
}

function isSame(before: unknown, next: unknown): boolean {
  if (Object.is(before, next)) return true;
  if (!isObject(before) || !isObject(next) || Array.isArray(before) !== Array.isArray(next)) return false;
  const keys = Object.keys(next);
  if (keys.length !== Object.keys(before).length) return false;
  for (const key of keys) if (!Object.hasOwn(before, key) || !isSame(before[key], next[key])) return false;
  return true;
}

/** What stood for this value before: in a list of entries the one with its id, wherever it stood. */
function earlier(before: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (!Array.isArray(before) || !isObject(value) || !('id' in value)) return before[key];
  const atPlace = before[key];
  if (isObject(atPlace) && atPlace.id === value.id) return atPlace;
  return before.find((one: unknown) => isObject(one) && one.id === value.id);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
