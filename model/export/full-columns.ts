import { DETAIL_KEYS } from '../details/definitions.ts';
import type { ImportField } from '../import/fields.ts';

/**
 * The columns of an export of everything, in their order: what a table can say of a client and the import understands. Each is the
 * import's field of the same name, and its heading in each language (`export.json`) is one that the import knows: a test holds them
 * together. None is ever renamed.
 */
export const FULL_COLUMNS = [
  'family',
  'given',
  'middle',
  'company',
  'nickname',
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
  'instagram',
  ...DETAIL_KEYS,
  'note',
  'externalId',
] as const satisfies readonly ImportField[];
export type FullColumn = (typeof FULL_COLUMNS)[number];
