import type { BuiltInColumn } from '../columns/columns.ts';
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
  'categories',
  'note',
  'externalId',
] as const satisfies readonly ImportField[];

/** What follows them, as the table shows it, before the salon's own fields: worked out of visits, ledgers and rules, it is not imported. */
export const FIGURE_COLUMNS = [
  'kind',
  'addressAs',
  'age',
  'socials',
  'status',
  'category',
  'discount',
  'consent',
  'blacklisted',
  'blacklistReason',
  'createdAt',
  'online',
  'photos',
  'visits',
  'firstVisit',
  'lastVisit',
  'booked',
  'nextVisit',
  'due',
  'rhythm',
  'missed',
  'cancelled',
  'services',
  'staff',
  'lastStaff',
  'spent',
  'average',
  'tips',
  'account',
  'points',
  'subscriptions',
  'subscriptionUntil',
  'preferredStaff',
  'preferredServices',
  'preferredDays',
  'preferredTimes',
  'warnings',
] as const satisfies readonly BuiltInColumn[];
export type FullColumn = (typeof FULL_COLUMNS)[number];
