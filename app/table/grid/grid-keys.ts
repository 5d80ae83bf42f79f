import type { CardId } from '../../../model/ids.ts';
import { LEAST_WIDTH } from '../table-layout.ts';

/** The cell that the keyboard is at. */
export interface GridPlace {
  /** Counted from 0; -1: the headings. */
  readonly row: number;
  /** Counted from 0; -1: where clients are selected. */
  readonly column: number;
}

/** A client's row as keys need it. */
interface KeyRow {
  readonly summary: { readonly id: CardId };
}

/** What keys are pressed on, and what they ask for. */
export interface GridKeys<R extends KeyRow> {
  readonly place: GridPlace;
  readonly count: number;
  readonly columns: readonly { readonly id: string; readonly width: number }[];
  /** One below the other: there are no headings and no columns to go through. */
  readonly asCards: boolean;
  readonly isAllSelected: boolean;
  /** Rows that fit on screen. */
  readonly page: () => number;
  readonly row: (index: number) => R | undefined;
  readonly isSelected: (id: CardId) => boolean;
  /** To be brought to sight, too. */
  readonly onPlace: (place: GridPlace) => void;
  readonly onOpen: (client: R) => void;
  readonly onSelect: (client: R, how: 'toggle' | 'extend') => void;
  readonly onSelectAll: (selected: boolean) => void;
  /** True where that meant something. */
  readonly onEscape: () => boolean;
  readonly onSort: (column: string, also: boolean) => void;
  readonly onWidth: (column: string, width: number) => void;
}

export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** By how much a key makes a column wider or narrower (pixels). */
const STEP = 16;

/** The element id of a cell. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

/** Does what a key means in the grid, in the manner of spreadsheets; false where it means nothing there. */
export function pressedInGrid<R extends KeyRow>(pressed: Pressed, grid: GridKeys<R>): boolean {
  const { place, count, columns } = grid;
  if (pressed.altKey) return false;
  if (pressed.ctrlKey || pressed.metaKey) {
    // By its place, too: a Cyrillic layout has another letter there.
    if (pressed.key === 'a' || pressed.code === 'KeyA') grid.onSelectAll(true);
    else if (pressed.key === 'Home') go(grid, 0, 0);
    else if (pressed.key === 'End') go(grid, count - 1, columns.length - 1);
    else return false;
    return true;
  }
  if (pressed.key === 'Escape') return grid.onEscape();
  return (place.row < 0 ? onHeading(pressed, grid) : onRow(pressed, grid)) || moved(pressed, grid);
}

function onHeading<R extends KeyRow>({ key, shiftKey }: Pressed, grid: GridKeys<R>): boolean {
  const column = grid.columns[grid.place.column];
  const presses = key === 'Enter' || key === ' ';
  if (!column) {
    if (presses) grid.onSelectAll(!grid.isAllSelected);
    return presses;
  }
  if (presses) grid.onSort(column.id, shiftKey);
  else if (shiftKey && key === 'ArrowRight') grid.onWidth(column.id, column.width + STEP);
  else if (shiftKey && key === 'ArrowLeft') grid.onWidth(column.id, Math.max(LEAST_WIDTH, column.width - STEP));
  else return false;
  return true;
}

function onRow<R extends KeyRow>({ key, shiftKey }: Pressed, grid: GridKeys<R>): boolean {
  const client = grid.row(grid.place.row);
  if (!client) return false;
  if (key === ' ') grid.onSelect(client, shiftKey ? 'extend' : 'toggle');
  else if (key === 'Enter') grid.onOpen(client);
  else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) extend(grid, client, key === 'ArrowDown' ? 1 : -1);
  else return false;
  return true;
}

/** The selection grows by a row, from where one is. */
function extend<R extends KeyRow>(grid: GridKeys<R>, from: R, step: 1 | -1): void {
  const to = Math.max(0, Math.min(grid.count - 1, grid.place.row + step));
  const client = grid.row(to);
  go(grid, to, grid.place.column);
  if (!client) return;
  if (!grid.isSelected(from.summary.id)) grid.onSelect(from, 'toggle');
  grid.onSelect(client, 'extend');
}

function moved<R extends KeyRow>({ key }: Pressed, grid: GridKeys<R>): boolean {
  const { row, column } = grid.place;
  const to: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    PageDown: [Math.max(0, row) + grid.page(), column],
    PageUp: [Math.max(0, row - grid.page()), column],
    Home: [row, -1],
    End: [row, grid.columns.length - 1],
  };
  const next = to[key];
  if (next) go(grid, ...next);
  return next !== undefined;
}

function go<R extends KeyRow>({ count, columns, asCards, onPlace }: GridKeys<R>, row: number, column: number): void {
  onPlace({
    row: Math.max(asCards ? 0 : -1, Math.min(count - 1, row)),
    column: asCards ? 0 : Math.max(-1, Math.min(columns.length - 1, column)),
  });
}
