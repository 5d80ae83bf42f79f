import { useMemo } from 'react';
import { categoriesOf, type GivenCategory } from '../../../model/rules/categories.ts';
import { summarize } from '../../../model/summary.ts';
import { useCard, useOnCard } from '../card-context.tsx';

/** The categories that the client on screen is in today. */
export function useGivenCategories(): readonly GivenCategory[] {
  const { salon, today } = useCard();
  const card = useOnCard((shown) => shown);
  return useMemo(() => (salon ? categoriesOf(summarize(card), salon, today) : []), [card, salon, today]);
}
