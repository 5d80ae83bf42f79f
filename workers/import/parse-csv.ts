import Papa from 'papaparse';
import type { Table } from '../../model/import/fields.ts';
import { fieldOfHeader } from '../../model/import/recognise-header.ts';
import type { ImportSettings } from '../contracts/import.ts';

export type Delimiter = NonNullable<ImportSettings['delimiter']>;

export interface ParsedCsv {
  readonly table: Table;
  readonly delimiter: Delimiter;
}

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
const ROWS_LOOKED_AT = 50;

/** Text taken apart into cells, by the separator set by hand or the one that fits. */
export function parseCsv(text: string, byHand: Delimiter | undefined): ParsedCsv {
  // Excel's own note of the separator, on a line before the table.
  const [note = '', noted] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? [];
  const body = text.slice(note.length);
  const delimiter = byHand ?? DELIMITERS.find((one) => one === noted) ?? recogniseDelimiter(body);
  const table = cellsOf(body, delimiter);
  return { table: note === '' ? table : [[], ...table], delimiter };
}

/** A quotation mark out of place would swallow what follows: then they are taken for letters, where that gives a more even table. */
function cellsOf(text: string, delimiter: Delimiter): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  if (!errors.some((error) => error.type === 'Quotes')) return data;
  const plain = Papa.parse<string[]>(text, { delimiter, fastMode: true }).data;
  if (evenness(plain.map((cells) => cells.length)) < evenness(data.map((cells) => cells.length))) return data;
  return plain.map((cells) => cells.map((cell) => cell.replace(/^\s*"(.*?)"?\s*$/, '$1').replaceAll('""', '"')));
}

/** The separator that cuts the first rows into as many cells each, best with a header that is known. */
function recogniseDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: ROWS_LOOKED_AT }).data.filter((cells) =>
      cells.some((cell) => cell.trim() !== ''),
    );
    const known = Math.max(
      0,
      ...rows.slice(0, 5).map((cells) => (cells.length > 1 ? cells.filter((cell) => fieldOfHeader(cell) !== null).length : 0)),
    );
    return { delimiter, score: known * 2 + evenness(rows.map((cells) => cells.length)) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** The share of rows that have the commonest number of cells, worth more the more cells that is; 0 where it is one. */
function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [commonest = 0, rows = 0] = [...counts].reduce<readonly number[]>((best, one) => (one[1] > (best[1] ?? 0) ? one : best), []);
  return commonest > 1 ? (rows / widths.length) ** 2 * Math.log2(commonest + 1) : 0;
}
