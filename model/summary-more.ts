import * as v from 'valibot';
import { type ClientCard, type Visit, visitHappened } from './card.ts';
import { latestWords } from './consents/consents.ts';
import { DETAIL_KEYS } from './details/definitions.ts';
import type { IsoDate } from './ids.ts';
import { subscriptionsOf } from './loyalty/subscriptions.ts';
import { packDays } from './visits/packed-days.ts';

const text = v.optional(v.string());
const texts = v.optional(v.array(v.string()));
const value = v.union([v.string(), v.number(), v.boolean()]);

/**
 * What a client's row says beyond what the list and search need: for the columns of the table, for filters, and for putting rows of
 * merged cards together. A client says little of it, so that nothing stands here for what is not given: no key, no bytes.
 */
export const SummaryMore = v.object({
  /** Where this card was merged into another: `profile.merge` as it stands (`model/merge/merge.ts`). Its row is then not shown by itself. */
  merge: text,
  /** Where this card was deleted, and can be brought back: `profile.deleted` as it stands (`model/deleted.ts`). */
  deleted: text,
  /** What the client's profile is called where they book online; cards without one were made by hand. */
  online: text,
  addressAs: text,
  street: text,
  postcode: text,
  country: text,
  externalId: text,
  /** Handles in social networks. */
  socials: texts,
  /** The single fields of `model/details/` by their keys, other than `source`. */
  details: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  /** The salon's own fields by their ids. */
  custom: v.optional(v.record(v.string(), value)),
  preferredStaff: texts,
  preferredServices: texts,
  preferredDays: texts,
  preferredTimes: texts,
  /** What was done at visits that took place: the salon's service or '', its name as it was written, on which days (`packed-days.ts`). */
  taken: v.optional(v.array(v.tuple([v.string(), v.string(), v.string()]))),
  /** The days with a visit that took place (`packed-days.ts`). */
  came: text,
  /** By whom the visits that took place were done, and how many each; most first. */
  staff: v.optional(v.array(v.tuple([v.string(), v.number()]))),
  /** By whom the last of them was done. */
  lastStaff: texts,
  /** Subscriptions with visits left: the last day of each ('' for ever), and how many visits. */
  subscriptions: v.optional(v.array(v.tuple([v.string(), v.number()]))),
  /** Photos in the gallery. */
  photos: v.optional(v.number()),
  /** The last word on each purpose: its id, when (ISO date-time), whether it was a yes. */
  words: v.optional(v.array(v.tuple([v.string(), v.string(), v.boolean()]))),
  /** Cards that are not this client's although they look so: somebody said it once and for all. */
  notSame: texts,
  /** Why the salon takes no bookings of the client. */
  blacklistReason: text,
});
export type SummaryMore = Readonly<v.InferOutput<typeof SummaryMore>>;

/** Works out what a card's row says beyond the list. */
export function moreOf(card: ClientCard): SummaryMore {
  const { profile, address, details, marks } = card;
  const happened = card.visits.filter((visit) => visitHappened(visit.status));
  const last = happened.find((visit) => visit.date !== '');
  return said({
    merge: profile.merge,
    deleted: profile.deleted,
    online: profile.online,
    addressAs: profile.addressAs,
    street: address.street,
    postcode: address.postcode,
    country: address.country,
    externalId: profile.externalId,
    socials: card.socials.map((one) => one.handle),
    details: Object.fromEntries(DETAIL_KEYS.flatMap((key) => (key === 'source' || !details[key] ? [] : [[key, details[key]]]))),
    custom: Object.fromEntries(Object.entries(card.custom).flatMap(([id, one]) => (one === '' || one === null ? [] : [[id, one]]))),
    preferredStaff: [...marks.preferredStaff],
    preferredServices: [...marks.preferredServices],
    preferredDays: [...marks.preferredDays],
    preferredTimes: [...marks.preferredTimes],
    taken: takenAt(happened),
    came: packDays(happened.map(({ date }) => date)),
    staff: staffOf(happened),
    lastStaff: [...(last?.staff ?? [])],
    subscriptions: subscriptionsOf(card, '').flatMap(({ validUntil, left }): [string, number][] => (left > 0 ? [[validUntil, left]] : [])),
    photos: card.photos.length,
    words: [...latestWords(card)].map(([purpose, { at, given }]): [string, string, boolean] => [purpose, at, given]).sort(byFirst),
    notSame: [...marks.notSame],
    blacklistReason: card.blacklist.at(-1)?.reason ?? '',
  });
}

function takenAt(visits: readonly Visit[]): [string, string, string][] {
  const taken = new Map<string, { readonly id: string; readonly name: string; readonly dates: IsoDate[] }>();
  for (const { date, services } of visits) {
    for (const { serviceId, name } of services) {
      const key = serviceId || `~${name}`;
      const known = taken.get(key);
      if (known) known.dates.push(date);
      else taken.set(key, { id: serviceId, name: serviceId ? '' : name, dates: [date] });
    }
  }
  return [...taken.values()].map(({ id, name, dates }): [string, string, string] => [id, name, packDays(dates)]).sort(byFirst);
}

function staffOf(visits: readonly Visit[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { staff } of visits) for (const one of staff) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byFirst(a, b));
}

function byFirst(a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/** Without what says nothing. */
export function said(more: SummaryMore): SummaryMore {
  return Object.fromEntries(Object.entries(more).filter(([, one]) => !saysNothing(one)));
}

function saysNothing(one: unknown): boolean {
  if (one === '' || one === 0 || one === undefined) return true;
  if (Array.isArray(one)) return one.length === 0;
  return typeof one === 'object' && one !== null && Object.keys(one).length === 0;
}
