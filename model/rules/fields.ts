/**
 * What a rule can ask of a client. `count`, `money`: a figure; `ago`: days since a day of the past; `ahead`: days until a day to come;
 * `choice`: one of a list; `words`: text as it was typed; `yesNo`.
 */
export type FieldKind = 'count' | 'money' | 'ago' | 'ahead' | 'choice' | 'words' | 'yesNo';

/**
 * In the order in which they are offered. Names are kept in the rules of salons: none is ever renamed. A new one wants its line
 * here, where its value comes from (`facts.ts`), and its words (`rules.json`).
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
  phone: 'yesNo',
  email: 'yesNo',
} as const satisfies Readonly<Record<string, FieldKind>>;
export type RuleField = keyof typeof RULE_FIELDS;
export const RULE_FIELD_NAMES = Object.keys(RULE_FIELDS) as readonly RuleField[];
/** The fields of a kind. */
export type FieldsOf<K extends FieldKind> = { readonly [F in RuleField]: (typeof RULE_FIELDS)[F] extends K ? F : never }[RuleField];

/** How each kind is asked; the usual way first. */
export const OPERATORS = {
  count: ['least', 'most', 'between'],
  money: ['least', 'most', 'between'],
  ago: ['beyond', 'within'],
  ahead: ['within'],
  choice: ['is', 'not'],
  words: ['is', 'not'],
  yesNo: ['yes', 'no'],
} as const satisfies Readonly<Record<FieldKind, readonly string[]>>;
export type Operator = (typeof OPERATORS)[FieldKind][number];

export function isRuleField(text: string): text is RuleField {
  return Object.hasOwn(RULE_FIELDS, text);
}

export function kindOf(field: RuleField): FieldKind {
  return RULE_FIELDS[field];
}

/** The operators that fit a field, the usual one first. */
export function operatorsOf(field: RuleField): readonly Operator[] {
  return OPERATORS[kindOf(field)];
}

/** How many figures an operator needs. */
export function figuresOf(is: Operator): 0 | 1 | 2 {
  if (is === 'between') return 2;
  return is === 'least' || is === 'most' || is === 'beyond' || is === 'within' ? 1 : 0;
}
