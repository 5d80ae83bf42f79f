import { serviceCost, type Visit } from '../card.ts';
import type { Entry } from '../entries/fields.ts';
import { inForce } from '../entries/in-force.ts';
import type { EntryId, MinorUnits } from '../ids.ts';

/** What subscriptions stand for at a visit. */
export interface Coverage {
  /** Services that subscriptions stand for, by their ids on the visit. */
  readonly covered: ReadonlySet<EntryId>;
  /** What those would have come to, less their discounts: no money was paid for them at this visit. */
  readonly amount: MinorUnits;
}

/**
 * What of a visit is taken from subscriptions: a use stands for one service, that which its subscription is for, or the dearest
 * where it is for any. `uses`: for which of the salon's services each of them is; '' where it is for any.
 */
export function coverageOf({ services }: Pick<Visit, 'services'>, uses: readonly { readonly serviceId: EntryId | '' }[]): Coverage {
  const covered = new Set<EntryId>();
  // Those for a certain service choose first: one for any takes what they leave.
  for (const { serviceId } of uses.toSorted((a, b) => Number(a.serviceId === '') - Number(b.serviceId === ''))) {
    const free = services.filter((one) => !covered.has(one.id) && (serviceId === '' || one.serviceId === serviceId));
    const dearest = free.toSorted((a, b) => serviceCost(b) - serviceCost(a))[0];
    if (dearest) covered.add(dearest.id);
  }
  const amount = services.filter((one) => covered.has(one.id)).reduce((total, one) => total + serviceCost(one), 0);
  return { covered, amount };
}

/** The visits with what the card's subscriptions stand for at each; the very same objects wherever that is what they say already. */
export function withCoverage(visits: readonly Visit[], subscriptions: readonly Entry<'subscriptions'>[]): readonly Visit[] {
  const usesOf = new Map<EntryId, Entry<'subscriptions'>[]>();
  for (const one of inForce(subscriptions)) {
    if (one.event === 'used' && one.visitId !== '') usesOf.set(one.visitId, [...(usesOf.get(one.visitId) ?? []), one]);
  }
  const says = (visit: Visit): MinorUnits => {
    const uses = usesOf.get(visit.id);
    return uses ? coverageOf(visit, uses.flatMap(eachVisit)).amount : 0;
  };
  const shown = visits.map((one) => {
    const covered = says(one);
    return covered === one.covered ? one : { ...one, covered };
  });
  return shown.some((one, at) => one !== visits[at]) ? shown : visits;
}

/** One entry may use several visits of a subscription at once. */
function eachVisit(use: Entry<'subscriptions'>): readonly Entry<'subscriptions'>[] {
  return Array.from({ length: Math.max(0, Math.min(Math.round(use.visits), MOST)) }, () => use);
}

/** More services nobody has at one visit. */
const MOST = 50;
