import type { CardId } from '../ids.ts';

/** Into which card one was merged; null: into none, or into one that is not here any more, and then it stands for itself again. */
export type HeirOf = (card: CardId) => CardId | null;

/**
 * The card that stands for this one: the last of those that were merged one into the other. Two devices that knew nothing of each
 * other may have merged each card into the other one: of such a ring the one with the smallest id stands for all, on every device.
 */
export function rootOf(card: CardId, heirOf: HeirOf): CardId {
  const passed: CardId[] = [card];
  for (;;) {
    const at = passed.at(-1) ?? card;
    const next = heirOf(at);
    if (next === null || next === at) return at;
    const ring = passed.indexOf(next);
    if (ring >= 0) return passed.slice(ring).sort()[0] ?? next;
    passed.push(next);
  }
}

/**
 * All cards that one stands for, itself first, each after the one it was merged into. `into`: the cards that were merged into one
 * directly, in the order in which they count.
 */
export function allIn(root: CardId, into: (card: CardId) => readonly CardId[]): readonly CardId[] {
  const found: CardId[] = [root];
  // It grows while it is gone through.
  for (const card of found) for (const one of into(card)) if (!found.includes(one)) found.push(one);
  return found;
}
