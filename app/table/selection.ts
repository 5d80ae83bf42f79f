import type { CardId } from '../../model/ids.ts';

/** Whom something will be done to. */
export interface Selection {
  readonly ids: ReadonlySet<CardId>;
  /** From here Shift extends; null before anybody was touched. */
  readonly anchor: CardId | null;
}

export const NOBODY: Selection = { ids: new Set(), anchor: null };

/** One client more, or one less. */
export function toggled({ ids }: Selection, id: CardId): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Everybody between where one began and `id`, both included, beside those who were selected before. `order`: all found, as they stand. */
export function extended({ ids, anchor }: Selection, id: CardId, order: readonly CardId[]): Selection {
  const to = order.indexOf(id);
  const from = anchor === null ? to : order.indexOf(anchor);
  if (to < 0) return { ids, anchor };
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return { ids: new Set([...ids, ...order.slice(first, last + 1)]), anchor: from < 0 ? id : anchor };
}

export function everybody(order: readonly CardId[]): Selection {
  return { ids: new Set(order), anchor: null };
}
