import type { ReactNode } from 'react';
import type { TableRow } from '../../../workers/contracts/table.ts';
import type { Sorting } from '../table-layout.ts';

/** A column as the grid draws it. */
export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** Figures stand at the end, so that they can be compared. */
  readonly isFigure: boolean;
  /** What it says is understood without its heading: a name, a phone, a status. */
  readonly speaksForItself: boolean;
  /** Pixels. */
  readonly width: number;
  readonly isPinned: boolean;
  /** What a row says. */
  readonly cell: (client: TableRow) => ReactNode;
}

/** What of a column is otherwise with each question. Apart from the column, so that rows are not drawn anew for it. */
export interface ColumnState {
  /** How it is sorted by now; `place`: 0 the first, 1 the second. */
  readonly sorted: { readonly place: number; readonly descending: boolean } | null;
  /** What all found come to; '' where that says nothing. */
  readonly total: string;
}

/** The column in front in which clients are selected (pixels). */
export const SELECT_WIDTH = 52;
export const ROW_HEIGHT = 56;

/** How a column is sorted by. */
export function sortedOf(sorts: readonly Sorting[], column: string): ColumnState['sorted'] {
  const place = sorts.findIndex((one) => one.column === column);
  const found = sorts[place];
  return found ? { place, descending: found.descending } : null;
}

/** From where each pinned column stands (pixels), by its place. Those that are not pinned are not told of. */
export function pinnedFrom(columns: readonly Pick<GridColumn, 'width' | 'isPinned'>[]): readonly (number | undefined)[] {
  let from = SELECT_WIDTH;
  return columns.map(({ width, isPinned }) => {
    if (!isPinned) return undefined;
    const here = from;
    from += width;
    return here;
  });
}

/** How much of the table's width always shows the same columns (pixels). */
export function pinnedWidth(columns: readonly Pick<GridColumn, 'width' | 'isPinned'>[]): number {
  return columns.reduce((sum, { width, isPinned }) => (isPinned ? sum + width : sum), SELECT_WIDTH);
}

/** The widths for CSS: what room is left is the last column's. */
export function tracksOf(widths: readonly number[]): string {
  const tracks = widths.map((width, at) => (at === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`));
  return [`${SELECT_WIDTH}px`, ...tracks].join(' ');
}
