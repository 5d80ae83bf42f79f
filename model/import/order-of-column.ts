import { type DateOrder, orderOf } from '../dates/read-date.ts';
import type { Table } from './fields.ts';

/** Whether the day or the month comes first in a column's dates, from all its rows. */
export function orderOfColumn(rows: Table, index: number): DateOrder {
  return orderOf(cells(rows, index));
}

function* cells(rows: Table, index: number): Generator<string> {
  for (const row of rows) yield row[index] ?? '';
}
