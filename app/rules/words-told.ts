import type { TFunction } from 'i18next';
import { localeOf } from '../../locales/index.ts';
import { customIdOf } from '../../model/columns/custom-key.ts';
import type { EntryId } from '../../model/ids.ts';
import { isBuiltInField, type RuleField } from '../../model/rules/fields.ts';
import type { RuleSalon } from '../../model/rules/matches.ts';
import type { Join } from '../../model/rules/rule.ts';
import { languageName } from '../card/profile/language-names.ts';
import type { Format } from '../ui/format.ts';
import { weekdayName } from '../ui/weekday-name.ts';

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

/** What a field is called; one of the salon's own by the salon's name for it. */
export function fieldName(field: RuleField, { t, salon }: Pick<RuleWording, 't' | 'salon'>): string {
  if (isBuiltInField(field)) return t(`rules:fields.${field}`);
  return salon.customFields?.find(({ id }) => id === customIdOf(field))?.name || t('rules:removedName');
}

/** A name that ends in a unit ("Weight, kg"), taken apart: figures then have it behind them. */
export function withoutUnit(name: string): { readonly name: string; readonly unit: string } {
  const [, short = name, unit = ''] = /^(.+), (\S{1,3})$/u.exec(name) ?? [];
  return { name: short, unit };
}

/** What one of a list is called within a sentence. */
export function choiceWord(field: RuleField, id: string, wording: RuleWording): string {
  const { t, salon, language } = wording;
  const word = (key: string) => small(String(t(key as never, { defaultValue: id })), wording);
  const named = (list: readonly { readonly id: string; readonly name: string }[] | undefined, gone: string) => {
    const name = list?.find((one) => one.id === id)?.name;
    return name === undefined ? gone : t('rules:quoted', { word: name });
  };
  switch (field) {
    case 'category':
      return named(salon.categories, t('rules:inSentence.removed'));
    case 'consent':
      return named(salon.consentPurposes, t('rules:inSentence.removedConsent'));
    case 'services':
    case 'preferredServices':
      // A service that is on no list goes by the name that was written.
      return id.startsWith('~') ? t('rules:quoted', { word: id.slice(1) }) : named(salon.services, t('rules:inSentence.removedService'));
    case 'staff':
    case 'lastStaff':
    case 'preferredStaff':
      return named(salon.staff, t('rules:inSentence.removedStaff'));
    case 'status':
      return t('rules:quoted', { word: String(t(`list:statuses.${id}` as never, { defaultValue: id })) });
    case 'language':
      return language === 'en' ? languageName(id, language) : small(languageName(id, language), wording);
    case 'sex':
      return word(`card:sexes.${id}`);
    case 'preferredDays':
      if (!/^[1-7]$/.test(id)) return id;
      return language === 'en' ? weekdayName(Number(id), language) : small(weekdayName(Number(id), language), wording);
    case 'preferredTimes':
      // Until or from when it is, the list of them says.
      return word(`card:dayParts.${id}`).split(',')[0] ?? id;
    default:
      return word(`card:kinds.${id}`);
  }
}

/** Within a sentence; a word that is all capitals stays so. */
export function small(text: string, { language }: Pick<RuleWording, 'language'>): string {
  const [first = '', second = ''] = text;
  const isWord = second === second.toLocaleLowerCase(language) && second !== '' && second !== '-';
  return isWord ? first.toLocaleLowerCase(language) + text.slice(1) : text;
}

export function listed(join: Join, texts: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: join === 'all' ? 'conjunction' : 'disjunction' }).format(texts);
}
