import type { RuleField } from '../../model/rules/fields.ts';
import type { Condition, Group, Part, Rule } from '../../model/rules/rule.ts';
import { isComplete, readRule, writeRule } from '../../model/rules/rule.ts';

/** What a client is found by in the table, word by word. */
const LOOKED_IN: readonly RuleField[] = ['name', 'company', 'nickname', 'email', 'card', 'city'];
/** Fewer digits are in everybody's number. */
const LEAST_DIGITS = 3;

/** Whether what is typed can be asked beside a rule: one whose groups are joined by "any" has no room for it, since groups stand one level deep. */
export function takesText(rule: string): boolean {
  const { join, parts } = readRule(rule);
  return join === 'all' || parts.every((part) => part.type !== 'group');
}

/** The rule of the clients that a rule fits and in whom each word that was typed is found. */
export function askedRule(rule: string, text: string): string {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0 || !takesText(rule)) return rule;
  const isNumber = /^[\d\s()+./-]+$/.test(text) && digitsOf(text).length >= LEAST_DIGITS;
  const found = isNumber ? [foundBy(text.trim(), ['card', 'postcode'], digitsOf(text))] : words.map((word) => foundBy(word, LOOKED_IN, ''));
  return writeRule({ join: 'all', parts: [...asOneOfAll(readRule(rule)), ...found] });
}

/** A rule without the conditions that nobody finished: they would ask nothing, and say so for ever. What can't be read here is kept. */
export function finishedRule(rule: string): string {
  const isFinished = (part: Part) => part.type !== 'condition' || isComplete(part);
  const { join, parts } = readRule(rule);
  const finished = parts
    .filter(isFinished)
    .map((part) => (part.type === 'group' ? { ...part, parts: part.parts.filter(isFinished) } : part));
  return writeRule({ join, parts: finished.filter((part) => part.type !== 'group' || part.parts.length > 0) });
}

function asOneOfAll({ join, parts }: Rule): readonly Part[] {
  const plain = parts.filter((part) => part.type !== 'group');
  return join === 'all' || parts.length <= 1 ? parts : [{ type: 'group', join, parts: plain }];
}

function foundBy(word: string, fields: readonly RuleField[], digits: string): Group {
  const containing = (field: RuleField, part: string): Condition => ({
    type: 'condition',
    field,
    is: 'contains',
    figures: [],
    words: [part],
  });
  const phone = digits === '' ? [] : [containing('phone', digits)];
  return { type: 'group', join: 'any', parts: [...fields.map((field) => containing(field, word)), ...phone] };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
