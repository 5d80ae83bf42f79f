import type { Table } from './fields.ts';

/** How many cells a row has, empty ones at its end left out. */
export function rowWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width--;
  return width;
}

/**
 * How many columns a file has: as its header says, unless most rows have more; without a header, as many as one row in twenty
 * reaches. A single longer row is a broken one and doesn't widen the file.
 */
export function tableWidth(header: readonly string[] | null, rows: Table): number {
  const widths = rows.map(rowWidth).sort((a, b) => b - a);
  const reachedBy = (part: number) => widths[Math.min(widths.length - 1, Math.floor(widths.length * part))] ?? 0;
  if (header) return Math.max(rowWidth(header), widths.length < 3 ? 0 : reachedBy(0.5));
  return widths.length < 3 ? (widths[0] ?? 0) : reachedBy(widths.length < 20 ? 0.34 : 0.05);
}
