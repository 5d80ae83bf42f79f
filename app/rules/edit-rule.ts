import { figuresOf, kindOf, operatorsOf, type RuleField } from '../../model/rules/fields.ts';
import type { Condition, Group, Part, Rule } from '../../model/rules/rule.ts';

/** A condition as it is begun: of a field, asked the usual way, with nothing to compare with yet. */
export function begunCondition(field: RuleField): Condition {
  const [is = 'least'] = operatorsOf(field);
  return { type: 'condition', field, is, figures: [], words: [] };
}

/** The condition asked of another field. What was written for a field of the same kind stays. */
export function ofField(condition: Condition, field: RuleField): Condition {
  const kind = kindOf(field);
  const isAlike = kind === kindOf(condition.field) && kind !== 'choice' && kind !== 'words';
  return isAlike ? { ...condition, field } : begunCondition(field);
}

/** The condition asked in another way. */
export function askedSo(condition: Condition, is: Condition['is']): Condition {
  return { ...condition, is, figures: condition.figures.slice(0, figuresOf(is)) };
}

/** The condition with a figure at its place; NaN takes it off, and what would stand behind it. */
export function withFigure(condition: Condition, place: number, figure: number): Condition {
  const figures = Number.isNaN(figure)
    ? condition.figures.slice(0, place)
    : [...condition.figures.slice(0, place), figure, ...condition.figures.slice(place + 1)];
  return { ...condition, figures };
}

/** The condition with one word more, or without it. */
export function withWord(condition: Condition, word: string, isIn: boolean): Condition {
  const others = condition.words.filter((one) => one !== word);
  return { ...condition, words: isIn ? [...others, word] : others };
}

/** Puts another part in the place of one; null takes it off, and with its last part a group. */
export function withPart<T extends Rule | Group>(whole: T, place: number, part: Part | null): T {
  const isGone = part === null || (part.type === 'group' && part.parts.length === 0);
  return { ...whole, parts: whole.parts.flatMap((one, at) => (at !== place ? [one] : isGone ? [] : [part])) };
}
