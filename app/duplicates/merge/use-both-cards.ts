import { useEffect, useState } from 'react';
import type { ClientCard } from '../../../model/card.ts';
import type { CardId } from '../../../model/ids.ts';
import { leads } from '../../../model/merge/differences.ts';
import type { ProblemCode } from '../../../workers/contracts/store.ts';
import { useStoreEvents, useThreads } from '../../threads.tsx';

export type BothCards =
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly problem: ProblemCode }
  | { readonly state: 'open'; readonly first: ClientCard; readonly second: ClientCard };

/** Two cards whole, the one that is suggested as the main one first; and what changes of them meanwhile, here or elsewhere. */
export function useBothCards(first: CardId, second: CardId): BothCards {
  const { store } = useThreads();
  const [both, setBoth] = useState<BothCards>({ state: 'opening' });
  useEffect(() => {
    let isWanted = true;
    const opened = Promise.all([store.openCard(first), store.openCard(second)]);
    const close = () => {
      void opened.then(
        (outcomes) => {
          if (outcomes[0].ok) void store.closeCard(first);
          if (outcomes[1].ok) void store.closeCard(second);
        },
        () => undefined,
      );
    };
    opened.then(
      ([a, b]) => {
        if (!isWanted) return;
        if (!a.ok) setBoth({ state: 'failed', problem: a.problem });
        else if (!b.ok) setBoth({ state: 'failed', problem: b.problem });
        else if (a.value.card.id === b.value.card.id) setBoth({ state: 'failed', problem: 'alreadyMerged' });
        else setBoth({ state: 'open', ...inOrder(a.value.card, b.value.card) });
      },
      () => isWanted && setBoth({ state: 'failed', problem: 'internal' }),
    );
    return () => {
      isWanted = false;
      close();
    };
  }, [store, first, second]);
  useStoreEvents((event) => {
    if (event.type !== 'card') return;
    const { card } = event.open;
    setBoth((before) => {
      if (before.state !== 'open') return before;
      if (card.id === before.first.id) return { ...before, first: card };
      return card.id === before.second.id ? { ...before, second: card } : before;
    });
  });
  return both;
}

function inOrder(a: ClientCard, b: ClientCard): { readonly first: ClientCard; readonly second: ClientCard } {
  return leads(a, b) ? { first: a, second: b } : { first: b, second: a };
}
