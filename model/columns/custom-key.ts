/** What the column, and the field of rules, of one of the salon's own fields is called: by its id, since its name may change. */
export type CustomKey = `custom:${string}`;
const PREFIX = 'custom:';

export function customKey(id: string): CustomKey {
  return `${PREFIX}${id}`;
}

/** Whose it is; null where it is no such name. */
export function customIdOf(key: string): string | null {
  return key.startsWith(PREFIX) && key.length > PREFIX.length ? key.slice(PREFIX.length) : null;
}
