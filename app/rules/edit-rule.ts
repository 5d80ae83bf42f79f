import { datesOf, figuresOf, kindOf, operatorsOf, type RuleField, wordsOf } from '../../model/rules/fields.ts';
import { type Condition, type Group, type Part, type Rule, wordsOfCondition } from '../../model/rules/rule.ts';
import type { Salon } from '../../model/salon.ts';

type OwnFields = Salon['customFields'];

/** A condition as it is begun: of a field, asked the usual way, with nothing to compare with yet. `fields`: the salon's own. */
export function begunCondition(field: RuleField, fields: OwnFields = []): Condition {
  const [is = 'least'] = operatorsOf(field, fields);
  return { type: 'condition', field, is, figures: [], words: noDates(is) };
}

/** The condition asked of another field. What was written for a field of the same kind stays, but not what was chosen of its list. */
export function ofField(condition: Condition, field: RuleField, fields: OwnFields = []): Condition {
  const { is } = condition;
  const isAlike = kindOf(field, fields) === kindOf(condition.field, fields) && operatorsOf(field, fields).includes(is);
  const isItsOwn = wordsOf(condition.field, is, fields) === 'chosen' || kindOf(field, fields) === 'words';
  return isAlike && !isItsOwn ? { ...condition, field } : begunCondition(field, fields);
}

/** The condition asked in another way; what was written stays as far as it means the same. */
export function askedSo(condition: Condition, is: Condition['is'], fields: OwnFields = []): Condition {
  const { field, figures } = condition;
  const { dates, others } = wordsOfCondition(condition);
  const isSame = wordsOf(field, is, fields) === wordsOf(field, condition.is, fields);
  return {
    ...condition,
    is,
    figures: figures.slice(0, figuresOf(is)),
    words: [...noDates(is).map((none, place) => dates[place] ?? none), ...(isSame ? others : [])],
  };
}

/** The condition with a figure at its place; NaN takes it off, and what would stand behind it. */
export function withFigure(condition: Condition, place: number, figure: number): Condition {
  const figures = Number.isNaN(figure)
    ? condition.figures.slice(0, place)
    : [...condition.figures.slice(0, place), figure, ...condition.figures.slice(place + 1)];
  return { ...condition, figures };
}

/** The condition with a date at its place; '' takes it off. */
export function withDate(condition: Condition, place: number, date: string): Condition {
  const { dates, others } = wordsOfCondition(condition);
  return { ...condition, words: [...noDates(condition.is).map((none, at) => (at === place ? date : (dates[at] ?? none))), ...others] };
}

/** The condition with one word more, or without it. */
export function withWord(condition: Condition, word: string, isIn: boolean): Condition {
  const { dates, others } = wordsOfCondition(condition);
  const rest = others.filter((one) => one !== word);
  return { ...condition, words: [...dates, ...rest, ...(isIn ? [word] : [])] };
}

/** Puts another part in the place of one; null takes it off, and with its last part a group. */
export function withPart<T extends Rule | Group>(whole: T, place: number, part: Part | null): T {
  const isGone = part === null || (part.type === 'group' && part.parts.length === 0);
  return { ...whole, parts: whole.parts.flatMap((one, at) => (at !== place ? [one] : isGone ? [] : [part])) };
}

/** The dates that are still to be given. */
function noDates(is: Condition['is']): string[] {
  return Array.from({ length: datesOf(is) }, () => '');
}
