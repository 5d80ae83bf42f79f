import * as v from 'valibot';

/** What is done to many, for its words: `table.json` has each in the middle of it and when it is done. */
export interface Deed {
  readonly kind: 'addCategory' | 'removeCategory' | 'field' | 'delete' | 'restore';
  /** The category or field. */
  readonly name: string;
}

const Named = v.tuple([v.picklist(['addCategory', 'removeCategory', 'field', 'delete', 'restore']), v.string()]);

/** The deed as the store keeps it, to tell it again after a reload. */
export function nameOfDeed({ kind, name }: Deed): string {
  return JSON.stringify([kind, name]);
}

/** The deed that was kept so; null where it is something else. */
export function deedNamed(kept: string): Deed | null {
  try {
    const named = v.safeParse(Named, JSON.parse(kept));
    return named.success ? { kind: named.output[0], name: named.output[1] } : null;
  } catch {
    return null;
  }
}
