import type { ImportColumn, ImportField, Table } from './fields.ts';
import { findHeader, firstRow } from './find-header.ts';
import { mapColumns } from './map-columns.ts';
import { type ImportSalon, NO_SALON, type RowRules, rowRules } from './read-row.ts';

/** What was settled by hand; the rest is recognised. */
export interface ByHand {
  /** Whether the file has a header. */
  readonly header?: boolean | undefined;
  /** Column index → field. */
  readonly fields?: Readonly<Record<number, ImportField>> | undefined;
  /** What columns of such a header (`headerKey`) were set to by hand before. */
  readonly remembered?: Readonly<Record<string, ImportField>> | undefined;
}

/** A file whose columns are known. */
export interface RecognisedTable {
  /** The header's cells, or null. */
  readonly header: readonly string[] | null;
  readonly columns: readonly ImportColumn[];
  readonly rules: RowRules;
  /** The rows to read, each with its line in the file (1 is the first); empty ones are left out. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Finds the header and what each column holds. `country`: the salon's, ISO 3166-1; `today`: ISO date. */
export function recogniseTable(
  table: Table,
  byHand: ByHand,
  country: string,
  today: string,
  salon: ImportSalon = NO_SALON,
): RecognisedTable {
  const headerAt = byHand.header === false ? -1 : byHand.header === true ? headerOrFirst(table) : findHeader(table);
  const header = table[headerAt] ?? null;
  const rows = table
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells, line }) => line > headerAt + 1 && cells.some((cell) => cell.trim() !== ''));
  const cells = rows.map((row) => row.cells);
  const columns = mapColumns(header, cells, byHand.fields ?? {}, country, today, byHand.remembered, salon);
  return { header, columns, rules: rowRules(header, columns, cells, country, today, salon), rows };
}

function headerOrFirst(table: Table): number {
  const found = findHeader(table);
  return found >= 0 ? found : firstRow(table);
}
