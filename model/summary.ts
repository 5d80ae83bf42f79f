import { decode, encode } from 'cborg';
import * as v from 'valibot';
import { warningsOf } from './alerts.ts';
import { CLIENT_KINDS, type ClientCard, type ClientKind, SEXES, type Sex, visitHappened } from './card.ts';
import { accountOf, pointsOf, purposesAgreedTo } from './entries/balances.ts';
import { type BirthDate, type BlobHash, type CardId, type EntryId, type IsoDate, isBlobHash, type MinorUnits } from './ids.ts';
import { readClientPhoto } from './photos/client-photo.ts';
import { moneyOf } from './statistics/money.ts';
import { rhythmOf } from './statistics/rhythm.ts';
import { moreOf, SummaryMore } from './summary-more.ts';
import { type DaysFrom, daysFields, daysOfFields } from './visits/days-from.ts';
import { rhythmsOf, type ServiceRhythm } from './visits/rhythms.ts';

/** One row of the client base: what the list shows and search looks in. Derived from the card, never edited. Nothing in it depends on today's date. */
export interface CardSummary {
  readonly id: CardId;
  readonly kind: ClientKind;
  readonly given: string;
  readonly family: string;
  readonly middle: string;
  readonly nickname: string;
  readonly company: string;
  /** E.164, or as typed where the number could not be read. The one that gets messages comes first. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Numbers of the cards that are in force. */
  readonly cards: readonly string[];
  readonly birthDate: BirthDate | '';
  readonly city: string;
  readonly createdAt: string;
  /** Visits that took place. */
  readonly visits: number;
  readonly firstVisit: IsoDate | '';
  readonly lastVisit: IsoDate | '';
  /** What paid visits came to, without tips; those in the main currency of `moneyOf`. */
  readonly spent: MinorUnits;
  readonly currency: string;
  readonly missed: number;
  /** Dates of the latest visits that are booked or confirmed, at most five, ascending; the reader picks what is still to come. */
  readonly booked: readonly IsoDate[];
  /** Visits that were called off. */
  readonly cancelled: number;
  /** Of visits that took place. */
  readonly tips: MinorUnits;
  /** Days between one visit and the next, on average; 0 below three days with a visit. */
  readonly rhythm: number;
  readonly sex: Sex;
  readonly language: string;
  /** How the client found the salon. */
  readonly source: string;
  /** Categories given by hand. */
  readonly categories: readonly string[];
  readonly points: number;
  /** Money held for the client, in the currency it was paid in; several are told as the largest. */
  readonly account: MinorUnits;
  readonly accountCurrency: string;
  readonly blacklisted: boolean;
  /** What must be known before anything is done (`model/alerts.ts`): which fields say something. */
  readonly warnings: readonly string[];
  /** Purposes that the client agreed to and did not take back. */
  readonly consents: readonly string[];
  /** How the client comes for each service, for when it is time again. */
  readonly rhythms: readonly ServiceRhythm[];
  /** The thumbnail of the client's own photo. */
  readonly photo: BlobHash | null;
  /** What only columns, filters and merged cards ask for. */
  readonly more: SummaryMore;
}

/** So many of the latest bookings are on a row. */
export const BOOKED_KEPT = 5;

/** True where the row is shown in the client base: not of somebody who only passed by, nor of a card that was merged into another or deleted. */
export function isInBase({ kind, more }: Pick<CardSummary, 'kind' | 'more'>): boolean {
  return kind !== 'walkIn' && more.merge === undefined && more.deleted === undefined;
}

/** Works a card's summary out. */
export function summarize(card: ClientCard): CardSummary {
  const happened = card.visits.filter((visit) => visitHappened(visit.status));
  const [money] = moneyOf(card.visits);
  const dated = happened.filter((visit) => visit.date !== '').sort((a, b) => (a.date < b.date ? -1 : 1));
  const rhythm = rhythmOf(dated);
  const [account = { amount: 0, currency: '' }] = accountOf(card);
  const messagesFirst = <T extends { readonly messages: boolean }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => Number(b.messages) - Number(a.messages));
  return {
    id: card.id,
    kind: card.profile.kind,
    given: card.profile.given,
    family: card.profile.family,
    middle: card.profile.middle,
    nickname: card.profile.nickname,
    company: card.profile.company,
    phones: messagesFirst(card.phones).map((phone) => phone.e164 || phone.typed),
    emails: messagesFirst(card.emails).map((email) => email.address),
    cards: card.cards.filter((one) => one.state === 'active').map((one) => one.number),
    birthDate: card.profile.birthDate,
    city: card.address.city,
    createdAt: card.createdAt,
    visits: happened.length,
    firstVisit: dated[0]?.date ?? '',
    lastVisit: dated.at(-1)?.date ?? '',
    spent: money?.spent ?? 0,
    currency: money?.currency ?? '',
    missed: card.visits.filter((visit) => visit.status === 'noShow').length,
    booked: card.visits
      .filter((visit) => visit.status === 'booked' || visit.status === 'confirmed')
      .map((visit) => visit.date)
      .sort()
      .slice(-BOOKED_KEPT),
    cancelled: card.visits.filter((visit) => visit.status === 'cancelled').length,
    tips: happened.reduce((sum, visit) => sum + visit.tips, 0),
    rhythm: rhythm && rhythm.intervals.length > 1 ? Math.round(rhythm.mean) : 0,
    sex: card.profile.sex,
    language: card.profile.language,
    source: card.details.source,
    categories: card.marks.categories,
    points: pointsOf(card),
    account: account.amount,
    accountCurrency: account.currency,
    blacklisted: card.blacklist.length > 0,
    warnings: warningsOf(card),
    consents: purposesAgreedTo(card),
    rhythms: rhythmsOf(card),
    photo: readClientPhoto(card.profile.photo)?.thumbnail ?? null,
    more: moreOf(card),
  };
}

