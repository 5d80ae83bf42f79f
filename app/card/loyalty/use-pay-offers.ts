import { useMemo } from 'react';
import type { Visit, VisitService } from '../../../model/card.ts';
import type { Entry } from '../../../model/entries/fields.ts';
import { inForce } from '../../../model/entries/in-force.ts';
import type { MinorUnits } from '../../../model/ids.ts';
import { fitsVisit, type Subscription, subscriptionsOf } from '../../../model/loyalty/subscriptions.ts';
import { discountOf } from '../../../model/rules/categories.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { useGivenCategories } from '../categories/use-categories.ts';

/** What the client could pay a visit with, or get off it. */
export interface PayOffers {
  readonly subscriptions: readonly Subscription[];
  /** Uses of subscriptions that are recorded for this visit. */
  readonly used: readonly Entry<'subscriptions'>[];
  /** The best discount of the client's categories, where a price has none yet; null where there is nothing to give. */
  readonly discount: { readonly name: string; readonly percent: number; readonly of: (service: VisitService) => MinorUnits } | null;
  readonly isAny: boolean;
}

export function usePayOffers(visit: Visit): PayOffers {
  const { salon, today } = useCard();
  const subscriptions = useOnCard((card) => card.subscriptions);
  const best = discountOf(useGivenCategories());
  return useMemo(() => {
    const used = inForce(subscriptions).filter((one) => one.event === 'used' && one.visitId === visit.id);
    const offered = subscriptionsOf({ subscriptions }, today).filter(
      (one) => one.standing === 'usable' && !used.some(({ of }) => of === one.id) && fitsVisit(one, visit, salon?.subscriptionTypes ?? []),
    );
    const lacksDiscount = visit.services.some((one) => one.price > 0 && one.discount === 0);
    const discount = best && lacksDiscount ? { name: best.category.name, percent: best.percent, of: offOf(best.percent) } : null;
    return { subscriptions: offered, used, discount, isAny: offered.length > 0 || discount !== null };
  }, [subscriptions, best, visit, salon, today]);
}

/** A price that has a discount keeps it. */
function offOf(percent: number): (service: VisitService) => MinorUnits {
  return ({ price, discount }) => (discount === 0 && price > 0 ? Math.round((price * percent) / 100) : discount);
}
