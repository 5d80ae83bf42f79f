import { type FieldsOf, kindOf } from '../../model/rules/fields.ts';
import type { Condition } from '../../model/rules/rule.ts';
import { fieldName, type RuleWording, withoutUnit } from './words-told.ts';

/** A figure of a condition: money in its currency, others in their unit where `isLast`: of two figures the second says it. */
export function figureText({ field, words }: Condition, figure: number, wording: RuleWording, isLast = true): string {
  const { t, format } = wording;
  if (kindOf(field) === 'money') return format.money(figure, words[0] ?? '');
  const { unit } = withoutUnit(fieldName(field, wording));
  const amount = format.number(figure);
  if (unit === '' || !isLast) return amount;
  return t('rules:asked.withUnit', { amount, unit });
}

/** Of fields that have a sentence of their own: "at least 10 visits", "spent at least €500". */
export function boundText(condition: Condition, wording: RuleWording): string {
  const { field, is, figures } = condition;
  const { t, format } = wording;
  const [first = 0, second = first] = figures;
  const [from, to] = is === 'between' ? [Math.min(first, second), Math.max(first, second)] : [first, first];
  const amount = kindOf(field) === 'money' ? figureText(condition, to, wording) : countText(field as FieldsOf<'count'>, is, to, wording);
  const bound =
    is === 'between'
      ? t('rules:bounds.between', { from: figureText(condition, from, wording, false), amount })
      : t(`rules:bounds.${is === 'most' ? 'most' : 'least'}`, { amount });
  return t(`rules:clauses.${field as FieldsOf<'count'> | 'spent' | 'account'}`, { bound: bound || format.number(to) });
}

function countText(name: FieldsOf<'count'>, is: Condition['is'], figure: number, { t, format }: RuleWording): string {
  const counted = { count: Math.abs(figure), shown: format.number(figure) };
  return is === 'between' ? t(`rules:upTo.${name}`, counted) : t(`rules:amounts.${name}`, counted);
}
