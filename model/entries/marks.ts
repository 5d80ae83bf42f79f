/**
 * Sets on a card whose members are only there or not: two devices that add different ones both have their way. `map`: the
 * document's map that holds them; `prefix`: before each member's key in it.
 */
export const MARKS = {
  preferredStaff: { map: 'preferences', prefix: 'staff.' },
  preferredServices: { map: 'preferences', prefix: 'service.' },
  /** Of the week: '1' Monday … '7' Sunday, as ISO 8601 counts them. */
  preferredDays: { map: 'preferences', prefix: 'day.' },
  /** Of the day: 'morning', 'afternoon', 'evening' (`model/journal/day-parts.ts`). */
  preferredTimes: { map: 'preferences', prefix: 'time.' },
  /** Categories given by hand; those given by a rule are worked out. */
  categories: { map: 'categories', prefix: '' },
  /** Cards (their ids) that look like this client's and are another's; on the one of the two cards whose id is the smaller. */
  notSame: { map: 'settled', prefix: 'notSame.' },
} as const satisfies Readonly<Record<string, { readonly map: string; readonly prefix: string }>>;

export type MarkSet = keyof typeof MARKS;
export const MARK_SETS = Object.keys(MARKS) as readonly MarkSet[];
/** Each set with its members, sorted. */
export type Marks = { readonly [S in MarkSet]: readonly string[] };

export const NO_MARKS: Marks = {
  preferredStaff: [],
  preferredServices: [],
  preferredDays: [],
  preferredTimes: [],
  categories: [],
  notSame: [],
};
