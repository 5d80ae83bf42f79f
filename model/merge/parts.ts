import type { CardId } from '../ids.ts';
import { allIn, rootOf } from './heirs.ts';
import { type MergeRecord, readMerge } from './merge.ts';

/** One of the cards that make up a merged one. `of`: what is joined, whole cards or their rows. */
export interface Part<T> {
  readonly id: CardId;
  readonly of: T;
  /** How it was merged into the card that `record.into` names; null for the one that stands for all. */
  readonly record: MergeRecord | null;
}

/** The one that stands for all comes first, the others in the order in which their words count: by when they were merged, then by id. */
export type Parts<T> = readonly [Part<T>, ...Part<T>[]];

/** The parts of a merged card, in the one order that they have on every device. `root`'s own merge, of a ring, counts for nothing. */
export function partsOf<T>(
  root: CardId,
  of: T,
  others: readonly { readonly id: CardId; readonly of: T; readonly record: MergeRecord }[],
): Parts<T> {
  return [{ id: root, of, record: null }, ...[...others].sort((a, b) => compare(a.record.at, b.record.at) || compare(a.id, b.id))];
}

/** Those of the parts that were merged into this one directly. */
export function into<T>(parts: Parts<T>, card: CardId): readonly Part<T>[] {
  return parts.filter(({ record }) => record?.into === card);
}

/** A card or its row, with what it says of where it was merged into. */
export interface Candidate<T> {
  readonly id: CardId;
  readonly of: T;
  /** `profile.merge`, or nothing. */
  readonly merge: string | undefined;
}

/** Those of the cards that the first one of them is merged with, by what each says now. */
export function gathered<T>(candidates: readonly [Candidate<T>, ...Candidate<T>[]]): Parts<T> {
  const all = new Map(candidates.map((one) => [one.id, { ...one, record: readMerge(one.merge) }]));
  const heirOf = (id: CardId): CardId | null => {
    const heir = all.get(id)?.record?.into;
    return heir !== undefined && all.has(heir) ? heir : null;
  };
  const root = all.get(rootOf(candidates[0].id, heirOf));
  if (!root) return partsOf(candidates[0].id, candidates[0].of, []);
  const ids = allIn(root.id, (card) => [...all.keys()].filter((id) => id !== root.id && heirOf(id) === card));
  const others = ids.slice(1).flatMap((id) => {
    const one = all.get(id);
    return one?.record ? [{ id, of: one.of, record: one.record }] : [];
  });
  return partsOf(root.id, root.of, others);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
