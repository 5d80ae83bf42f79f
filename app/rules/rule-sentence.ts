import type { TFunction } from 'i18next';
import { localeOf } from '../../locales/index.ts';
import type { EntryId } from '../../model/ids.ts';
import { type FieldsOf, kindOf, type RuleField } from '../../model/rules/fields.ts';
import { type RuleSalon, troubleOf } from '../../model/rules/matches.ts';
import type { Condition, Join, Part, Rule } from '../../model/rules/rule.ts';
import { languageName } from '../card/profile/language-names.ts';
import type { Format } from '../ui/format.ts';

/** What a rule is told with. */
export interface RuleWording {
  readonly t: TFunction<['rules', 'list', 'card']>;
  readonly format: Format;
  /** The person's, BCP 47. */
  readonly language: string;
  readonly salon: RuleSalon;
  /** The category whose rule it is, or null. */
  readonly of: EntryId | null;
}

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
  const trouble = troubleOf(part, wording.salon, wording.of);
  if (trouble === 'unfinished') return t('rules:inSentence.unfinished', { field: small(t(`rules:fields.${part.field}`), wording) });
  return conditionText(part, wording);
}

function conditionText(condition: Condition, wording: RuleWording): string {
  switch (kindOf(condition.field)) {
    case 'count':
    case 'money':
      return boundText(condition, wording);
    case 'ago':
    case 'ahead':
      return daysText(condition, wording);
    case 'yesNo':
      return wording.t(`rules:flags.${condition.field as FieldsOf<'yesNo'>}.${condition.is === 'yes' ? 'yes' : 'no'}`);
    default:
      return oneOfText(condition, wording);
  }
}

function boundText({ field, is, figures, words }: Condition, { t, format }: RuleWording): string {
  const [first = 0, second = first] = figures;
  const [from, to] = is === 'between' ? [Math.min(first, second), Math.max(first, second)] : [first, first];
  const isMoney = kindOf(field) === 'money';
  const money = (amount: number) => format.money(amount, words[0] ?? '');
  const counted = { count: Math.abs(to), shown: format.number(to) };
  const name = field as FieldsOf<'count'>;
  const amount = isMoney ? money(to) : is === 'between' ? t(`rules:upTo.${name}`, counted) : t(`rules:amounts.${name}`, counted);
  const bound =
    is === 'between'
      ? t('rules:bounds.between', { from: isMoney ? money(from) : format.number(from), amount })
      : t(`rules:bounds.${is === 'most' ? 'most' : 'least'}`, { amount });
  return t(`rules:clauses.${field as FieldsOf<'count' | 'money'>}`, { bound });
}

function daysText({ field, is, figures: [days = 0] }: Condition, { t, format }: RuleWording): string {
  const counted = { count: days, shown: format.number(days) };
  if (field === 'birthday') return t('rules:days.birthday.within', counted);
  return t(`rules:days.${field as FieldsOf<'ago'>}.${is === 'beyond' ? 'beyond' : 'within'}`, counted);
}

function oneOfText({ field, is, words }: Condition, wording: RuleWording): string {
  const { t, language } = wording;
  const isTyped = kindOf(field) === 'words';
  const values = words.map((word) => (isTyped ? t('rules:quoted', { word }) : choiceWord(field, word, wording)));
  return t(`rules:oneOf.${is === 'is' ? 'is' : 'not'}`, {
    field: small(t(`rules:fields.${field}`), wording),
    values: listed('any', values, language),
  });
}

/** What one of a list is called within a sentence. */
function choiceWord(field: RuleField, id: string, wording: RuleWording): string {
  const { t, salon, language } = wording;
  const word = (key: string) => small(String(t(key as never, { defaultValue: id })), wording);
  const named = (name: string | undefined, gone: string) => (name === undefined ? gone : t('rules:quoted', { word: name }));
  switch (field) {
    case 'category':
      return named(salon.categories.find((one) => one.id === id)?.name, t('rules:inSentence.removed'));
    case 'consent':
      return named(salon.consentPurposes.find((one) => one.id === id)?.name, t('rules:inSentence.removedConsent'));
    case 'status':
      return t('rules:quoted', { word: String(t(`list:statuses.${id}` as never, { defaultValue: id })) });
    case 'language':
      return language === 'en' ? languageName(id, language) : small(languageName(id, language), wording);
    case 'sex':
      return word(`card:sexes.${id}`);
    default:
      return word(`card:kinds.${id}`);
  }
}

/** Within a sentence; a word that is all capitals stays so. */
function small(text: string, { language }: RuleWording): string {
  const [first = '', second = ''] = text;
  const isWord = second === second.toLocaleLowerCase(language) && second !== '' && second !== '-';
  return isWord ? first.toLocaleLowerCase(language) + text.slice(1) : text;
}

function listed(join: Join, texts: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: join === 'all' ? 'conjunction' : 'disjunction' }).format(texts);
}
