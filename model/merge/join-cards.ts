import { BLANK_ADDRESS, BLANK_PROFILE } from '../blank-card.ts';
import type { ClientCard, Visit } from '../card.ts';
import { detailsBy } from '../details/definitions.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../entries/definitions.ts';
import type { Collection, EntryLists } from '../entries/fields.ts';
import { MARK_SETS, type MarkSet, type Marks } from '../entries/marks.ts';
import type { FieldValue } from '../history.ts';
import type { CardId, EntryId } from '../ids.ts';
import { withCoverage } from '../loyalty/coverage.ts';
import type { Parts } from './parts.ts';
import { sameAs } from './same-entry.ts';
import { fieldOf, type SingleField, type Singles, singlesOf } from './single-fields.ts';
import { type Told, tellSingle } from './tell-single.ts';

/** A merged card as people see it, and what of it cards that were changed apart since say otherwise. */
export interface JoinedCards {
  readonly card: ClientCard;
  readonly apart: readonly { readonly field: SingleField; readonly values: Told['apart'] }[];
}

/**
 * The card that several stand for: entries, visits and members of all of them, each single field by what was decided when they were
 * merged (`tell-single.ts`). Its version is that of all. What says of a card itself that it was merged or deleted is the first one's.
 */
export function joinCards(parts: Parts<ClientCard>): JoinedCards {
  const [{ of: head }, ...others] = parts;
  if (others.length === 0) return { card: head, apart: [] };
  const cards = parts.map((part) => part.of);
  const told = tellSingles(parts);
  const lists = joinLists(cards);
  const visits = once(cards.flatMap((card) => card.visits)).sort(newestFirst);
  return {
    card: {
      ...head,
      heads: [...new Set(cards.flatMap((card) => card.heads))].sort(),
      createdAt: earliest(cards.map((card) => card.createdAt)),
      profile: { ...head.profile, ...fieldsIn('profile', told, BLANK_PROFILE) },
      address: { ...head.address, ...fieldsIn('address', told, BLANK_ADDRESS) },
      details: detailsBy((key) => told.get(`details.${key}`)?.value),
      ...lists,
      marks: joinMarks(cards),
      custom: joinCustom(cards, told),
      wordsBeside: wordsBeside(parts, told),
      notesBeside: others.map(({ id, of }) => ({ of: id, note: of.note })),
      visits: withCoverage(visits, lists.subscriptions),
    },
    apart: [...told].flatMap(([key, { apart }]) => {
      const field = fieldOf(key);
      return field && apart.length > 0 ? [{ field, values: apart }] : [];
    }),
  };
}

/** What holds in every single field that one of the cards says something in. */
export function tellSingles(parts: Parts<ClientCard>): ReadonlyMap<string, Told> {
  const singles = new Map<CardId, Singles>(parts.map(({ id, of }) => [id, singlesOf(of)]));
  const keys = new Set([...singles.values()].flatMap((one) => [...one.keys()]));
  return new Map([...keys].map((key) => [key, tellSingle(parts, key, ({ id }) => singles.get(id)?.get(key) ?? '')]));
}

function wordsBeside(parts: Parts<ClientCard>, told: ReadonlyMap<string, Told>): NonNullable<ClientCard['wordsBeside']> {
  return parts.flatMap(({ id, of }) =>
    [...singlesOf(of)].flatMap(([key, value]) => (told.get(key)?.value === value ? [] : [{ of: id, key, value }])),
  );
}

function fieldsIn<T extends object>(where: 'profile' | 'address', told: ReadonlyMap<string, Told>, blank: T): Partial<T> {
  const fields: Record<string, FieldValue> = {};
  for (const field of Object.keys(blank)) {
    const one = told.get(`${where}.${field}`);
    if (one) fields[field] = one.value;
  }
  return fields as Partial<T>;
}

function joinCustom(cards: readonly ClientCard[], told: ReadonlyMap<string, Told>): ClientCard['custom'] {
  const ids = [...new Set(cards.flatMap((card) => Object.keys(card.custom)))].sort();
  return Object.fromEntries(ids.map((id) => [id, told.get(`custom.${id}`)?.value ?? '']));
}

function joinLists(cards: readonly ClientCard[]): EntryLists {
  return Object.fromEntries(COLLECTION_NAMES.map((name) => [name, joinList(name, cards)])) as unknown as EntryLists;
}

/** Newest first where the card has them so; otherwise those of one card after those of the other. */
function joinList(name: Collection, cards: readonly ClientCard[]): readonly { readonly id: EntryId }[] {
  const said = new Set<string>();
  const all = once(cards.flatMap((card): readonly { readonly id: EntryId }[] => card[name])).filter((one) => {
    const key = sameAs(name, one);
    if (key === null) return true;
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
  return COLLECTIONS[name].newestFirst ? all.sort((a, b) => compare(b.id, a.id)) : all;
}

function joinMarks(cards: readonly ClientCard[]): Marks {
  const members = (set: MarkSet): readonly string[] => [...new Set(cards.flatMap((card) => card.marks[set]))].sort();
  return Object.fromEntries(MARK_SETS.map((set) => [set, members(set)])) as Marks;
}

/** An entry that ties two cards together is on both, and is one all the same. */
function once<T extends { readonly id: EntryId }>(entries: readonly T[]): T[] {
  const ids = new Set<EntryId>();
  return entries.filter(({ id }) => !ids.has(id) && ids.add(id));
}

function earliest(moments: readonly string[]): string {
  return moments.filter(Boolean).sort()[0] ?? '';
}

function newestFirst(a: Visit, b: Visit): number {
  return compare(b.date, a.date) || compare(b.time, a.time) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
