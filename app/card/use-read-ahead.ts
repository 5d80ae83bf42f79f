import { useEffect } from 'react';
import type { CardId } from '../../model/ids.ts';
import type { SearchAnswer } from '../../workers/contracts/search.ts';
import { useReadingAhead } from './use-session.ts';

/** Of so few found, the first is the one that is meant more often than not. */
const FEW = 3;

/** Has the card of the first client found loaded, here too, while the person still reaches for it. */
export function useReadAhead(answer: SearchAnswer | null): void {
  const readAhead = useReadingAhead();
  const id: CardId | null = answer && answer.total <= FEW ? (answer.hits[0]?.summary.id ?? null) : null;
  useEffect(() => {
    if (id === null) return;
    readAhead(id);
    return () => readAhead(null);
  }, [id, readAhead]);
}
