import { unzipSync, zipSync } from 'fflate';
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import type { Table } from '../../model/import/fields.ts';
import type { FileProblem } from '../contracts/import.ts';

/** A workbook's sheets unpacked, in bytes; a small file can unpack to gigabytes. */
const UNPACKED_LIMIT = 300 * 1024 * 1024;

export type Workbook = { readonly table: Table } | { readonly problem: FileProblem };

/**
 * The first sheet that holds anything, every cell as text: dates as ISO, numbers in full. The archive is unpacked here and handed
 * on stored: the reader's own unpacking starts further workers from blobs, which a strict content policy forbids.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const unpacked = unpack(bytes);
  if ('problem' in unpacked) return unpacked;
  try {
    const stored = zipSync(unpacked.files, { level: 0 });
    const sheets = await readXlsxFile<string>(stored.slice().buffer, { parseNumber: (digits) => digits });
    const filled = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    return filled ? { table: filled.data.map((row) => row.map(cellAsText)) } : { problem: 'empty' };
  } catch {
    return { problem: 'unreadable' };
  }
}

function unpack(bytes: Uint8Array): { files: Record<string, Uint8Array> } | { problem: FileProblem } {
  let size = 0;
  let isWorkbook = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.startsWith('xl/')) isWorkbook = true;
        if (!/\.xml$|\.rels$/.test(name)) return false;
        size += originalSize;
        return size <= UNPACKED_LIMIT;
      },
    });
    if (size > UNPACKED_LIMIT) return { problem: 'tooLarge' };
    return isWorkbook ? { files } : { problem: 'notATable' };
  } catch {
    return { problem: 'unreadable' };
  }
}

function cellAsText(cell: CellValue<string> | null): string {
  if (cell === null) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? ''
      : cell
          .toISOString()
          .slice(0, 16)
          .replace('T', ' ')
          .replace(/ 00:00$/, '');
  if (typeof cell === 'string' && /^-?\d+(?:\.\d+)?E[+-]?\d+$|^-?\d+\.\d{10,}$/i.test(cell)) return inFull(cell);
  return String(cell);
}

/** Excel keeps long numbers as powers of ten (`3.93471234567E11`), and 0.1 with its binary tail. */
function inFull(digits: string): string {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}
