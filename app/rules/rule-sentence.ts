import { customIdOf } from '../../model/columns/custom-key.ts';
import { type FieldsOf, kindOf } from '../../model/rules/fields.ts';
import { troubleOf } from '../../model/rules/matches.ts';
import { type Condition, type Part, type Rule, wordsOfCondition } from '../../model/rules/rule.ts';
import { ahead, daysAgo, dayText, often } from './days-told.ts';
import { boundText, figureText } from './figures-told.ts';
import { choiceWord, fieldName, listed, type RuleWording, small, withoutUnit } from './words-told.ts';

export type { RuleWording } from './words-told.ts';

/**
 * A rule as a sentence in the person's language: "At least 10 visits and (city: Rīga or last visit more than 60 days ago)". '' for
 * none. What can't be read, is not finished or refers to what was removed says so in its place.
 */
export function sentenceOf(rule: Rule, wording: RuleWording): string {
  const sentence = listed(
    rule.join,
    rule.parts.filter((part) => part.type !== 'group' || part.parts.length > 0).map((part) => clauseOf(part, wording)),
    wording.language,
  );
  return sentence.charAt(0).toLocaleUpperCase(wording.language) + sentence.slice(1);
}

function clauseOf(part: Part, wording: RuleWording): string {
  if (part.type === 'group') {
    const inner = part.parts.map((one) => clauseOf(one, wording));
    const text = listed(part.join, inner, wording.language);
    return inner.length > 1 ? `(${text})` : text;
  }
  const { t } = wording;
  if (part.type === 'unread') return t('rules:inSentence.unread');
  switch (troubleOf(part, wording.salon, wording.of)) {
    case 'unread':
      return t('rules:inSentence.unread');
    case 'unfinished':
      return t('rules:inSentence.unfinished', { field: small(fieldName(part.field, wording), wording) });
    case 'removed':
      // What else is removed says so among the words.
      return customIdOf(part.field) === null ? conditionText(part, wording) : t('rules:inSentence.removedField');
    default:
      return conditionText(part, wording);
  }
}

function conditionText(condition: Condition, wording: RuleWording): string {
  const { field, is, figures } = condition;
  const { t, format, salon } = wording;
  const said = (what: string) => t('rules:asked.said', { field: small(withoutUnit(fieldName(field, wording)).name, wording), what });
  if (is === 'empty' || is === 'given') return said(t(`rules:asked.${is}`));
  if (is === 'top') return t('rules:asked.top', { shown: format.number(figures[0] ?? 0) });
  if (is === 'equals') return said(t('rules:asked.equals', { amount: figureText(condition, figures[0] ?? 0, wording) }));
  switch (kindOf(field, salon.customFields)) {
    case 'count':
      return boundText(condition, wording);
    case 'money':
      if (field === 'spent' || field === 'account') return boundText(condition, wording);
      return said(bound(condition, wording));
    case 'figure':
      return said(bound(condition, wording));
    case 'ago':
      if (field === 'lastVisit' || field === 'firstVisit') return daysAgo(field, condition, wording) ?? said(dayText(condition, wording));
      return said(dayText(condition, wording));
    case 'day':
    case 'calendar':
      return said(dayText(condition, wording));
    case 'ahead':
      return ahead(condition, wording, said);
    case 'yesNo':
      return flagText(condition, wording);
    case 'answer':
      return said(t(is === 'yes' ? 'rules:asked.yes' : 'rules:asked.no'));
    case 'contacts':
      return is === 'yes' || is === 'no' ? flagText(condition, wording) : said(typedText(condition, wording));
    case 'bought':
    case 'served':
    case 'came':
      return often(condition, wording) ?? oneOfText(condition, wording);
    default:
      return is === 'contains' || is === 'begins' ? said(typedText(condition, wording)) : oneOfText(condition, wording);
  }
}

function bound({ is, figures, ...rest }: Condition, wording: RuleWording): string {
  const [first = 0, second = first] = figures;
  const amount = (figure: number, isLast = true) => figureText({ is, figures, ...rest }, figure, wording, isLast);
  const [from, to] = [Math.min(first, second), Math.max(first, second)];
  if (is === 'between') return wording.t('rules:bounds.between', { from: amount(from, false), amount: amount(to) });
  return wording.t(`rules:bounds.${is === 'most' ? 'most' : 'least'}`, { amount: amount(first) });
}

function flagText({ field, is }: Condition, { t }: RuleWording): string {
  return t(`rules:flags.${field as FieldsOf<'yesNo' | 'contacts'>}.${is === 'yes' ? 'yes' : 'no'}`);
}

function typedText(condition: Condition, { t, language }: RuleWording): string {
  const words = wordsOfCondition(condition).others.map((word) => t('rules:quoted', { word }));
  return t(condition.is === 'begins' ? 'rules:asked.begins' : 'rules:asked.contains', { values: listed('any', words, language) });
}

/** "Not" is any but these; "every" names all of them. */
function oneOfText({ field, is, words }: Condition, wording: RuleWording): string {
  const { t, language, salon } = wording;
  const kind = kindOf(field, salon.customFields);
  const isTyped = kind === 'words' || kind === 'text' || customIdOf(field) !== null;
  const values = words.map((word) => (isTyped ? t('rules:quoted', { word }) : choiceWord(field, word, wording)));
  return t(`rules:oneOf.${is === 'not' ? 'not' : 'is'}`, {
    field: small(fieldName(field, wording), wording),
    values: listed(is === 'every' ? 'all' : 'any', values, language),
  });
}
