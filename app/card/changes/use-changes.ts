import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardChange, StoreEvent } from '../../../workers/contracts/store.ts';
import { useStoreEvents, useThreads } from '../../threads.tsx';
import { useCard } from '../card-context.tsx';

/** After a change, the list is read again at most this often (ms): someone may be typing. */
const AGAIN = 700;

export interface ShownChanges {
  /** Null until they were read for the first time. */
  readonly changes: readonly CardChange[] | null;
  readonly hasMore: boolean;
  readonly failed: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** The changes of the card on screen, as far back as the person asked; read again when the card changes. */
export function useChanges(): ShownChanges {
  const { store } = useThreads();
  const { session } = useCard();
  const [changes, setChanges] = useState<readonly CardChange[] | null>(null);
  const [next, setNext] = useState('');
  const [failed, setFailed] = useState(false);
  const [wanted, setWanted] = useState(1);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const read = useCallback(async () => {
    // A card that was only begun has no version yet, and the store does not know it.
    if (session.stored?.heads.length === 0) return setChanges([]);
    const found: CardChange[] = [];
    let from = '';
    for (let page = 0; page < wanted; page++) {
      const outcome = await store.cardChanges(session.id, from).catch(() => null);
      if (!outcome?.ok) return setFailed(true);
      found.push(...outcome.value.changes);
      from = outcome.value.next;
      if (from === '') break;
    }
    setFailed(false);
    setChanges(found);
    setNext(from);
  }, [store, session, wanted]);
  useEffect(() => void read(), [read]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useStoreEvents((event: StoreEvent) => {
    if (event.type !== 'card' || event.open.card.id !== session.id) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(), AGAIN);
  });
  // What is done on this very screen is told by the session, not by an event.
  useEffect(() => {
    let heads = session.stored?.heads;
    return session.subscribe(() => {
      if (session.stored?.heads === heads) return;
      heads = session.stored?.heads;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void read(), AGAIN);
    });
  }, [session, read]);
  return { changes, hasMore: next !== '', failed, more: () => setWanted(wanted + 1), again: () => void read() };
}
