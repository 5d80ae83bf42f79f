import { customIdOf, customKey } from '../columns/custom-key.ts';
import { FULL_COLUMNS } from '../export/full-columns.ts';
import { cellText } from './cell-text.ts';
import type { ImportColumn, ImportField, Table } from './fields.ts';
import { ownFieldOfHeader } from './fill-own.ts';
import { type ImportSalon, NO_SALON } from './read-row.ts';
import { type ColumnContent, contentOf } from './recognise-content.ts';
import { fieldHeaderSpeaksOf, fieldOfHeader, headerKey } from './recognise-header.ts';
import { isOfVisits, visitFieldOfHeader } from './visit-headers.ts';
import { tableWidth } from './width.ts';

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;
/** Fields that several columns may fill. */
const JOINED: ReadonlySet<ImportField> = new Set(['ignore', 'note', 'street', 'visitNote']);
const NAMES: readonly ImportField[] = ['fullName', 'given', 'family', 'company'];
/** What a second column of a kind is taken for. */
const SECOND: Partial<Record<ImportField, ImportField>> = { phone: 'phone2', email: 'email2' };

interface Found {
  readonly field: ImportField;
  readonly by: ImportColumn['by'];
}

/**
 * What each column is taken for. Set by hand wins; then what was set by hand for such a header before (`remembered`, by
 * `headerKey`); then the header's words; then what a longer header speaks of where the cells
 * agree; then what the cells hold. `rows` are the rows below the header.
 */
export function mapColumns(
  header: readonly string[] | null,
  rows: Table,
  byHand: Readonly<Record<number, ImportField>>,
  country: string,
  today: string,
  remembered: Readonly<Record<string, ImportField>> = {},
  salon: ImportSalon = NO_SALON,
): ImportColumn[] {
  const contents = Array.from({ length: tableWidth(header, rows) }, (_, index) => contentOf(column(rows, index), country, today));
  const found = new Map<number, Found>(Object.entries(byHand).map(([index, field]) => [Number(index), { field, by: 'hand' }]));
  const claim = (index: number, field: ImportField | null, by: ImportColumn['by']) => {
    if (field === null || found.has(index)) return;
    const free = [field, SECOND[field]].find((one) => one !== undefined && (JOINED.has(one) || !taken(found, one)));
    if (free) found.set(index, { field: free, by });
  };
  const has = (field: ImportField) => customIdOf(field) === null || salon.customFields.some(({ id }) => customKey(id) === field);
  for (const [index, text] of header?.entries() ?? []) {
    const before = remembered[headerKey(text)];
    if (before && has(before)) claim(index, before, 'memory');
  }
  const claimOwn = (index: number, text: string) => {
    const own = ownFieldOfHeader(text, salon);
    if (own) claim(index, customKey(own.id), 'header');
  };
  if (header && isFullExport(header)) {
    for (const [index, text] of header.entries()) {
      if (index < FULL_COLUMNS.length) continue;
      claimOwn(index, text);
      // The rest is figures, which come of the visits.
      claim(index, 'ignore', 'header');
    }
  }
  if (header && isOfVisits(header)) {
    for (const [index, text] of header.entries()) claim(index, visitFieldOfHeader(text), 'header');
  }
  for (const [index, text] of header?.entries() ?? []) claim(index, fieldOfHeader(text), 'header');
  for (const [index, text] of header?.entries() ?? []) claimOwn(index, text);
  for (const [index, text] of header?.entries() ?? []) {
    const field = fieldHeaderSpeaksOf(text);
    if (field !== null && agrees(field, contents[index])) claim(index, field, 'header');
  }
  for (const [index, content] of contents.entries()) claim(index, content.field, 'content');
  for (const [index, field] of nameColumns(contents, found)) claim(index, field, 'content');
  settleLoneName(found);
  return contents.map((_, index) => ({
    index,
    header: header?.[index]?.trim() ?? '',
    ...(found.get(index) ?? { field: 'ignore', by: 'none' }),
    samples: samplesOf(rows, index),
  }));
}

/** True of what our own export of everything writes, in whichever language. */
function isFullExport(header: readonly string[]): boolean {
  return FULL_COLUMNS.every((column, index) => fieldOfHeader(header[index] ?? '') === column);
}

function taken(found: ReadonlyMap<number, Found>, field: ImportField): boolean {
  return [...found.values()].some((one) => one.field === field);
}

/** A longer header is believed where its cells don't say otherwise. */
function agrees(field: ImportField, content: ColumnContent | undefined): boolean {
  if (!content || content.filled === 0) return false;
  const told = field === 'phone2' ? 'phone' : field === 'email2' ? 'email' : field;
  if (told === 'phone' || told === 'email' || told === 'birthDate') return content.field === told;
  return content.field === null || content.field === 'birthDate';
}

/** Without a word for the name, the first columns of names are taken: one of full names, or a given and a family name in either order. */
function nameColumns(contents: readonly ColumnContent[], found: ReadonlyMap<number, Found>): [number, ImportField][] {
  if (NAMES.some((field) => taken(found, field))) return [];
  const names = contents.flatMap((content, index) =>
    !found.has(index) && content.field === null && content.shareNames >= 0.7 ? [{ index, ...content }] : [],
  );
  const [first, second] = names;
  if (!first) return [];
  if (first.shareSeveralWords >= 0.5 || second?.index !== first.index + 1) return [[first.index, 'fullName']];
  if (second.shareSeveralWords >= 0.5 && first.shareGivenNames === 0) return [[second.index, 'fullName']];
  const swapped = second.shareGivenNames > first.shareGivenNames;
  return [
    [first.index, swapped ? 'family' : 'given'],
    [second.index, swapped ? 'given' : 'family'],
  ];
}

/** "Name" beside "Surname" is the given name; alone it holds whatever a person is called. */
function settleLoneName(found: Map<number, Found>): void {
  if (taken(found, 'family') || taken(found, 'fullName')) return;
  for (const [index, one] of found) if (one.field === 'given' && one.by !== 'hand') found.set(index, { ...one, field: 'fullName' });
}

function* column(rows: Table, index: number): Generator<string> {
  for (const cells of rows) {
    const cell = cells[index];
    if (cell) yield cell;
  }
}

function samplesOf(rows: Table, index: number): string[] {
  const samples = new Set<string>();
  for (const cell of column(rows, index)) {
    const { text } = cellText(cell);
    if (text !== '') samples.add(text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
