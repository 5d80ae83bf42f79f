import { useCallback } from 'react';
import type { CardId } from '../../model/ids.ts';
import { useBeginCard } from '../card/index.ts';
import { editsFromCard, editsFromQuery } from '../list/from-query.ts';
import { localToday } from '../list/use-today.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useSalon } from '../threads.tsx';

/** Begins a client's card from what was typed in the search, or from the card that was scanned and that nobody has. */
export function useNewClient(): (query: string, scanned: string | null) => CardId {
  const begin = useBeginCard();
  const country = useSalon()?.country ?? '';
  return useCallback(
    (query, scanned) =>
      begin(scanned === null ? editsFromQuery(query, country, newEntryId) : editsFromCard(scanned, localToday(), newEntryId)),
    [begin, country],
  );
}
