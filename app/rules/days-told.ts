import { localeOf } from '../../locales/index.ts';
import { formatBirthDate } from '../../model/dates/format-date.ts';
import { type Condition, wordsOfCondition } from '../../model/rules/rule.ts';
import { choiceWord, fieldName, listed, type RuleWording, small } from './words-told.ts';

/** "Last visit more than 60 days ago": fields that have a sentence of their own; null for other ways to ask. */
export function daysAgo(field: 'lastVisit' | 'firstVisit', { is, figures: [days = 0] }: Condition, wording: RuleWording): string | null {
  if (is !== 'beyond' && is !== 'within') return null;
  return wording.t(`rules:days.${field}.${is}`, counted(days, wording));
}

/** How a day is asked for: "before 01.02.2026", "in the last 30 days". */
export function dayText({ is, figures: [days = 0], words }: Condition, wording: RuleWording): string {
  const { t, format } = wording;
  const [first = '', second = first] = words;
  const [from, to] = first <= second ? [first, second] : [second, first];
  switch (is) {
    case 'before':
      return t('rules:asked.before', { date: format.dateShort(from) });
    case 'after':
      return t('rules:asked.after', { date: format.dateShort(from) });
    case 'during':
      return t('rules:asked.during', { from: format.dateShort(from), to: format.dateShort(to) });
    case 'on':
      return format.dateShort(from);
    case 'beyond':
      return t('rules:asked.ago', counted(days, wording));
    case 'coming':
      return t('rules:asked.coming', counted(days, wording));
    default:
      return t('rules:asked.lately', counted(days, wording));
  }
}

/** Of a birthday. `said`: with the field's name before it. */
export function ahead(condition: Condition, wording: RuleWording, said: (what: string) => string): string {
  const { t, language } = wording;
  const { field, is, figures, words } = condition;
  const [figure = 0] = figures;
  switch (is) {
    case 'within':
      return t('rules:days.birthday.within', counted(figure, wording));
    case 'month':
      return said(monthName(figure, language));
    case 'on':
      return said(formatBirthDate(`--${(words[0] ?? '').slice(-5)}`, language));
    default:
      return t(is === 'thisMonth' ? 'rules:asked.thisMonth' : 'rules:asked.nextMonth', {
        field: small(fieldName(field, wording), wording),
      });
  }
}

/** How often something was done, or the client came, and since when; null for other ways to ask. */
export function often(condition: Condition, wording: RuleWording): string | null {
  const { field, is, figures } = condition;
  const { t, format, language } = wording;
  if (is !== 'times' && is !== 'timesWithin' && is !== 'timesSince') return null;
  const [times = 1, days = 0] = figures;
  const { dates, others } = wordsOfCondition(condition);
  const span =
    is === 'timesWithin'
      ? t('rules:asked.lately', counted(days, wording))
      : t('rules:asked.since', { date: format.dateShort(dates[0] ?? '') });
  if (field === 'came') {
    const visits = t('rules:bounds.least', { amount: t('rules:amounts.visits', counted(times, wording)) });
    return t('rules:asked.cameOften', { visits, span });
  }
  const told = {
    field: small(fieldName(field, wording), wording),
    values: listed(
      'any',
      others.map((word) => choiceWord(field, word, wording)),
      language,
    ),
    times: t('rules:asked.times', counted(times, wording)),
  };
  return is === 'times' ? t('rules:asked.oftenEver', told) : t('rules:asked.often', { ...told, span });
}

/** Standing alone, as months are called in a calendar's heading. */
export function monthName(month: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)));
}

function counted(count: number, { format }: RuleWording): { readonly count: number; readonly shown: string } {
  return { count, shown: format.number(count) };
}
