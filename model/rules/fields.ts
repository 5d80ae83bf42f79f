import { type CustomKey, customIdOf } from '../columns/custom-key.ts';
import { kindOfCustom } from '../custom.ts';
import type { CustomKind, SalonEntry } from '../salon.ts';

/**
 * What a rule can ask of a client. `count`: a figure that everybody has, `figure`: one that may be missing; `money`; `ago`: a day of the
 * past; `day`: any day; `calendar`: a day that is only asked for by the calendar; `ahead`: a day that comes round each year; `choice`:
 * one of a list, `list`: several; `words`: text as it was typed that many have alike; `text`: any other; `contacts`: texts, of which
 * one can have several; `yesNo`, and `answer`, which may be missing; `bought`: services that were done; `served`: who did them;
 * `came`: visits.
 */
export type FieldKind =
  | 'count'
  | 'figure'
  | 'money'
  | 'ago'
  | 'day'
  | 'calendar'
  | 'ahead'
  | 'choice'
  | 'list'
  | 'words'
  | 'text'
  | 'contacts'
  | 'yesNo'
  | 'answer'
  | 'bought'
  | 'served'
  | 'came';

/**
 * In the order in which they are offered. Names are kept in the rules of salons: none is ever renamed; where there is a column for it
 * (`model/columns/`), it has the same name. A new one wants its line here, where its value comes from (`asked.ts`), and its words
 * (`rules.json`).
 */
export const RULE_FIELDS = {
  visits: 'count',
  spent: 'money',
  lastVisit: 'ago',
  firstVisit: 'ago',
  status: 'choice',
  age: 'count',
  birthday: 'ahead',
  sex: 'choice',
  source: 'words',
  city: 'words',
  language: 'choice',
  kind: 'choice',
  category: 'choice',
  consent: 'choice',
  points: 'count',
  account: 'money',
  missed: 'count',
  cancelled: 'count',
  warnings: 'yesNo',
  booked: 'yesNo',
  blacklisted: 'yesNo',
  phone: 'contacts',
  email: 'contacts',
  services: 'bought',
  staff: 'served',
  came: 'came',
  due: 'day',
  nextVisit: 'day',
  lastStaff: 'list',
  rhythm: 'figure',
  average: 'money',
  tips: 'money',
  discount: 'figure',
  subscriptions: 'figure',
  subscriptionUntil: 'day',
  card: 'contacts',
  name: 'text',
  given: 'text',
  family: 'text',
  middle: 'text',
  nickname: 'text',
  company: 'text',
  addressAs: 'text',
  birthDate: 'calendar',
  socials: 'contacts',
  street: 'text',
  postcode: 'text',
  country: 'text',
  createdAt: 'ago',
  clientSince: 'ago',
  referredBy: 'text',
  profession: 'text',
  education: 'text',
  externalId: 'text',
  online: 'text',
  photo: 'yesNo',
  photos: 'figure',
  preferredStaff: 'list',
  preferredServices: 'list',
  preferredDays: 'list',
  preferredTimes: 'list',
  wishes: 'text',
  convenientTimes: 'text',
  allergies: 'text',
  contraindications: 'text',
  weight: 'figure',
  height: 'figure',
  blacklistReason: 'text',
  codiceFiscale: 'text',
  partitaIva: 'text',
  pec: 'text',
  codiceSdi: 'text',
  personasKods: 'text',
  lvRegistration: 'text',
  rnokpp: 'text',
  edrpou: 'text',
  inn: 'text',
} as const satisfies Readonly<Record<string, FieldKind>>;
/** A field that every salon has. */
export type BuiltInField = keyof typeof RULE_FIELDS;
/** Or one that the salon itself defines, `custom:` and its id. */
export type RuleField = BuiltInField | CustomKey;
export const RULE_FIELD_NAMES = Object.keys(RULE_FIELDS) as readonly BuiltInField[];
/** The fields of a kind. */
export type FieldsOf<K extends FieldKind> = { readonly [F in BuiltInField]: (typeof RULE_FIELDS)[F] extends K ? F : never }[BuiltInField];