const VERSION = 5;
/** Behind the fields, where visits travel with them. */
const DAYS_AT = 35;
const Packed = v.looseTuple([
  v.number(),
  v.picklist(CLIENT_KINDS),
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.array(v.string()),
  v.array(v.string()),
  v.array(v.string()),
  v.string(),
  v.string(),
  v.string(),
  v.number(),
  v.string(),
  v.string(),
  v.number(),
  v.string(),
  v.number(),
  v.array(v.string()),
  v.number(),
  v.number(),
  v.number(),
  v.picklist(SEXES),
  v.string(),
  v.string(),
  v.array(v.string()),
  v.number(),
  v.number(),
  v.string(),
  v.boolean(),
  v.array(v.string()),
  v.array(v.string()),
  v.array(v.tuple([v.string(), v.string(), v.number()])),
  v.nullable(v.string()),
  SummaryMore,
]);

type PackedRhythm = readonly [serviceId: string, last: string, days: number];

/** What stands in a summary, without the id and without the names of its fields, in the order in which it travels. */
export type SummaryFields = ReturnType<typeof summaryFields>;

/** A summary's fields: half as long as with their names. */
export function summaryFields(s: CardSummary) {
  return [
    s.kind,
    s.given,
    s.family,
    s.middle,
    s.nickname,
    s.company,
    s.phones,
    s.emails,
    s.cards,
    s.birthDate,
    s.city,
    s.createdAt,
    s.visits,
    s.firstVisit,
    s.lastVisit,
    s.spent,
    s.currency,
    s.missed,
    s.booked,
    s.cancelled,
    s.tips,
    s.rhythm,
    s.sex,
    s.language,
    s.source,
    s.categories,
    s.points,
    s.account,
    s.accountCurrency,
    s.blacklisted,
    s.warnings,
    s.consents,
    s.rhythms.map(({ serviceId, last, days }): PackedRhythm => [serviceId, last, days]),
    s.photo as string | null,
    s.more,
  ] as const;
}

/** The summary of such fields; what a newer Kartoteka put behind them is passed over. */
export function summaryOfFields(id: CardId, fields: readonly [...SummaryFields, ...unknown[]]): CardSummary {
  const [kind, given, family, middle, nickname, company, phones, emails, cards, birthDate, city, createdAt, ...figures] = fields;
  const [visits, firstVisit, lastVisit, spent, currency, missed, booked, ...held] = figures;
  const [cancelled, tips, rhythm, sex, language, source, categories, points, account, accountCurrency, blacklisted, ...lists] = held;
  const [warnings, consents, rhythms, photo, more] = lists;
  return {
    id,
    kind,
    given,
    family,
    middle,
    nickname,
    company,
    phones,
    emails,
    cards,
    birthDate,
    city,
    createdAt,
    visits,
    firstVisit,
    lastVisit,
    spent,
    currency,
    missed,
    booked,
    cancelled,
    tips,
    rhythm,
    sex,
    language,
    source,
    categories,
    points,
    account,
    accountCurrency,
    blacklisted,
    warnings,
    consents,
    rhythms: rhythms.map(([serviceId, last, days]) => ({ serviceId: serviceId as EntryId, last, days })),
    photo: isBlobHash(photo) ? photo : null,
    more,
  };
}

/**
 * The summary as it travels beside the changes: CBOR of a row, without the id. `days`: visits that the journal of another device
 * is to show before that has read the card. The server never reads it.
 */
export function packSummary(summary: CardSummary, days: DaysFrom | null = null): Uint8Array {
  return encode([VERSION, ...summaryFields(summary), ...(days ? [daysFields(days)] : [])]);
}

/** What travelled: a row, and visits of which all from a day on are told, or null. */
export interface Unpacked {
  readonly summary: CardSummary;
  readonly days: DaysFrom | null;
}

/** Reads a packed summary; null where it is damaged or of a version made by a newer Kartoteka that can't be read (the card is then read instead). */
export function unpackSummary(id: CardId, bytes: Uint8Array): Unpacked | null {
  try {
    const parsed = v.safeParse(Packed, decode(bytes));
    if (!parsed.success) return null;
    const [version, ...fields] = parsed.output;
    if (version !== VERSION) return null;
    return { summary: summaryOfFields(id, fields), days: daysOfFields(fields[DAYS_AT]) };
  } catch {
    return null;
  }
}
