import { type CustomKey, customIdOf } from '../columns/custom-key.ts';
import { DETAIL_KEYS, type DetailKey } from '../details/definitions.ts';

const OWN_FIELDS = [
  'ignore',
  'fullName',
  'given',
  'family',
  'middle',
  'nickname',
  'company',
  'phone',
  'phone2',
  'email',
  'email2',
  'birthDate',
  'sex',
  'language',
  'street',
  'postcode',
  'city',
  'country',
  'card',
  'categories',
  'externalId',
  'note',
  'instagram',
  'firstVisit',
  'lastVisit',
] as const;
/** Of a file whose rows are visits, not clients: a row with a `visitDate` puts one visit on its client's card. */
export const VISIT_FIELDS = [
  'visitDate',
  'visitTime',
  'visitMinutes',
  'visitService',
  'visitPrice',
  'visitStaff',
  'visitStatus',
  'visitPayment',
  'visitTips',
  'visitNote',
] as const;
export type VisitField = (typeof VISIT_FIELDS)[number];
export type BuiltInField = (typeof OWN_FIELDS)[number] | VisitField | DetailKey;
/** What a column of the file is taken for. `ignore`: left out. `note` columns are joined, each under its header. `custom:…`: a field of the salon's own. */
export type ImportField = BuiltInField | CustomKey;
export const BUILT_IN_FIELDS: readonly BuiltInField[] = [...OWN_FIELDS, ...VISIT_FIELDS, ...DETAIL_KEYS];
const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_FIELDS);

/** Whether this is what a column may be taken for; a field of the salon's own may not be there any more. */
export function isImportField(text: unknown): text is ImportField {
  return typeof text === 'string' && (BUILT_IN.has(text) || customIdOf(text) !== null);
}

/** What may be wrong with a row. The first five leave it out; the others are imported and marked. */
export const ROW_PROBLEMS = [
  'nothingToName',
  'tooManyCells',
  'tooLong',
  'visitDateUnread',
  'twoClients',
  'phoneUnread',
  'emailDoubtful',
  'dateImpossible',
  'dateUnread',
  'dateInFuture',
  'twoPhones',
  'formula',
  'sexUnread',
  'visitUnread',
  'sameRowTwice',
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

export interface RowProblem {
  readonly code: RowProblemCode;
  /** Column index in the file, or null for the whole row. */
  readonly column: number | null;
  /** The cell's text, cut to 80 characters. */
  readonly value: string;
  readonly refused: boolean;
}

export interface ImportColumn {
  readonly index: number;
  /** The header's text, or '' where the file has no header. */
  readonly header: string;
  readonly field: ImportField;
  /** How the field was found: by the header's words, by what the cells hold, by hand, as it was by hand the last time, or not. */
  readonly by: 'header' | 'content' | 'hand' | 'memory' | 'none';
  /** Up to three values that are not empty. */
  readonly samples: readonly string[];
}

/** A file's rows as text, before anything is known of what they mean. */
export type Table = readonly (readonly string[])[];