/** How each kind is asked; the usual way first. Names are kept in rules, too. */
export const OPERATORS = {
  count: ['least', 'most', 'equals', 'between'],
  figure: ['least', 'most', 'equals', 'between', 'empty', 'given'],
  money: ['least', 'most', 'equals', 'between'],
  ago: ['beyond', 'within', 'before', 'after', 'during', 'on', 'empty', 'given'],
  day: ['coming', 'within', 'beyond', 'before', 'after', 'during', 'on', 'empty', 'given'],
  calendar: ['before', 'after', 'during', 'on', 'empty', 'given'],
  ahead: ['within', 'thisMonth', 'nextMonth', 'month', 'on', 'empty', 'given'],
  choice: ['is', 'not', 'empty', 'given'],
  list: ['is', 'not', 'every', 'empty', 'given'],
  words: ['is', 'not', 'contains', 'begins', 'empty', 'given'],
  text: ['contains', 'begins', 'is', 'not', 'empty', 'given'],
  contacts: ['yes', 'no', 'contains', 'begins'],
  yesNo: ['yes', 'no'],
  answer: ['yes', 'no', 'empty', 'given'],
  bought: ['is', 'not', 'every', 'times', 'timesWithin', 'timesSince'],
  served: ['is', 'not', 'times'],
  came: ['timesWithin', 'timesSince'],
} as const satisfies Readonly<Record<FieldKind, readonly string[]>>;
/** `top` looks at all clients: those so many per cent of them who have most. */
export type Operator = (typeof OPERATORS)[FieldKind][number] | 'top';

const OTHER_OPERATORS: Partial<Record<BuiltInField, readonly Operator[]>> = {
  spent: [...OPERATORS.money, 'top'],
  age: [...OPERATORS.count, 'empty', 'given'],
  status: ['is', 'not'],
  kind: ['is', 'not'],
  category: OPERATORS.list,
  consent: OPERATORS.list,
};
const ALL_OPERATORS: readonly Operator[] = [...new Set(Object.values(OPERATORS).flat()), 'top'];
const CUSTOM_KINDS: Readonly<Record<CustomKind, FieldKind>> = {
  text: 'text',
  number: 'figure',
  date: 'day',
  choice: 'choice',
  yesNo: 'answer',
};

type CustomFields = readonly SalonEntry<'customFields'>[];

export function isRuleField(text: string): text is RuleField {
  return isBuiltInField(text) || customIdOf(text) !== null;
}

export function isBuiltInField(text: string): text is BuiltInField {
  return Object.hasOwn(RULE_FIELDS, text);
}

/** `fields`: the salon's own, needed for those. */
export function kindOf(field: RuleField, fields: CustomFields = []): FieldKind {
  if (isBuiltInField(field)) return RULE_FIELDS[field];
  const own = fields.find(({ id }) => id === customIdOf(field));
  return own ? CUSTOM_KINDS[kindOfCustom(own)] : 'text';
}

/** The operators that fit a field, the usual one first. */
export function operatorsOf(field: RuleField, fields: CustomFields = []): readonly Operator[] {
  return (isBuiltInField(field) && OTHER_OPERATORS[field]) || OPERATORS[kindOf(field, fields)];
}

/** An operator of that name that may stand with the field: any, with one of the salon's own, whose kind may have been another. */
export function operatorNamed(field: RuleField, name: string): Operator | null {
  return (isBuiltInField(field) ? operatorsOf(field) : ALL_OPERATORS).find((one) => one === name) ?? null;
}

/** How many figures an operator needs. Of `timesWithin`: how often, and in how many days. */
export function figuresOf(is: Operator): 0 | 1 | 2 {
  return FIGURES[is] ?? 0;
}
const FIGURES: Partial<Record<Operator, 1 | 2>> = {
  between: 2,
  timesWithin: 2,
  least: 1,
  most: 1,
  equals: 1,
  beyond: 1,
  within: 1,
  coming: 1,
  month: 1,
  top: 1,
  times: 1,
  timesSince: 1,
};

/** How many dates stand before a condition's other words: ISO dates, or `--MM-DD` of a day that comes round each year. */
export function datesOf(is: Operator): 0 | 1 | 2 {
  return DATES[is] ?? 0;
}
const DATES: Partial<Record<Operator, 1 | 2>> = { before: 1, after: 1, on: 1, during: 2, timesSince: 1 };

/** What else a condition's words are: `chosen` of a list, `typed`, a `currency` (one), or nothing. */
export function wordsOf(field: RuleField, is: Operator, fields: CustomFields = []): 'chosen' | 'typed' | 'currency' | 'none' {
  const kind = kindOf(field, fields);
  if (kind === 'money') return 'currency';
  if (is === 'contains' || is === 'begins') return 'typed';
  if (is === 'is' || is === 'not') return kind === 'words' || kind === 'text' ? 'typed' : 'chosen';
  if (is === 'every') return 'chosen';
  return (kind === 'bought' || kind === 'served') && figuresOf(is) > 0 ? 'chosen' : 'none';
}
