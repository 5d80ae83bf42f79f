import { useMemo } from 'react';
import { type Alert, alertsOf } from '../../../model/alerts.ts';
import { useCard, useOnCard } from '../card-context.tsx';

/** What must be known of the open card's client, the gravest first. */
export function useAlerts(): readonly Alert[] {
  const { salon, today } = useCard();
  const card = useOnCard((one) => one);
  return useMemo(() => alertsOf(card, salon, today), [card, salon, today]);
}
