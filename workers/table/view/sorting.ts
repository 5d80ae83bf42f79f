import { columnOf } from '../../../model/columns/columns.ts';
import type { Reading } from '../../../model/columns/value.ts';
import type { TableSort } from '../../contracts/table.ts';
import type { ClientRows } from '../client-rows.ts';
import type { Ranked } from '../columns/growing.ts';
import { sourceOf, type WordOrders } from './sort-order.ts';

/** The ranks of a column, or null where there is none of that name. */
export function* ranksOf(key: string, reading: Reading, orders: WordOrders, rows: ClientRows): Generator<undefined, Ranked | null> {
  if (key === 'name') return yield* nameRanks(rows);
  const column = columnOf(key, reading.salon);
  if (!column) return null;
  const source = sourceOf(column, reading);
  switch (source.of) {
    case 'word':
      return yield* (yield* rows.columns.get(source)).rankBy(orders.ofWord(key), rows.end);
    case 'words':
      return yield* (yield* rows.columns.get(source)).rankBy(orders.ofList(key), rows.end);
    case 'money':
      return (yield* rows.columns.get(source)).amounts.rank(rows.end);
    default:
      return (yield* rows.columns.get(source)).rank(rows.end);
  }
}

/** By name is as the list goes. */
function* nameRanks(rows: ClientRows): Generator<undefined, Ranked> {
  const { places, named } = yield* rows.order.of(rows);
  const bySlot = places.map((place) => (place < named ? place : -1));
  return { bySlot, size: named };
}

/**
 * Slots, which stand in the list's order, sorted by one column and within it by a second; what is empty stands last whichever way.
 * Everything that decides goes into one number for each, so that sorting compares no texts and asks nobody.
 */
export function* sorted(
  slots: Int32Array,
  sorts: readonly TableSort[],
  ranksBy: (column: string) => Generator<undefined, Ranked | null>,
): Generator<undefined, Int32Array> {
  const keys: { readonly bySlot: Int32Array; readonly size: number; readonly descending: boolean }[] = [];
  for (const { column, descending } of sorts.slice(0, 2)) {
    const ranked = yield* ranksBy(column);
    if (ranked && ranked.size > 0) keys.push({ ...ranked, descending });
  }
  const [first, second] = keys;
  if (!first) return slots;
  const count = slots.length;
  const weighed = new Float64Array(count);
  const places = (second?.size ?? 0) + 1;
  // Ranks of 200,000 clients, twice, and their places still make a whole number.
  for (let at = 0; at < count; at++) {
    const slot = slots[at] ?? 0;
    const rank = placeOf(first, slot) * places + (second ? placeOf(second, slot) : 0);
    weighed[at] = rank * count + at;
  }
  yield;
  weighed.sort();
  yield;
  const result = new Int32Array(count);
  for (let at = 0; at < count; at++) result[at] = slots[(weighed[at] ?? 0) % count] ?? 0;
  return result;
}

function placeOf(
  { bySlot, size, descending }: { readonly bySlot: Int32Array; readonly size: number; readonly descending: boolean },
  slot: number,
): number {
  const rank = bySlot[slot] ?? -1;
  if (rank < 0) return size;
  return descending ? size - 1 - rank : rank;
}
