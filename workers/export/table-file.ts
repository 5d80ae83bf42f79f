import type { ExportCell } from '../../model/export/cell.ts';

/** A file of a table in the making, row by row. */
export interface TableFile {
  /** One below the other, each with a cell for every column. */
  add(rows: readonly (readonly ExportCell[])[]): void;
  done(): Blob;
}

/** A column of the file: its heading, and how wide it is likely to be (letters). */
export interface FileColumn {
  readonly heading: string;
  readonly width: number;
}
