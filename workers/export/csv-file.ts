import Papa from 'papaparse';
import { csvFormOf, csvText, harmless } from '../../model/export/csv.ts';
import { currencyDigits } from '../../model/export/digits.ts';
import { FileParts } from './parts.ts';
import type { FileColumn, TableFile } from './table-file.ts';

/** A csv file by RFC 4180, in UTF-8 with the mark by which Excel knows it, separated as the language's Excel wants it. */
export function csvFile(columns: readonly FileColumn[], locale: string): TableFile {
  const form = csvFormOf(locale);
  const parts = new FileParts();
  const encoder = new TextEncoder();
  const write = (rows: readonly (readonly string[])[]) => {
    if (rows.length === 0) return;
    parts.add(encoder.encode(`${Papa.unparse(rows as string[][], { delimiter: form.separator, newline: '\r\n' })}\r\n`));
  };
  parts.add(Uint8Array.of(0xef, 0xbb, 0xbf));
  write([columns.map(({ heading }) => harmless(heading))]);
  return {
    add: (rows) => write(rows.map((cells) => cells.map((cell) => csvText(cell, form, currencyDigits)))),
    done: () => parts.done('text/csv;charset=utf-8'),
  };
}
