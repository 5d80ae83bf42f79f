import { useMemo } from 'react';
import { useToday } from '../list/use-today.ts';
import { useSalon } from '../threads.tsx';
import { useFormat } from '../ui/format.ts';
import type { OpenedCard } from './card-context.tsx';
import type { CardSession } from './card-session.ts';

/** What the parts of a card need, for `CardContext`; the same object until something of it changes. */
export function useOpenedCard(session: CardSession, isNew: boolean): OpenedCard {
  const salon = useSalon();
  const today = useToday();
  const format = useFormat();
  return useMemo(
    () => ({
      session,
      country: salon?.country ?? '',
      currency: salon?.currency || 'EUR',
      turnedOn: salon?.turnedOn ?? [],
      salon,
      staff: salon?.staff ?? [],
      services: salon?.services ?? [],
      today,
      format,
      isNew,
    }),
    [session, salon, today, isNew, format],
  );
}
