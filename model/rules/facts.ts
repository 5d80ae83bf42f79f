import { daysBetween } from '../dates/days.ts';
import { ageOn, nextYearly } from '../dates/yearly.ts';
import type { IsoDate } from '../ids.ts';
import { type StatusSettings, statusOf } from '../status.ts';
import type { CardSummary } from '../summary.ts';
import type { FieldsOf } from './fields.ts';

/** What a rule is read against besides the client. */
export interface Day {
  readonly salon: StatusSettings;
  readonly today: IsoDate;
}

type Fact<T> = (client: CardSummary, day: Day) => T;

/** Figures; null where the client has none: then nothing is true of it. */
export const COUNTS: { readonly [F in FieldsOf<'count'>]: Fact<number | null> } = {
  visits: (client) => client.visits,
  points: (client) => client.points,
  missed: (client) => client.missed,
  cancelled: (client) => client.cancelled,
  age: (client, { today }) => ageOn(client.birthDate, today),
};

/** Money with its currency. Nothing is nothing in any currency. */
export const MONEY: { readonly [F in FieldsOf<'money'>]: Fact<{ readonly amount: number; readonly currency: string }> } = {
  spent: (client) => ({ amount: client.spent, currency: client.currency }),
  account: (client) => ({ amount: client.account, currency: client.accountCurrency }),
};

/** Days that have gone by since, or are still to come; null where there is no such day. */
export const DAYS: { readonly [F in FieldsOf<'ago' | 'ahead'>]: Fact<number | null> } = {
  lastVisit: (client, { today }) => daysBetween(client.lastVisit, today),
  firstVisit: (client, { today }) => daysBetween(client.firstVisit, today),
  birthday: (client, { today }) => nextYearly(client.birthDate, today)?.inDays ?? null,
};

/** What a client has of a list; '' where nothing is said. */
export const CHOICES: { readonly [F in Exclude<FieldsOf<'choice'>, 'category'>]: Fact<readonly string[]> } = {
  status: (client, { salon, today }) => [statusOf(client, salon, today)],
  sex: (client) => [client.sex],
  language: (client) => [client.language],
  kind: (client) => [client.kind],
  consent: (client) => client.consents,
};

export const WORDS: { readonly [F in FieldsOf<'words'>]: Fact<string> } = {
  source: (client) => client.source,
  city: (client) => client.city,
};

export const FLAGS: { readonly [F in FieldsOf<'yesNo'>]: Fact<boolean> } = {
  warnings: (client) => client.warnings.length > 0,
  booked: (client, { today }) => client.booked.some((date) => date >= today),
  blacklisted: (client) => client.blacklisted,
  phone: (client) => client.phones.length > 0,
  email: (client) => client.emails.length > 0,
};
