import type { IsoDate } from '../ids.ts';
import { bestDiscount } from '../rules/asked.ts';
import { categoryReader } from '../rules/categories.ts';
import type { SalonEntry } from '../salon.ts';
import { type CustomKey, customKey } from './custom-key.ts';
import { ownField } from './own-field.ts';
import { CHOICES, DATES, DAY_COUNTS, FLAGS, LISTS, MONEY, NUMBERS, TEXTS } from './read.ts';
import type { ColumnKind, ColumnSalon, Read, Reading, ValueOf, WordsOf } from './value.ts';

/** Where a column stands among those to choose from. */
export const COLUMN_GROUPS = ['person', 'contacts', 'client', 'visits', 'money', 'preferences', 'health', 'fiscal', 'custom'] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

interface BuiltIn {
  readonly group: ColumnGroup;
  /** Changes with the day, or with the salon's settings, without the client's card. */
  readonly moves?: boolean;
  /** Of a choice or a list. */
  readonly of?: WordsOf;
}

/**
 * The columns that every salon has, in the order in which they are offered. Keys are kept on devices, in salons' segments and rules
 * (a column and the field of a rule that asks for it have one name) and in exported files: none is ever renamed. A new one wants its
 * line here, how it is read (`read.ts`) and its name in each language.
 */
export const COLUMNS = {
  name: { group: 'person' },
  given: { group: 'person' },
  family: { group: 'person' },
  middle: { group: 'person' },
  nickname: { group: 'person' },
  company: { group: 'person' },
  addressAs: { group: 'person' },
  kind: { group: 'person', of: 'kind' },
  sex: { group: 'person', of: 'sex' },
  birthDate: { group: 'person' },
  birthday: { group: 'person', moves: true },
  age: { group: 'person', moves: true },
  language: { group: 'person', of: 'language' },
  photo: { group: 'person' },
  phone: { group: 'contacts', of: 'phone' },
  email: { group: 'contacts', of: 'email' },
  socials: { group: 'contacts', of: 'text' },
  street: { group: 'contacts' },
  postcode: { group: 'contacts' },
  city: { group: 'contacts' },
  country: { group: 'contacts' },
  status: { group: 'client', of: 'status', moves: true },
  category: { group: 'client', of: 'category', moves: true },
  discount: { group: 'client', moves: true },
  card: { group: 'client', of: 'text' },
  source: { group: 'client' },
  referredBy: { group: 'client' },
  consent: { group: 'client', of: 'consent' },
  blacklisted: { group: 'client' },
  blacklistReason: { group: 'client' },
  createdAt: { group: 'client' },
  clientSince: { group: 'client' },
  externalId: { group: 'client' },
  online: { group: 'client' },
  profession: { group: 'client' },
  education: { group: 'client' },
  photos: { group: 'client' },
  visits: { group: 'visits' },
  firstVisit: { group: 'visits' },
  lastVisit: { group: 'visits' },
  booked: { group: 'visits', moves: true },
  nextVisit: { group: 'visits', moves: true },
  due: { group: 'visits', moves: true },
  rhythm: { group: 'visits' },
  missed: { group: 'visits' },
  cancelled: { group: 'visits' },
  services: { group: 'visits', of: 'service' },
  staff: { group: 'visits', of: 'staff' },
  lastStaff: { group: 'visits', of: 'staff' },
  spent: { group: 'money' },
  average: { group: 'money' },
  tips: { group: 'money' },
  account: { group: 'money' },
  points: { group: 'money' },
  subscriptions: { group: 'money', moves: true },
  subscriptionUntil: { group: 'money', moves: true },
  preferredStaff: { group: 'preferences', of: 'staff' },
  preferredServices: { group: 'preferences', of: 'service' },
  preferredDays: { group: 'preferences', of: 'weekday' },
  preferredTimes: { group: 'preferences', of: 'dayPart' },
  wishes: { group: 'preferences' },
  convenientTimes: { group: 'preferences' },
  warnings: { group: 'health' },
  allergies: { group: 'health' },
  contraindications: { group: 'health' },
  weight: { group: 'health' },
  height: { group: 'health' },
  codiceFiscale: { group: 'fiscal' },
  partitaIva: { group: 'fiscal' },
  pec: { group: 'fiscal' },
  codiceSdi: { group: 'fiscal' },
  personasKods: { group: 'fiscal' },
  lvRegistration: { group: 'fiscal' },
  rnokpp: { group: 'fiscal' },
  edrpou: { group: 'fiscal' },
  inn: { group: 'fiscal' },
} as const satisfies Readonly<Record<string, BuiltIn>>;

