import type { DateOrder } from '../dates/read-date.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { EntryId } from '../ids.ts';
import type { CustomFieldFields } from '../salon.ts';
import { cellText } from './cell-text.ts';
import { editsOf } from './edits-of-draft.ts';
import type { ImportColumn, RowProblem, Table } from './fields.ts';
import { fillField } from './fill-field.ts';
import { settleVisit } from './fill-visit.ts';
import { fingerprint } from './fingerprint.ts';
import { orderOfColumn } from './order-of-column.ts';
import { emptyDraft, mark, type RowDraft } from './row-draft.ts';

/** What of the salon rows are read by. */
export interface ImportSalon {
  /** ISO 4217. */
  readonly currency: string;
  readonly staff: readonly { readonly id: EntryId; readonly name: string }[];
  readonly services: readonly { readonly id: EntryId; readonly name: string }[];
  readonly categories: readonly { readonly id: EntryId; readonly name: string }[];
  /** Those in use. */
  readonly customFields: readonly (Pick<CustomFieldFields, 'name' | 'kind' | 'choices'> & { readonly id: EntryId })[];
  /** Categories that the salon lacks are made with the import; or else they go into the note. */
  readonly mayAddCategories: boolean;
}
export const NO_SALON: ImportSalon = { currency: '', staff: [], services: [], categories: [], customFields: [], mayAddCategories: false };

/** What all rows of a file are read by. */
export interface RowRules {
  /** The header's cells, or none. */
  readonly header: readonly string[];
  readonly columns: readonly ImportColumn[];
  /** The salon's country: phones without a code are of it. */
  readonly country: string;
  /** ISO date. */
  readonly today: string;
  /** Column index → which comes first in its dates. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly salon: ImportSalon;
}

/** One row, read: either refused with a reason, or a client. */
export interface RowReading {
  readonly fingerprint: string;
  readonly refused: boolean;
  readonly problems: readonly RowProblem[];
  /** What makes the client; empty where the row is refused. */
  readonly edits: readonly ClientEdit[];
  readonly draft: RowDraft;
}

/** Longest texts, in characters: more in one cell is a lost quotation mark that swallowed the lines after it. */
const LONGEST_NOTE = 20_000;
const LONGEST = 500;

/** The rules for a file's rows under its mapping. */
export function rowRules(
  header: readonly string[] | null,
  columns: readonly ImportColumn[],
  rows: Table,
  country: string,
  today: string,
  salon: ImportSalon = NO_SALON,
): RowRules {
  const dates = columns.filter((column) => column.field === 'birthDate' || column.field === 'visitDate');
  return {
    header: header ?? [],
    columns,
    country,
    today,
    dateOrders: new Map(dates.map(({ index }) => [index, orderOfColumn(rows, index)])),
    salon,
  };
}

/** Reads a row into the edits that make its client. Never throws; what can't be used is named in `problems`, and nothing of an imported row is lost. */
export function readRow(cells: readonly string[], rules: RowRules): RowReading {
  const draft = emptyDraft();
  refuseForm(cells, rules, draft);
  for (const column of rules.columns) {
    if (column.field === 'ignore') continue;
    const { text, formula } = cellText(cells[column.index] ?? '');
    if (formula) mark(draft, 'formula', column.index, cells[column.index] ?? '');
    if (text.length > (column.field === 'note' || column.field === 'visitNote' ? LONGEST_NOTE : LONGEST))
      mark(draft, 'tooLong', column.index, text);
    else if (text !== '') fillField(draft, column, text, rules);
  }
  if (!canBeNamed(draft)) mark(draft, 'nothingToName', null, '');
  const digest = fingerprint(rules.header, cells);
  if (rules.columns.some((column) => column.field === 'visitDate')) settleVisit(draft, digest, rules.today);
  return readingOf(draft, digest, rules.salon);
}

/** A draft as what is to become of it. */
export function readingOf(draft: RowDraft, row: string, salon: ImportSalon): RowReading {
  const refused = draft.problems.some((problem) => problem.refused);
  return { fingerprint: row, refused, problems: draft.problems, edits: refused ? [] : editsOf(draft, row, salon.currency), draft };
}

/** The mark of a row that stands in the file before. */
export function sameRowTwice(): RowProblem {
  return { code: 'sameRowTwice', column: null, value: '', refused: false };
}

/** A separator inside a cell without quotation marks moves every cell after it: such a row can't be trusted. */
function refuseForm(cells: readonly string[], rules: RowRules, draft: RowDraft): void {
  const beyond = cells.findIndex((cell, index) => index >= rules.columns.length && cell.trim() !== '');
  if (beyond >= 0) mark(draft, 'tooManyCells', null, cells.slice(beyond).join(' '));
}

/** A client needs something to be called by: a name, a phone, a card, an address. */
function canBeNamed({ profile, phones, emails, cards }: RowDraft): boolean {
  return (
    [profile.given, profile.family, profile.middle, profile.nickname, profile.company].some(Boolean) ||
    phones.length + emails.length + cards.length > 0
  );
}
