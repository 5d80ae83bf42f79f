import { useMemo } from 'react';
import { categoriesOf, type GivenCategory } from '../../../model/rules/categories.ts';
import { useCard, useOnCard } from '../card-context.tsx';
import { summaryOf } from '../summary-of.ts';

/** The categories that the client on screen is in today. */
export function useGivenCategories(): readonly GivenCategory[] {
  const { salon, today } = useCard();
  const card = useOnCard((shown) => shown);
  return useMemo(() => (salon ? categoriesOf(summaryOf(card), salon, today) : []), [card, salon, today]);
}

/** Whether there are any. */
export function useIsCategorised(): boolean {
  const { salon, today } = useCard();
  return useOnCard((card) => salon !== null && categoriesOf(summaryOf(card), salon, today).length > 0);
}
