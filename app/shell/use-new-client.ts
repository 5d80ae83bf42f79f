import { useCallback } from 'react';
import type { CardId } from '../../model/ids.ts';
import { useBeginCard } from '../card/index.ts';
import { editsFromCard, editsFromQuery } from '../list/from-query.ts';
import { todayIn } from '../list/use-today.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useSalon } from '../threads.tsx';

/** Begins a client's card from what was typed in the search, with the membership card that nobody has yet, if there is one. */
export function useNewClient(): (typed: string, number: string | null) => CardId {
  const begin = useBeginCard();
  const salon = useSalon();
  const country = salon?.country ?? '';
  const zone = salon?.zone ?? '';
  return useCallback(
    (typed, number) => {
      const card = number === null ? [] : editsFromCard(number, todayIn(zone), newEntryId, new Date().toISOString());
      return begin([...editsFromQuery(typed, country, newEntryId), ...card]);
    },
    [begin, country, zone],
  );
}
