import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardChange, CardChanges, Outcome, StoreEvent } from '../../../workers/contracts/store.ts';
import { useStoreEvents, useThreads } from '../../threads.tsx';
import { useCard } from '../card-context.tsx';

/** After a change, the list is read again at most this often (ms): someone may be typing. */
const AGAIN = 700;
/** So many pieces, each told as soon as it is read, are shown at once: a screen or two. */
const PIECES = 4;

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
  const read = useCallback(
    () =>
      piecesOf(
        wanted * PIECES,
        (from) => store.cardChanges(session.id, from).catch(() => null),
        // What is on the screen stays until there is as much again.
        (first) => setChanges((shown) => (shown && shown.length >= first.length ? shown : first)),
      ).then((pieces) => {
        setFailed(pieces === null);
        if (!pieces) return;
        setChanges(pieces.changes);
        setNext(pieces.next);
      }),
    [store, session, wanted],
  );
  useEffect(() => {
    void read();
  }, [read]);
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

/**
 * As many pieces as are wanted, one after the other, and more where nothing is told in them; null where one could not be read.
 * `onFirst`: told of what was read so far.
 */
async function piecesOf(
  wanted: number,
  read: (from: string) => Promise<Outcome<CardChanges> | null>,
  onFirst: (changes: readonly CardChange[]) => void,
): Promise<CardChanges | null> {
  const changes: CardChange[] = [];
  let next = '';
  for (let piece = 0; piece < wanted || changes.length === 0; piece++) {
    const outcome = await read(next);
    if (!outcome?.ok) return null;
    changes.push(...outcome.value.changes);
    next = outcome.value.next;
    if (next === '') break;
    if (changes.length > 0) onFirst([...changes]);
  }
  return { changes, next };
}
