import type { ClientCard } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import { inForce } from '../entries/in-force.ts';
import type { EntryId, IsoDate } from '../ids.ts';
import type { SalonEntry } from '../salon.ts';
import { inOrder } from './ledger.ts';

type Event = Entry<'subscriptions'>;

/** `overdrawn`: more visits were used than bought, as two devices that are offline may do. */
export type SubscriptionStanding = 'overdrawn' | 'usable' | 'expired' | 'usedUp';

/** One subscription of a client, as its events tell it. */
export interface Subscription {
  /** Of the entry that sold it. */
  readonly id: EntryId;
  readonly sold: Event;
  /** The sale was taken back, yet visits of it were used: all of them are too many. */
  readonly isWithdrawn: boolean;
  readonly bought: number;
  readonly used: number;
  /** Below zero where it is overdrawn. */
  readonly left: number;
  /** The last day on which it can be used; '' for ever. */
  readonly validUntil: IsoDate | '';
  readonly standing: SubscriptionStanding;
  /** Uses that count, newest first. */
  readonly uses: readonly Event[];
  /** Those of them beyond what was bought: the latest ones. */
  readonly tooMany: readonly Event[];
}

const ORDER: readonly SubscriptionStanding[] = ['overdrawn', 'usable', 'expired', 'usedUp'];

/**
 * The subscriptions of a card with what is left of each, those that need somebody first. Left is what was bought (by the sale, and
 * by what was added later) less what was used; only entries in force count, so it is the same in whatever order changes came.
 */
export function subscriptionsOf({ subscriptions }: Pick<ClientCard, 'subscriptions'>, today: IsoDate): readonly Subscription[] {
  const counting = inForce(subscriptions);
  const eventsOf = new Map<EntryId, Event[]>();
  for (const one of counting) if (one.of !== '') eventsOf.set(one.of, [...(eventsOf.get(one.of) ?? []), one]);
  return inOrder(subscriptions)
    .filter((one) => one.event === 'sold' && one.corrects === '')
    .map((sold) => subscriptionOf(sold, counting.includes(sold), eventsOf.get(sold.id) ?? [], today))
    .filter((one) => !one.isWithdrawn || one.used > 0)
    .reverse()
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

function subscriptionOf(sold: Event, isInForce: boolean, events: readonly Event[], today: IsoDate): Subscription {
  const added = events.filter((one) => one.event === 'prolonged');
  const uses = inOrder(events.filter((one) => one.event === 'used'));
  const bought = isInForce ? [sold, ...added].reduce((sum, one) => sum + one.visits, 0) : 0;
  const used = uses.reduce((sum, one) => sum + one.visits, 0);
  const validUntil = latestOf([sold, ...added]);
  return {
    id: sold.id,
    sold,
    isWithdrawn: !isInForce,
    bought,
    used,
    left: bought - used,
    validUntil,
    standing: standingOf(bought - used, validUntil, today),
    uses: uses.toReversed(),
    tooMany: beyond(uses, bought).toReversed(),
  };
}

function standingOf(left: number, validUntil: IsoDate | '', today: IsoDate): SubscriptionStanding {
  if (left < 0) return 'overdrawn';
  if (left === 0) return 'usedUp';
  return validUntil !== '' && validUntil < today ? 'expired' : 'usable';
}

/** Prolonged on two devices, it holds as long as the longer of the two says: a client who was told a day has it. */
function latestOf(events: readonly Event[]): IsoDate | '' {
  const days = events.map((one) => one.validUntil);
  return days.includes('') ? '' : (days.sort().at(-1) ?? '');
}

function beyond(uses: readonly Event[], bought: number): readonly Event[] {
  let left = bought;
  return uses.filter((one) => {
    left -= one.visits;
    return left < 0;
  });
}

/** The services of a visit as far as a subscription asks for them. */
interface Served {
  readonly services: readonly { readonly serviceId: EntryId | ''; readonly name: string }[];
}

/** Whether a subscription is for something that is done at this visit: one of a certain service only where that is done. */
export function fitsVisit(subscription: Subscription, { services }: Served, types: readonly SalonEntry<'subscriptionTypes'>[]): boolean {
  const service = serviceFor(subscription.sold, types);
  const done = services.filter((one) => one.serviceId !== '' || one.name !== '');
  return service === '' ? done.length > 0 : done.some((one) => one.serviceId === service);
}

/** The salon's service that a subscription is for, '' for any: as it was sold, or where that was not written down, as its kind says. */
export function serviceFor(
  { serviceId, typeId }: Pick<Event, 'serviceId' | 'typeId'>,
  types: readonly SalonEntry<'subscriptionTypes'>[],
): EntryId | '' {
  return serviceId || (types.find((one) => one.id === typeId)?.serviceId ?? '');
}
