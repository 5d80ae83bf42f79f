import type { Visit, VisitService } from '../../../model/card.ts';
import type { EntryId, MinorUnits } from '../../../model/ids.ts';
import type { SalonEntry } from '../../../model/salon.ts';

export interface ToPay {
  /** Services that subscriptions stand for, by their ids on the visit. */
  readonly covered: ReadonlySet<EntryId>;
  /** What those would have come to, less their discounts. */
  readonly coveredAmount: MinorUnits;
  /** What is left to pay, without tips. */
  readonly left: MinorUnits;
}

/**
 * What is to be paid at a visit where some of it is taken from subscriptions: a use stands for one service, that which its
 * subscription is for, or the dearest where it is for any. `uses`: of what type each used subscription is.
 */
export function toPay(
  { services }: Pick<Visit, 'services'>,
  uses: readonly { readonly typeId: EntryId | '' }[],
  types: readonly SalonEntry<'subscriptionTypes'>[],
): ToPay {
  const covered = new Set<EntryId>();
  const wanted = uses.map(({ typeId }) => types.find((one) => one.id === typeId)?.serviceId ?? '');
  // Those for a certain service choose first: one for any takes what they leave.
  for (const serviceId of wanted.toSorted((a, b) => Number(a === '') - Number(b === ''))) {
    const free = services.filter((one) => !covered.has(one.id) && (serviceId === '' || one.serviceId === serviceId));
    const dearest = free.toSorted((a, b) => costOf(b) - costOf(a))[0];
    if (dearest) covered.add(dearest.id);
  }
  const sum = (those: readonly VisitService[]) => those.reduce((total, one) => total + costOf(one), 0);
  const coveredAmount = sum(services.filter((one) => covered.has(one.id)));
  return { covered, coveredAmount, left: sum(services) - coveredAmount };
}

function costOf({ price, discount }: VisitService): MinorUnits {
  return price - discount;
}
