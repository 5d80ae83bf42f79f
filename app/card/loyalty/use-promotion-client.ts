import { useMemo } from 'react';
import { visitHappened } from '../../../model/card.ts';
import type { PromotionClient } from '../../../model/loyalty/promotions.ts';
import { useOnCard } from '../card-context.tsx';
import { useGivenCategories } from '../categories/use-categories.ts';

/** What of the card on screen decides which promotions the client can have. */
export function usePromotionClient(): PromotionClient {
  const birthDate = useOnCard((card) => card.profile.birthDate);
  const visits = useOnCard((card) => card.visits);
  const given = useGivenCategories();
  const redemptions = useOnCard((card) => card.promotions);
  return useMemo(() => {
    const days = visits.filter((one) => visitHappened(one.status) && one.date !== '').map((one) => one.date);
    return { birthDate, firstVisit: days.sort()[0] ?? '', categories: given.map(({ category }) => category.id), redemptions };
  }, [birthDate, visits, given, redemptions]);
}
