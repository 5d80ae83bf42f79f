import { useMemo } from 'react';
import { ownDaysOf } from '../../../model/loyalty/occasions.ts';
import type { PromotionClient } from '../../../model/loyalty/promotions.ts';
import { useOnCard } from '../card-context.tsx';
import { useGivenCategories } from '../categories/use-categories.ts';

/** What of the card on screen decides which promotions the client can have. */
export function usePromotionClient(): PromotionClient {
  const profile = useOnCard((card) => card.profile);
  const visits = useOnCard((card) => card.visits);
  const given = useGivenCategories();
  const redemptions = useOnCard((card) => card.promotions);
  return useMemo(
    () => ({ ...ownDaysOf({ profile, visits }), categories: given.map(({ category }) => category.id), redemptions }),
    [profile, visits, given, redemptions],
  );
}
