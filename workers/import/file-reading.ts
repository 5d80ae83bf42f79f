import type { Table } from '../../model/import/fields.ts';
import type { ByHand, RecognisedTable } from '../../model/import/recognise-table.ts';
import { recogniseTable } from '../../model/import/recognise-table.ts';
import { tableWidth } from '../../model/import/width.ts';
import type { FileProblem, ImportSettings } from '../contracts/import.ts';
import { decode, type Encoding } from './decode.ts';
import { type Delimiter, parseCsv } from './parse-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { sniff } from './sniff.ts';

/** Bytes. The largest client bases (100,000 rows) are a fifth of it. */
export const FILE_LIMIT = 50 * 1024 * 1024;
/** What old Excel could hold; no program exports as many columns of a client. */
const COLUMN_LIMIT = 256;
const ROW_LIMIT = 200_000;

/** A file in memory. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'csv' | 'xlsx';
  /** A workbook's rows, read once; a text file is read again by each setting. */
  readonly sheet: Table | null;
}

/** Takes a file in, or says what it is instead of a table. */
export async function takeFile(file: File): Promise<ChosenFile | { readonly problem: FileProblem }> {
  if (file.size > FILE_LIMIT) return { problem: 'tooLarge' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved, or its disk was taken out, after it was chosen.
    return { problem: 'unreadable' };
  }
  const sniffed = sniff(bytes);
  if ('problem' in sniffed) return sniffed;
  if (sniffed.kind === 'csv') return { name: file.name, bytes, kind: 'csv', sheet: null };
  const workbook = await readWorkbook(bytes);
  return 'problem' in workbook ? workbook : { name: file.name, bytes, kind: 'xlsx', sheet: workbook.table };
}

/** A file's rows and columns under the settings. */
export interface FileReading extends RecognisedTable {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** Reads the file's rows and recognises its columns; `country` and `today` as in `Importer.read`. */
export function readRows(
  file: ChosenFile,
  settings: ImportSettings,
  country: string,
  today: string,
): FileReading | { readonly problem: FileProblem } {
  const { table, encoding, delimiter } = tableOf(file, settings, country);
  const filled = table.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { problem: 'empty' };
  if (filled.length > ROW_LIMIT) return { problem: 'tooLarge' };
  if (tableWidth(null, filled) > COLUMN_LIMIT) return { problem: 'tooManyColumns' };
  const byHand: ByHand = { header: settings.header, fields: settings.fields };
  const recognised = recogniseTable(table, byHand, country, today);
  if (recognised.rows.length === 0 && settings.header !== true) return { problem: 'empty' };
  const isProse = recognised.columns.length < 2 && recognised.columns.every((column) => column.by === 'none');
  return isProse ? { problem: 'noUsefulColumn' } : { ...recognised, encoding, delimiter };
}

function tableOf(
  file: ChosenFile,
  settings: ImportSettings,
  country: string,
): { table: Table; encoding: Encoding | null; delimiter: Delimiter | null } {
  if (file.sheet) return { table: file.sheet, encoding: null, delimiter: null };
  const { text, encoding } = decode(file.bytes, settings.encoding, country);
  return { encoding, ...parseCsv(text, settings.delimiter) };
}
