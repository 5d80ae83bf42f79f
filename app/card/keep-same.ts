/**
 * `next`, made of `before`'s own objects wherever nothing changed in them: what comes from the store is new throughout, and
 * only what really differs should be painted again.
 */
export function keepSame<T>(before: T, next: T): T {
  if (Object.is(before, next) || !isObject(before) || !isObject(next) || Array.isArray(before) !== Array.isArray(next)) return next;
  const shared: [string, unknown][] = Object.entries(next).map(([key, value]) => [key, keepSame(earlier(before, key, value), value)]);
  const same =
    shared.length === Object.keys(before).length && shared.every(([key, value]) => key in before && Object.is(before[key], value));
  if (same) return before;
  return (Array.isArray(next) ? shared.map(([, value]) => value) : Object.fromEntries(shared)) as T;
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
