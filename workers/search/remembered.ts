/** What is known of a key, made where it isn't yet. Of so many keys at most: the one known longest goes first. */
export function remembered<K, V>(known: Map<K, V>, most: number, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value !== undefined) return value;
  value = make(key);
  if (known.size >= most) for (const [oldest] of known) if (known.delete(oldest)) break;
  known.set(key, value);
  return value;
}
