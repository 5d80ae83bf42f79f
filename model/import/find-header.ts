import { cellText } from './cell-text.ts';
import { isEmail } from './email.ts';
import type { Table } from './fields.ts';
import { fieldHeaderSpeaksOf, fieldOfHeader } from './recognise-header.ts';
import { isOfVisits, visitFieldOfHeader } from './visit-headers.ts';

/** A title, the salon's name and the date may stand above the header, as 1C's reports have it. */
const LOOKED_AT = 12;

/**
 * The row that names the columns, or -1 where there is none: the one among the first that holds most words we know; failing
 * that, a first row of words above rows of figures is a header in a language we don't speak.
 */
export function findHeader(table: Table): number {
  let best = { row: -1, known: 0 };
  for (const [row, cells] of table.slice(0, LOOKED_AT).entries()) {
    const known = cells.some(isData)
      ? 0
      : (isOfVisits(cells) ? cells.filter((cell) => visitFieldOfHeader(cell) !== null).length : 0) +
        cells.filter((cell) => fieldOfHeader(cell) !== null).length +
        cells.filter((cell) => fieldHeaderSpeaksOf(cell) !== null).length / 2;
    if (known > best.known) best = { row, known };
  }
  if (best.known >= 1.5 || (best.known > 0 && isFirst(table, best.row))) return best.row;
  return unknownHeader(table);
}

/** The first row that isn't empty, or -1. */
export function firstRow(table: Table): number {
  return table.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
}

function isFirst(table: Table, row: number): boolean {
  return firstRow(table) === row;
}

function unknownHeader(table: Table): number {
  const first = firstRow(table);
  const header = table[first];
  if (!header || header.some(isData) || header.filter((cell) => cell.trim() !== '').length < 2) return -1;
  const below = table.slice(first + 1, first + 21);
  const names = header.some(
    (text, column) =>
      text.trim() !== '' && below.length > 0 && below.filter((cells) => isData(cells[column] ?? '')).length > below.length / 2,
  );
  return names ? first : -1;
}

/** An address, a phone, a date, a number: what a header doesn't hold. */
function isData(cell: string): boolean {
  const { text, formula } = cellText(cell);
  return formula || isEmail(text) || text.replace(/\D/g, '').length >= 5 || /^[\d\s.,/:-]+$/.test(text);
}
