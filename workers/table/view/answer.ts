import { columnOf } from '../../../model/columns/columns.ts';
import type { Reading } from '../../../model/columns/value.ts';
import { statusOf } from '../../../model/status.ts';
import type { TableRow, View, ViewAnswer } from '../../contracts/table.ts';
import type { ClientRows } from '../client-rows.ts';
import { filterOf } from './filter.ts';
import type { WordOrders } from './sort-order.ts';
import { ranksOf, sorted } from './sorting.ts';
import { totalsOf } from './totals.ts';

const RUN = 256;

/** Whom a view finds, as slots in its order, and what its columns of figures come to. Yields between steps, for newer questions. */
export function* answerTo(
  view: View,
  reading: Reading,
  orders: WordOrders,
  rows: ClientRows,
): Generator<undefined, { readonly slots: Int32Array; readonly totals: ViewAnswer['totals'] }> {
  const found = yield* fitting(view.rule, reading, rows);
  const slots = yield* sorted(found, view.sorts, (column) => ranksOf(column, reading, orders, rows));
  return { slots, totals: yield* totalsOf(view.columns, slots, reading, rows) };
}

/** Whom a rule fits, in the order of the list. */
export function* fitting(rule: string, reading: Reading, rows: ClientRows): Generator<undefined, Int32Array> {
  const { slots } = yield* rows.order.of(rows);
  if (rule === '') return slots;
  const fits = yield* filterOf(rule, reading, rows);
  const found = new Int32Array(slots.length);
  let count = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0;
    if (fits(slot)) found[count++] = slot;
    if (at % RUN === 0) yield;
  }
  return found.slice(0, count);
}

/** A row as it is shown: what stands in the view's columns. */
export function rowReader(columns: readonly string[], reading: Reading): (summary: TableRow['summary']) => TableRow {
  const reads = columns.map((key) => columnOf(key, reading.salon));
  return (summary) => ({
    summary,
    categories: reading.categoriesOf(summary),
    status: statusOf(summary, reading.salon, reading.today),
    cells: reads.map((column) => column?.read(summary, reading) ?? null),
  });
}
