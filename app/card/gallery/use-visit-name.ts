import type { Visit } from '../../../model/card.ts';
import { useCard } from '../card-context.tsx';

/** A visit in few words: its day and what was done. */
export function useVisitName(): (visit: Visit) => string {
  const { format } = useCard();
  return ({ date, services }) =>
    [
      format.date(date),
      services
        .map((one) => one.name)
        .filter(Boolean)
        .join(', '),
    ]
      .filter(Boolean)
      .join(' · ');
}
