import { ageOn, nextYearly } from '../dates/yearly.ts';
import { readClientRef } from '../details/client-ref.ts';
import type { IsoDate } from '../ids.ts';
import { displayName } from '../names/display-name.ts';
import { type StatusSettings, statusOf } from '../status.ts';
import type { CardSummary } from '../summary.ts';
import { dueOf } from '../visits/due.ts';
import type { Money } from './value.ts';

/** What reading a row by itself needs: no categories, so that rules can be read with it. */
export interface ReadingDay {
  readonly salon: StatusSettings & { readonly services?: Parameters<typeof dueOf>[1] };
  readonly today: IsoDate;
}
type ReadRow<T> = (client: CardSummary, reading: ReadingDay) => T;
type Reads<T> = Readonly<Record<string, ReadRow<T>>>;

const detail =
  (key: string): ReadRow<string> =>
  ({ more }) => {
    const value = more.details?.[key];
    return typeof value === 'string' ? value : '';
  };

/** A detail is a figure where it is one and says something. */
const figure =
  (key: string): ReadRow<number | null> =>
  ({ more }) => {
    const value = more.details?.[key];
    return typeof value === 'number' && value !== 0 ? value : null;
  };

/** Texts, by column. */
export const TEXTS = {
  name: displayName,
  given: (client) => client.given,
  family: (client) => client.family,
  middle: (client) => client.middle,
  nickname: (client) => client.nickname,
  company: (client) => client.company,
  addressAs: ({ more }) => more.addressAs ?? '',
  online: ({ more }) => more.online ?? '',
  street: ({ more }) => more.street ?? '',
  postcode: ({ more }) => more.postcode ?? '',
  city: (client) => client.city,
  country: ({ more }) => more.country ?? '',
  externalId: ({ more }) => more.externalId ?? '',
  source: (client) => client.source,
  referredBy: (client, reading) => readClientRef(detail('referredBy')(client, reading)).name,
  profession: detail('profession'),
  education: detail('education'),
  allergies: detail('allergies'),
  contraindications: detail('contraindications'),
  wishes: detail('wishes'),
  convenientTimes: detail('convenientTimes'),
  codiceFiscale: detail('codiceFiscale'),
  partitaIva: detail('partitaIva'),
  pec: detail('pec'),
  codiceSdi: detail('codiceSdi'),
  personasKods: detail('personasKods'),
  lvRegistration: detail('lvRegistration'),
  rnokpp: detail('rnokpp'),
  edrpou: detail('edrpou'),
  inn: detail('inn'),
  blacklistReason: ({ more }) => more.blacklistReason ?? '',
} as const satisfies Reads<string>;

/** Figures; null where the client has none: then it stands last, and nothing is true of it. */
export const NUMBERS = {
  age: (client, { today }) => ageOn(client.birthDate, today),
  visits: (client) => client.visits,
  missed: (client) => client.missed,
  cancelled: (client) => client.cancelled,
  points: (client) => client.points,
  photos: ({ more }) => more.photos ?? 0,
  /** Visits left on subscriptions that are still in force. */
  subscriptions: ({ more }, { today }) =>
    (more.subscriptions ?? []).reduce((sum, [until, left]) => (until === '' || until >= today ? sum + left : sum), 0),
  weight: figure('weight'),
  height: figure('height'),
} as const satisfies Reads<number | null>;

/** Figures that are days. */
export const DAY_COUNTS = {
  /** Until the next birthday; 0 on the day itself. */
  birthday: (client, { today }) => nextYearly(client.birthDate, today)?.inDays ?? null,
  /** Between one visit and the next, on average. */
  rhythm: (client) => client.rhythm || null,
} as const satisfies Reads<number | null>;

/** Money. Nothing is nothing in any currency. */
export const MONEY = {
  spent: (client) => ({ amount: client.spent, currency: client.currency }),
  /** What a visit came to, on average. */
  average: (client) => (client.visits > 0 ? { amount: Math.round(client.spent / client.visits), currency: client.currency } : null),
  tips: (client) => ({ amount: client.tips, currency: client.tips === 0 ? '' : client.currency }),
  account: (client) => ({ amount: client.account, currency: client.accountCurrency }),
} as const satisfies Reads<Money | null>;

/** Days of the calendar; '' where there is none. */
export const DATES = {
  birthDate: (client) => client.birthDate,
  createdAt: (client) => client.createdAt.slice(0, 10),
  clientSince: detail('clientSince'),
  firstVisit: (client) => client.firstVisit,
  lastVisit: (client) => client.lastVisit,
  /** The next day that is booked. */
  nextVisit: (client, { today }) => client.booked.find((date) => date >= today) ?? '',
  /** When it is, or has become, time to come again: of several services the one that became so last, or else that will be so next. */
  due: (client, { salon, today }) => dueDay(dueDays(client, salon), today),
  /** The last day of the subscription in force that ends first. */
  subscriptionUntil: (client, { today }) => subscriptionDays(client).find((day) => day >= today) ?? '',
} as const satisfies Reads<string>;

/** One of a list each; '' where nothing is said. */
export const CHOICES = {
  status: (client, { salon, today }) => statusOf(client, salon, today),
  kind: (client) => client.kind,
  sex: (client) => client.sex,
  language: (client) => client.language,
} as const satisfies Reads<string>;

const NOTHING: readonly string[] = [];

/** Several of a list. */
export const LISTS = {
  phone: (client) => client.phones,
  email: (client) => client.emails,
  card: (client) => client.cards,
  socials: ({ more }) => more.socials ?? NOTHING,
  consent: (client) => client.consents,
  /** Who did the client's visits, most first. */
  staff: ({ more }) => more.staff?.map(([id]) => id) ?? NOTHING,
  lastStaff: ({ more }) => more.lastStaff ?? NOTHING,
  services: ({ more }) => more.taken?.map(([id, name]) => id || `~${name}`) ?? NOTHING,
  preferredStaff: ({ more }) => more.preferredStaff ?? NOTHING,
  preferredServices: ({ more }) => more.preferredServices ?? NOTHING,
  preferredDays: ({ more }) => more.preferredDays ?? NOTHING,
  preferredTimes: ({ more }) => more.preferredTimes ?? NOTHING,
} as const satisfies Reads<readonly string[]>;

export const FLAGS = {
  warnings: (client) => client.warnings.length > 0,
  booked: (client, { today }) => client.booked.some((date) => date >= today),
  blacklisted: (client) => client.blacklisted,
  photo: (client) => client.photo !== null,
} as const satisfies Reads<boolean>;

/** When it is time again for each service that the client comes back for, ascending. */
export function dueDays(client: CardSummary, salon: ReadingDay['salon']): readonly IsoDate[] {
  return dueOf(client.rhythms, salon.services ?? []).map(({ on }) => on);
}

function dueDay(days: readonly IsoDate[], today: IsoDate): IsoDate | '' {
  return days.findLast((day) => day <= today) ?? days[0] ?? '';
}

/** The last days of subscriptions with visits left, ascending; those for ever have none. */
export function subscriptionDays({ more }: CardSummary): readonly IsoDate[] {
  return (more.subscriptions ?? []).flatMap(([until]) => (until === '' ? [] : [until])).sort();
}
