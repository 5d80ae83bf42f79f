import * as v from 'valibot';
import { dayNumber } from '../dates/days.ts';
import { datesOf, figuresOf, isRuleField, type Operator, operatorNamed, type RuleField, wordsOf } from './fields.ts';

/** One thing asked of a client. */
export interface Condition {
  readonly type: 'condition';
  readonly field: RuleField;
  readonly is: Operator;
  /** As many as the operator needs, or fewer while it is being written. Money in the smallest unit of `words[0]`, ISO 4217. */
  readonly figures: readonly number[];
  /**
   * First the dates that the operator needs (`datesOf`), '' for one that is not given yet; then, of a choice, ids of what is chosen, or
   * of texts the words. Two words are either of them, but with `every`.
   */
  readonly words: readonly string[];
}

/** What this version can't read: a newer one wrote it, or it is damaged. It is kept as it stands, and no client fits it. */
export interface Unread {
  readonly type: 'unread';
  readonly stored: unknown;
}

export type Join = 'all' | 'any';

/** Several conditions as one. */
export interface Group {
  readonly type: 'group';
  readonly join: Join;
  readonly parts: readonly (Condition | Unread)[];
}

export type Part = Condition | Unread | Group;

/** Whom something is meant for: a category today, filters and segments by the same conditions. Groups stand one level deep. */
export interface Rule {
  readonly join: Join;
  readonly parts: readonly Part[];
}

export const NO_RULE: Rule = { join: 'all', parts: [] };

const Parts = v.array(v.unknown());
const Joined = v.union([v.strictObject({ all: Parts }), v.strictObject({ any: Parts })]);
const Tuple = v.tupleWithRest([v.string(), v.string()], v.union([v.pipe(v.number(), v.finite()), v.string()]));

/**
 * Reads a rule as `writeRule` wrote it, of this version or another: `{"all":[["visits","least",5],{"any":[["city","is","Rīga"]]}]}`.
 * Never throws; what can't be read stays in the rule as it was written.
 */
export function readRule(text: string): Rule {
  if (text.trim() === '') return NO_RULE;
  const joined = v.safeParse(Joined, parsed(text));
  if (!joined.success) return { join: 'all', parts: [{ type: 'unread', stored: text }] };
  const { join, parts } = partsOf(joined.output);
  return { join, parts: parts.map((part) => readGroup(part) ?? readCondition(part)) };
}

/** A rule as it is kept; '' for one without conditions. Reading and writing changes nothing of what is not understood. */
export function writeRule(rule: Rule): string {
  const [only] = rule.parts;
  if (!only) return '';
  if (rule.parts.length === 1 && only.type === 'unread' && typeof only.stored === 'string') return only.stored;
  return JSON.stringify({ [rule.join]: rule.parts.map(written) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function partsOf(joined: v.InferOutput<typeof Joined>): { readonly join: Join; readonly parts: readonly unknown[] } {
  return 'all' in joined ? { join: 'all', parts: joined.all } : { join: 'any', parts: joined.any };
}

function readGroup(part: unknown): Group | null {
  const joined = v.safeParse(Joined, part);
  if (!joined.success) return null;
  const { join, parts } = partsOf(joined.output);
  return { type: 'group', join, parts: parts.map(readCondition) };
}

function readCondition(stored: unknown): Condition | Unread {
  const tuple = v.safeParse(Tuple, stored);
  if (!tuple.success) return { type: 'unread', stored };
  const [field, operator, ...values] = tuple.output;
  const is = isRuleField(field) ? operatorNamed(field, operator) : null;
  if (!isRuleField(field) || !is) return { type: 'unread', stored };
  const figures = values.filter((one) => typeof one === 'number');
  const words = values.filter((one) => typeof one === 'string');
  const condition: Condition = { type: 'condition', field, is, figures, words };
  // Written back it must say the same.
  const isSame = JSON.stringify(written(condition)) === JSON.stringify(stored);
  return isSame && figures.length <= figuresOf(is) && words.length <= mostWords(condition) ? condition : { type: 'unread', stored };
}

function mostWords({ field, is }: Condition): number {
  const others = { chosen: Number.POSITIVE_INFINITY, typed: Number.POSITIVE_INFINITY, currency: 1, none: 0 };
  return datesOf(is) + others[wordsOf(field, is)];
}

function written(part: Part): unknown {
  if (part.type === 'unread') return part.stored;
  if (part.type === 'group') return { [part.join]: part.parts.map(written) };
  return [part.field, part.is, ...part.figures, ...part.words];
}

/** The dates of a condition, and what else its words say. */
export function wordsOfCondition({ is, words }: Condition): { readonly dates: readonly string[]; readonly others: readonly string[] } {
  const count = datesOf(is);
  return { dates: words.slice(0, count), others: words.slice(count) };
}

/** Whether everything is there that a condition needs. */
export function isComplete(condition: Condition): boolean {
  const { field, is, figures } = condition;
  const { dates, others } = wordsOfCondition(condition);
  if (figures.length < figuresOf(is) || dates.length < datesOf(is)) return false;
  if (!dates.every((date) => dayNumber(field === 'birthday' ? date.replace(/^-(?=-)/, LEAP_YEAR) : date) !== null)) return false;
  return wordsOf(field, is) === 'none' || others.some((word) => word.trim() !== '');
}
/** Any day of the year is there in it. */
const LEAP_YEAR = '2000';
