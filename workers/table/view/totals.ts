import { type Column, columnOf } from '../../../model/columns/columns.ts';
import type { Reading } from '../../../model/columns/value.ts';
import type { ColumnTotal } from '../../contracts/table.ts';
import type { ClientRows } from '../client-rows.ts';
import type { FigureColumn, MoneyColumn } from '../columns/figure-column.ts';
import { sourceOf } from './sort-order.ts';

/** What the columns of figures among these come to over the clients of these slots. */
export function* totalsOf(
  columns: readonly string[],
  slots: Int32Array,
  reading: Reading,
  rows: ClientRows,
): Generator<undefined, readonly ColumnTotal[]> {
  const totals: ColumnTotal[] = [];
  for (const key of new Set(columns)) {
    const column = columnOf(key, reading.salon);
    if (!column) continue;
    const source = sourceOf(column, reading);
    if (source.of === 'figure') totals.push(figureTotal(column, yield* rows.columns.get(source), slots));
    if (source.of === 'money') totals.push(moneyTotal(column, yield* rows.columns.get(source), slots));
    yield;
  }
  return totals;
}

function figureTotal({ key, kind }: Column, column: FigureColumn, slots: Int32Array): ColumnTotal {
  let sum = 0;
  let given = 0;
  for (const slot of slots) {
    const figure = column.at(slot);
    if (Number.isNaN(figure)) continue;
    sum += figure;
    given++;
  }
  return { column: key, kind: kind === 'days' ? 'days' : 'number', sum, average: given > 0 ? sum / given : 0, given };
}

function moneyTotal({ key }: Column, column: MoneyColumn, slots: Int32Array): ColumnTotal {
  const sums = column.currencies.map(() => 0);
  const given = column.currencies.map(() => 0);
  for (const slot of slots) {
    const amount = column.amounts.at(slot);
    if (Number.isNaN(amount)) continue;
    const code = column.currencyAt(slot);
    sums[code] = (sums[code] ?? 0) + amount;
    given[code] = (given[code] ?? 0) + 1;
  }
  const told = column.currencies
    .map((currency, code) => ({ currency, sum: sums[code] ?? 0, given: given[code] ?? 0 }))
    .filter((one) => one.currency !== '' && one.given > 0)
    .sort((a, b) => b.given - a.given || (a.currency < b.currency ? -1 : 1));
  const nothing = given[0] ?? 0;
  return {
    column: key,
    kind: 'money',
    sums: told.map(({ currency, sum, given: own }, at) => {
      const counted = at === 0 ? own + nothing : own;
      return { currency, sum, average: Math.round(sum / counted), given: counted };
    }),
  };
}
