import { useEffect, useState } from 'react';
import type { ClientCard } from '../../model/card.ts';
import type { CardId } from '../../model/ids.ts';
import { useStoreEvents, useThreads } from '../threads.tsx';

/** A card that is looked into while something beside it is on screen, kept up to date; null until it is here. */
export function useClientCard(id: CardId | null): ClientCard | null {
  const { store } = useThreads();
  const [card, setCard] = useState<ClientCard | null>(null);
  useStoreEvents((event) => {
    if (event.type === 'card' && event.open.card.id === id) setCard(event.open.card);
  });
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    const opening = store.openCard(id);
    opening.then(
      (opened) => isWanted && opened.ok && setCard(opened.value.card),
      () => undefined,
    );
    return () => {
      isWanted = false;
      opening.then(
        () => store.closeCard(id),
        () => undefined,
      );
    };
  }, [store, id]);
  return card?.id === id ? card : null;
}
