import { decodeTime } from 'ulid';
import { addDays } from '../../dates/days.ts';
import type { AddEntry, ClientEdit } from '../../edits/client-edit.ts';
import type { EntryFields, RecordCollection } from '../../entries/fields.ts';
import type { EntryId, IsoDate } from '../../ids.ts';
import type { SalonLists } from '../../salon.ts';
import { at, dayStart } from '../days.ts';
import { entryId } from '../entry-ids.ts';
import { type Random, seededRandom } from '../random.ts';
import type { HeldTable } from './words.ts';

export type AddVisit = Extract<ClientEdit, { type: 'addVisit' }>;
/** The salon's lists as its document has them. */
export type HeldLists = Pick<SalonLists, 'promotions' | 'subscriptionTypes'>;

interface Occasion {
  readonly random: Random;
  readonly words: HeldTable;
  readonly lists: HeldLists;
  readonly currency: string;
  readonly today: IsoDate;
  /** Paid visits, oldest first. */
  readonly visits: readonly AddVisit[];
}

/** How often a client has what; the first one has everything, for whoever looks what there is. */
const OFTEN = { points: 0.5, account: 0.15, subscription: 0.25, promotion: 0.2 } as const;

/**
 * What is held for an invented client: points from visits, money paid in, a subscription in use, a promotion that was redeemed; and
 * the record of the cards they were given. By chance of its own: who is in the salon does not hang on it.
 */
export function inventHeld(
  edits: readonly ClientEdit[],
  index: number,
  of: Omit<Occasion, 'random' | 'visits'> & { readonly seed: number },
): readonly ClientEdit[] {
  const random = seededRandom(of.seed * 1_000_003 + index);
  const visits = edits.filter((edit): edit is AddVisit => edit.type === 'addVisit' && edit.fields.status === 'paid');
  const occasion: Occasion = { ...of, random, visits };
  const has = (what: keyof typeof OFTEN) => visits.length > 1 && (random.chance(OFTEN[what]) || index === 0);
  return [
    ...inventOperations(edits, random),
    ...(has('points') ? inventPoints(occasion) : []),
    ...(has('account') ? inventAccount(occasion) : []),
    ...(has('subscription') ? inventSubscription(occasion, index === 0) : []),
    ...(has('promotion') ? inventRedemption(occasion) : []),
  ];
}

/** An entry written at the end of a visit, or on some day, by whoever served the client. */
function written<C extends RecordCollection>(
  { random }: Pick<Occasion, 'random'>,
  collection: C,
  when: { readonly visit: AddVisit; readonly minute: number },
  fields: Omit<EntryFields[C], 'staffId' | 'at' | 'corrects'>,
): AddEntry {
  const { date } = when.visit.fields;
  const record = { staffId: when.visit.staff[0] ?? '', at: at(date, when.minute), corrects: '' };
  const id = entryId(random, dayStart(date) + when.minute * 60_000);
  return { type: 'addEntry', collection, id, fields: { ...fields, ...record } } as unknown as AddEntry;
}

/** In the salon's afternoon, by UTC. */
const EVENING = 16 * 60;

function inventPoints(occasion: Occasion): readonly ClientEdit[] {
  const { words, visits } = occasion;
  let balance = 0;
  return visits.slice(-8).flatMap((visit, place) => {
    const amount = Math.max(5, Math.round(totalOf(visit) / 1000 / (occasion.currency === 'EUR' ? 1 : 20)));
    balance += amount;
    const plus = written(occasion, 'points', { visit, minute: EVENING }, { amount, reason: words.visit, visitId: visit.id });
    if (place % 5 !== 4 || balance < 20) return [plus];
    const spent = Math.floor(balance / 20) * 10;
    balance -= spent;
    return [
      plus,
      written(occasion, 'points', { visit, minute: EVENING + 1 }, { amount: -spent, reason: words.paidWithPoints, visitId: visit.id }),
    ];
  });
}

function inventAccount(occasion: Occasion): readonly ClientEdit[] {
  const { random, words, currency, visits } = occasion;
  const [first, ...later] = visits.slice(-4);
  if (!first) return [];
  const paid = Math.ceil(totalOf(first) / 5000) * 5000 * random.int(1, 3);
  const money = (visit: AddVisit, amount: number, reason: string, visitId: EntryId | '') =>
    written(occasion, 'account', { visit, minute: EVENING + 2 }, { amount, currency, reason, visitId });
  const uses = later.slice(0, random.int(0, 2)).map((visit) => money(visit, -totalOf(visit), words.visit, visit.id));
  return [money(first, paid, random.pick(words.paidIn), ''), ...uses];
}

/** One that fits what the client comes for; `anyWay`: another one rather than none. */
function inventSubscription(occasion: Occasion, anyWay: boolean): readonly ClientEdit[] {
  const { random, lists, currency, today, visits } = occasion;
  const serves = (visit: AddVisit, serviceId: string) => serviceId === '' || visit.services.some((one) => one.serviceId === serviceId);
  const fitting = lists.subscriptionTypes.find((one) => visits.some((visit) => serves(visit, one.serviceId)));
  const type = fitting ?? (anyWay ? lists.subscriptionTypes[0] : undefined);
  if (!type) return [];
  const { id: typeId, name, price } = type;
  const served = visits
    .filter((visit) => serves(visit, type.serviceId) && visit.fields.date > addDays(today, -type.days))
    .slice(-type.visits);
  const first = served[0] ?? (anyWay ? visits.at(-1) : undefined);
  if (!first) return [];
  const common = { name, typeId, serviceId: type.serviceId, currency } as const;
  const sold = {
    ...common,
    event: 'sold',
    of: '',
    visits: type.visits,
    price,
    validUntil: addDays(first.fields.date, type.days),
    visitId: '',
  } as const;
  const sale = written({ random }, 'subscriptions', { visit: first, minute: EVENING + 3 }, sold);
  const of = sale.id;
  return [
    sale,
    ...served.map((visit) => {
      const used = { ...common, event: 'used', of, visits: 1, price: 0, validUntil: '', visitId: visit.id } as const;
      return written(occasion, 'subscriptions', { visit, minute: EVENING + 4 }, used);
    }),
  ];
}

function inventRedemption(occasion: Occasion): readonly ClientEdit[] {
  const promotion = occasion.lists.promotions.find((one) => one.occasion === '');
  const visit = occasion.visits.at(-1);
  if (!promotion || !visit) return [];
  const { id: promotionId, name, code } = promotion;
  return [written(occasion, 'promotions', { visit, minute: EVENING + 5 }, { promotionId, name, code, visitId: visit.id })];
}

/** Every card was issued by somebody; one that is lost or blocked has that on record too. */
function inventOperations(edits: readonly ClientEdit[], random: Random): readonly ClientEdit[] {
  return edits.flatMap((edit) => {
    if (edit.type !== 'addEntry' || edit.collection !== 'cards') return [];
    const { number, state } = edit.fields;
    const record = (operation: 'issued' | 'lost' | 'blocked', time: number): ClientEdit => ({
      type: 'addEntry',
      collection: 'cardOperations',
      id: entryId(random, time),
      fields: { membershipId: edit.id, operation, number, reason: '', staffId: '', at: new Date(time).toISOString(), corrects: '' },
    });
    const issued = decodeTime(edit.id);
    const later = state === 'lost' || state === 'blocked' ? [record(state, issued + 1)] : [];
    return [record('issued', issued), ...later];
  });
}

function totalOf(visit: AddVisit): number {
  return visit.services.reduce((sum, one) => sum + one.price - one.discount, 0);
}
