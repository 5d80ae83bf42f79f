import { customIdOf } from '../columns/custom-key.ts';
import { ownField } from '../columns/own-field.ts';
import {
  CHOICES,
  DATES,
  DAY_COUNTS,
  dueDays,
  FLAGS,
  LISTS,
  MONEY,
  NUMBERS,
  type ReadingDay,
  subscriptionDays,
  TEXTS,
} from '../columns/read.ts';
import type { Money } from '../columns/value.ts';
import type { SalonEntry } from '../salon.ts';
import type { CardSummary } from '../summary.ts';
import { fitsDay, fitsYearly } from './day-asked.ts';
import { kindOf } from './fields.ts';
import { fitsCame, fitsTaken } from './often-asked.ts';
import { type Condition, wordsOfCondition } from './rule.ts';
import { fitsFigure, fitsList, fitsText, fitsTexts, isEmptiness, saysEmpty } from './values-asked.ts';

/** What a condition is read against besides the client. */
export interface Asking extends ReadingDay {
  readonly salon: ReadingDay['salon'] & { readonly categories: readonly SalonEntry<'categories'>[] };
  readonly customFields: readonly SalonEntry<'customFields'>[];
  /** The categories that a client is in: of those named, or all (null). */
  readonly categoriesOf: (named: readonly string[] | null) => (client: CardSummary) => readonly string[];
  /** From which amount on a client is among so many per cent who spent most; null: nobody is, or it isn't known here. */
  readonly topFrom: (percent: number, currency: string) => number | null;
}

interface AskOf<K, T> {
  readonly of: K;
  /** Two asks of one name read the same of each client. Where it is a column's, what that column holds. */
  readonly key: string;
  readonly read: (client: CardSummary) => T;
  readonly fits: (value: T) => boolean;
}

/**
 * What a condition asks of a client: of one value, so that it can be asked of a column's values too, once for each that is there; or,
 * `client`, of the whole row.
 */
export type Ask =
  | AskOf<'word', string>
  | AskOf<'words', readonly string[]>
  | AskOf<'figure', number | null>
  | AskOf<'money', Money | null>
  | AskOf<'flag', boolean | null>
  | { readonly of: 'client'; readonly fits: (client: CardSummary) => boolean };

/** What a condition asks, where nothing is wrong with it (`troubleOf`). */
export function askedBy(condition: Condition, asking: Asking): Ask {
  const { field, is, words } = condition;
  const { today } = asking;
  const others = wordsOfCondition(condition).others;
  if (field === 'category') {
    const named = isEmptiness(is) ? null : words;
    // The rules of others need not be looked at.
    const key = named ? `category ${words.join(' ')}` : field;
    return { of: 'words', key, read: asking.categoriesOf(named), fits: fitsList(is, words) };
  }
  switch (kindOf(field, asking.customFields)) {
    case 'ahead':
      return { of: 'word', key: 'birthDate', read: (client) => client.birthDate, fits: fitsYearly(condition, today) };
    case 'bought':
      return is === 'is' || is === 'not' || is === 'every'
        ? { of: 'words', key: field, read: LISTS.services as (client: CardSummary) => readonly string[], fits: fitsList(is, words) }
        : { of: 'client', fits: fitsTaken(condition, today) };
    case 'served':
      if (is !== 'times') break;
      return { of: 'client', fits: ({ more }) => served(more.staff ?? [], others) >= (condition.figures[0] ?? 0) };
    case 'came':
      return { of: 'client', fits: fitsCame(condition, today) };
    default:
  }
  return askedOfColumn(condition, asking) ?? askedOfOwn(condition, asking);
}

