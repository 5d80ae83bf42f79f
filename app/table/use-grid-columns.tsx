import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, columnOf } from '../../model/columns/columns.ts';
import type { Salon } from '../../model/salon.ts';
import type { ColumnTotal } from '../../workers/contracts/table.ts';
import { useLanguage } from '../language.tsx';
import { useFormat } from '../ui/format.ts';
import { Cell } from './columns/cell.tsx';
import { type CellWording, totalText } from './columns/cell-text.ts';
import { useColumnNames } from './columns/use-column-names.ts';
import { isFigure, usualWidth } from './columns/usual-width.ts';
import { useNameOfWord } from './columns/words-of.ts';
import { type ColumnState, type GridColumn, sortedOf } from './grid/grid-column.ts';
import { columnsInOrder, type TableLayout } from './table-layout.ts';

/** The columns of this salon that are shown, in the order in which they stand. */
export function useShownColumns(layout: TableLayout, salon: Salon): readonly Column[] {
  const { shown, pinned } = layout;
  const { customFields } = salon;
  return useMemo(() => {
    const ids = columnsInOrder({ shown, pinned }, (id) => columnOf(id, { customFields }) !== null);
    return ids.flatMap((id) => columnOf(id, { customFields }) ?? []);
  }, [shown, pinned, customFields]);
}

const SPEAKING: ReadonlySet<string> = new Set([
  'name',
  'given',
  'family',
  'company',
  'phone',
  'email',
  'status',
  'category',
  'city',
  'services',
]);

/** The same as the grid draws them; `states` by their places. */
export function useGridColumns(
  columns: readonly Column[],
  layout: TableLayout,
  salon: Salon,
  totals: readonly ColumnTotal[] | undefined,
): { readonly columns: readonly GridColumn[]; readonly states: readonly ColumnState[] } {
  const { t } = useTranslation('table');
  const { language } = useLanguage();
  const format = useFormat();
  const nameOf = useNameOfWord(salon);
  const columnName = useColumnNames();
  const { categories } = salon;
  const { pinned, widths, sorts } = layout;
  const wording = useMemo<CellWording>(() => ({ t, format, language, nameOf }), [t, format, language, nameOf]);
  const drawn = useMemo(
    () =>
      columns.map(
        (column, at): GridColumn => ({
          id: column.key,
          label: columnName(column),
          isFigure: isFigure(column),
          speaksForItself: SPEAKING.has(column.key),
          width: widths[column.key] ?? usualWidth(column),
          isPinned: pinned.includes(column.key),
          cell: (row) => <Cell column={column} row={row} at={at} categories={categories} wording={wording} />,
        }),
      ),
    [wording, columnName, categories, columns, pinned, widths],
  );
  const states = useMemo(
    () =>
      columns.map(
        (column): ColumnState => ({
          sorted: sortedOf(sorts, column.key),
          total: totalText(
            totals?.find((one) => one.column === column.key),
            wording,
          ),
        }),
      ),
    [wording, columns, sorts, totals],
  );
  return { columns: drawn, states };
}