export type BuiltInColumn = keyof typeof COLUMNS;
export type ColumnKey = BuiltInColumn | CustomKey;
export const BUILT_IN_COLUMNS = Object.keys(COLUMNS) as readonly BuiltInColumn[];

interface ColumnOf<K extends ColumnKind> {
  readonly key: ColumnKey;
  readonly kind: K;
  readonly group: ColumnGroup;
  /** What a client has in it. Cheap: some hundreds of nanoseconds, but for `category` and `discount`, which read the salon's rules. */
  readonly read: Read<ValueOf[K]>;
  /** Changes with the day or with the salon's settings, without the client's card. */
  readonly moves: boolean;
  /** What its words are; of other kinds than `choice` and `list` always 'text'. */
  readonly of: WordsOf;
  /** The salon's own field, whose `name` is the column's; null of a column that every salon has. */
  readonly custom: SalonEntry<'customFields'> | null;
}
/** A column: what it is called, what it holds, and how that is read from a client's row. */
export type Column = { readonly [K in ColumnKind]: ColumnOf<K> }[ColumnKind];

/** What rows are read against on a day. To be made once and used for all of them: it reads the rules of the salon's categories. */
export function readingOf(salon: ColumnSalon, today: IsoDate): Reading {
  return { salon, today, categoriesOf: categoryReader(salon, today) };
}

/** All columns of a salon, those of its own fields in use among them, in the order in which they are offered. */
export function columnsOf(salon: Pick<ColumnSalon, 'customFields'>): readonly Column[] {
  return [...BUILT_IN, ...salon.customFields.filter(({ active }) => active).map(customColumn)];
}

/** The column of that name; null where this salon has none, or this version does not know it. Also of an own field that is not in use any more. */
export function columnOf(key: string, salon: Pick<ColumnSalon, 'customFields'>): Column | null {
  const builtIn = BY_KEY.get(key);
  if (builtIn) return builtIn;
  const field = salon.customFields.find(({ id }) => key === customKey(id));
  return field ? customColumn(field) : null;
}

export function isBuiltInColumn(key: string): key is BuiltInColumn {
  return Object.hasOwn(COLUMNS, key);
}

/** The columns that a table has until somebody chooses. */
export const USUAL_COLUMNS: readonly BuiltInColumn[] = ['name', 'phone', 'status', 'category', 'visits', 'lastVisit', 'nextVisit', 'spent'];

const discount: Read<number | null> = (client, { salon, categoriesOf }) => bestDiscount(salon.categories, categoriesOf(client));

const BUILT_IN: readonly Column[] = BUILT_IN_COLUMNS.map(builtIn);
const BY_KEY: ReadonlyMap<string, Column> = new Map(BUILT_IN.map((column) => [column.key, column]));

function builtIn(key: BuiltInColumn): Column {
  const { group, moves = false, of = 'text' }: BuiltIn = COLUMNS[key];
  const own = { key, group, moves, of, custom: null };
  if (key === 'category') return { ...own, kind: 'list', read: (client, { categoriesOf }) => categoriesOf(client) };
  if (key === 'discount') return { ...own, kind: 'number', read: discount };
  if (key in TEXTS) return { ...own, kind: 'text', read: TEXTS[key as keyof typeof TEXTS] };
  if (key in NUMBERS) return { ...own, kind: 'number', read: NUMBERS[key as keyof typeof NUMBERS] };
  if (key in DAY_COUNTS) return { ...own, kind: 'days', read: DAY_COUNTS[key as keyof typeof DAY_COUNTS] };
  if (key in MONEY) return { ...own, kind: 'money', read: MONEY[key as keyof typeof MONEY] };
  if (key in DATES) return { ...own, kind: 'date', read: DATES[key as keyof typeof DATES] };
  if (key in CHOICES) return { ...own, kind: 'choice', read: CHOICES[key as keyof typeof CHOICES] };
  if (key in LISTS) return { ...own, kind: 'list', read: LISTS[key as keyof typeof LISTS] };
  return { ...own, kind: 'yesNo', read: FLAGS[key as keyof typeof FLAGS] };
}

function customColumn(field: SalonEntry<'customFields'>): Column {
  return { key: customKey(field.id), group: 'custom', moves: false, of: 'text', custom: field, ...ownField(field) };
}