function askedOfColumn(condition: Condition, asking: Asking): Ask | null {
  const { field, is, words } = condition;
  const { today, salon } = asking;
  if (field === 'due') return { of: 'words', key: 'due days', read: (client) => dueDays(client, salon), fits: anyDay(condition, today) };
  if (field === 'subscriptionUntil')
    return { of: 'words', key: 'subscription days', read: subscriptionDays, fits: anyDay(condition, today) };
  const column = <T>(reads: { readonly [key: string]: (client: CardSummary, reading: ReadingDay) => T }) => {
    const read = Object.hasOwn(reads, field) ? reads[field] : undefined;
    return read && { key: field, read: (client: CardSummary) => read(client, asking) };
  };
  const text = column<string>(TEXTS);
  if (text) return { of: 'word', ...text, fits: fitsText(is, words) };
  const number = column<number | null>({ ...NUMBERS, ...DAY_COUNTS });
  if (number) return { of: 'figure', ...number, fits: fitsFigure(condition) };
  const money = column<Money | null>(MONEY);
  if (money) return { of: 'money', ...money, fits: fitsMoney(condition, asking) };
  const date = column<string>(DATES);
  if (date) return { of: 'word', ...date, fits: fitsDay(condition, today) };
  const choice = column<string>(CHOICES);
  if (choice) return { of: 'word', ...choice, fits: (value) => fitsList(is, words)(value === '' ? [] : [value]) };
  const list = column<readonly string[]>(LISTS);
  if (list) return { of: 'words', ...list, fits: kindOf(field) === 'contacts' ? fitsTexts(is, words) : fitsList(is, words) };
  const flag = column<boolean>(FLAGS);
  return flag ? { of: 'flag', ...flag, fits: (value) => value === (is === 'yes') } : null;
}

function askedOfOwn(condition: Condition, { customFields, today, salon, categoriesOf }: Asking): Ask {
  const { field, is, words } = condition;
  if (field === 'discount') {
    const all = categoriesOf(null);
    return { of: 'figure', key: field, read: (client) => bestDiscount(salon.categories, all(client)), fits: fitsFigure(condition) };
  }
  const own = customFields.find(({ id }) => id === customIdOf(field));
  if (!own) return { of: 'client', fits: () => false };
  const read = ownField(own);
  switch (read.kind) {
    case 'number':
      return { of: 'figure', key: field, read: read.read, fits: fitsFigure(condition) };
    case 'yesNo':
      return {
        of: 'flag',
        key: field,
        read: read.read,
        fits: (value) => (isEmptiness(is) ? saysEmpty(is, value === null) : value === (is === 'yes')),
      };
    case 'date':
      return { of: 'word', key: field, read: read.read, fits: fitsDay(condition, today) };
    case 'choice':
      return { of: 'word', key: field, read: read.read, fits: (value) => fitsList(is, words)(value === '' ? [] : [value]) };
    default:
      return { of: 'word', key: field, read: read.read, fits: fitsText(is, words) };
  }
}

function anyDay(condition: Condition, today: string): (days: readonly string[]) => boolean {
  if (isEmptiness(condition.is)) return (days) => saysEmpty(condition.is, days.length === 0);
  const fits = fitsDay(condition, today);
  return (days) => days.some(fits);
}

/** Nothing is nothing in any currency; of who never paid there is no average. */
function fitsMoney(condition: Condition, { topFrom }: Asking): (money: Money | null) => boolean {
  const [percent = 0] = condition.figures;
  const [currency = ''] = condition.words;
  if (condition.is === 'top') {
    const from = topFrom(percent, currency);
    return (money) => from !== null && money !== null && money.currency === currency && money.amount > 0 && money.amount >= from;
  }
  const fits = fitsFigure(condition);
  return (money) => money !== null && (money.amount === 0 || money.currency === currency) && fits(money.amount);
}

function served(staff: readonly (readonly [string, number])[], ids: readonly string[]): number {
  return staff.reduce((sum, [id, count]) => (ids.includes(id) ? sum + count : sum), 0);
}

/** The best that a client's categories in use give, in per cent; null where none gives any. */
export function bestDiscount(
  categories: readonly Pick<SalonEntry<'categories'>, 'id' | 'discount' | 'active'>[],
  ids: readonly string[],
): number | null {
  let best = 0;
  for (const { id, discount, active } of categories) if (active && discount > best && ids.includes(id)) best = discount;
  return best > 0 ? Math.min(best, 100) : null;
}
