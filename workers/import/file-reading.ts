import { draftOfContact } from '../../model/import/contact.ts';
import type { ImportColumn, Table } from '../../model/import/fields.ts';
import { type RowReading, readingOf, readRow } from '../../model/import/read-row.ts';
import type { ByHand } from '../../model/import/recognise-table.ts';
import { recogniseTable } from '../../model/import/recognise-table.ts';
import { emptyDraft } from '../../model/import/row-draft.ts';
import { tableWidth } from '../../model/import/width.ts';
import type { FileProblem, ImportContext, ImportSettings } from '../contracts/import.ts';
import { decode, type Encoding } from './decode.ts';
import { type Delimiter, parseCsv } from './parse-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { sniff } from './sniff.ts';
import { type ReadContact, readContacts } from './vcard/contacts.ts';

/** Bytes. The largest client bases (100,000 rows) are a fifth of it. */
export const FILE_LIMIT = 50 * 1024 * 1024;
/** What old Excel could hold; no program exports as many columns of a client. */
const COLUMN_LIMIT = 256;
const ROW_LIMIT = 200_000;

/** A file in memory. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'csv' | 'xlsx' | 'vcf';
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
  if (sniffed.kind !== 'xlsx') return { name: file.name, bytes, kind: sniffed.kind, sheet: null };
  const workbook = await readWorkbook(bytes);
  return 'problem' in workbook ? workbook : { name: file.name, bytes, kind: 'xlsx', sheet: workbook.table };
}

/** A row of a table, or a contact. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly contact?: ReadContact;
}

/** What files are read by. */
export interface ReadBy extends ImportContext {
  /** The salon's, ISO 3166-1. */
  readonly country: string;
  /** ISO date. */
  readonly today: string;
}

/** A file's rows and columns under the settings. */
export interface FileReading {
  readonly header: readonly string[] | null;
  readonly columns: readonly ImportColumn[];
  readonly rows: readonly FileRow[];
  readonly ofVisits: boolean;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly read: (row: FileRow) => RowReading;
}

/** Reads the file's rows and recognises its columns. */
export function readRows(file: ChosenFile, settings: ImportSettings, by: ReadBy): FileReading | { readonly problem: FileProblem } {
  if (file.kind === 'vcf') return readContactRows(file, settings, by);
  const { table, encoding, delimiter } = tableOf(file, settings, by.country);
  const filled = table.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { problem: 'empty' };
  if (filled.length > ROW_LIMIT) return { problem: 'tooLarge' };
  if (tableWidth(null, filled) > COLUMN_LIMIT) return { problem: 'tooManyColumns' };
  const byHand: ByHand = { header: settings.header, fields: settings.fields, remembered: by.remembered };
  const { rules, ...recognised } = recogniseTable(table, byHand, by.country, by.today, by.salon);
  if (recognised.rows.length === 0 && settings.header !== true) return { problem: 'empty' };
  const isProse = recognised.columns.length < 2 && recognised.columns.every((column) => column.by === 'none');
  if (isProse) return { problem: 'noUsefulColumn' };
  const ofVisits = recognised.columns.some((column) => column.field === 'visitDate');
  return { ...recognised, ofVisits, encoding, delimiter, read: kept(recognised.rows.length, (row) => readRow(row.cells, rules)) };
}

/** So many rows are kept as they were read; of larger files each is read again when it is asked for, and memory stays bounded. */
const KEPT_ROWS = 20_000;

/** A row is read for the preview, for finding its client, for telling what changes, and for the import itself. */
function kept(rows: number, read: (row: FileRow) => RowReading): (row: FileRow) => RowReading {
  if (rows > KEPT_ROWS) return read;
  const known = new Map<readonly string[], RowReading>();
  return (row) => {
    const found = known.get(row.cells) ?? read(row);
    known.set(row.cells, found);
    return found;
  };
}

/** What a contact's name, phones and addresses stand under in the file of those left out. */
const CONTACT_HEADER = ['FN', 'TEL', 'EMAIL'];

function readContactRows(
  file: ChosenFile,
  settings: ImportSettings,
  { country, today, salon }: ReadBy,
): FileReading | { readonly problem: FileProblem } {
  const { encoding } = decode(file.bytes, settings.encoding, country);
  const contacts = readContacts(file.bytes, encoding);
  if (contacts.length === 0) return { problem: 'empty' };
  if (contacts.length > ROW_LIMIT) return { problem: 'tooLarge' };
  const rows = contacts.map((contact): FileRow => {
    const { name, given, family, phones, emails } = contact.contact;
    const listed = (values: readonly { readonly value: string }[]) => values.map(({ value }) => value).join(', ');
    return { line: contact.line, cells: [name || `${given} ${family}`.trim(), listed(phones), listed(emails)], contact };
  });
  const read = ({ contact }: FileRow): RowReading =>
    contact
      ? readingOf(draftOfContact(contact.contact, country, today, salon), contact.fingerprint, salon)
      : readingOf(emptyDraft(), '', salon);
  return { header: CONTACT_HEADER, columns: [], rows, ofVisits: false, encoding, delimiter: null, read: kept(rows.length, read) };
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
