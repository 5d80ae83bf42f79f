import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CardId } from '../../model/ids.ts';
import type { BaseState } from '../../workers/contracts/search.ts';
import { useThreads } from '../threads.tsx';

interface Place {
  /** Undefined where the row was not read yet. */
  readonly id: CardId | undefined;
  /** -1 while the client is not in the list. */
  readonly at: number;
}

const NOWHERE: Place = { id: undefined, at: -1 };

export interface Marked {
  /** The row that Enter opens and arrows start from: the open card's until arrows leave it. */
  readonly marked: Place;
  readonly mark: (place: Place) => void;
  /** The open card's row, brought to sight when this changes; -1 while that is not known. */
  readonly openAt: number;
  /** Says which rows are on screen. */
  readonly onRange: (first: number, last: number) => void;
}

/**
 * Which client is marked in the list. The mark belongs to the client, not to the place: another name, or others who come in above,
 * give the client another row, and the mark goes there. `tellRange` hears which rows are on screen, too.
 */
export function useMarked(openId: CardId | null, base: BaseState, tellRange: Marked['onRange']): Marked {
  const { search } = useThreads();
  const [marked, mark] = useState(NOWHERE);
  const [open, setOpen] = useState(NOWHERE);
  const onScreen = useRef({ first: 0, last: -1 });
  const onRange = useCallback(
    (first: number, last: number) => {
      onScreen.current = { first, last };
      tellRange(first, last);
    },
    [tellRange],
  );
  const isListed = base.ready;
  // A card that was only begun comes into the list with its first edit.
  const comes = open.id === openId && open.at < 0 ? base.version : 0;
  useEffect(() => {
    if (openId === null || !isListed || comes < 0) return;
    return whenTold(search.position(openId), (at) => {
      setOpen({ id: openId, at });
      mark({ id: openId, at });
    });
  }, [openId, isListed, comes, search]);

  const moveTo = useEffectEvent((id: CardId, at: number) => {
    if (marked.id !== id || marked.at === at) return;
    mark({ id, at });
    const { first, last } = onScreen.current;
    // Who has scrolled away to look at others is left there.
    if (id === openId && marked.at >= first && marked.at <= last) setOpen({ id, at });
  });
  const { version } = base;
  useEffect(() => {
    if (marked.id === undefined || !isListed || version < 0) return;
    const { id } = marked;
    return whenTold(search.position(id), (at) => moveTo(id, at));
  }, [marked, isListed, version, search]);
  return { marked, mark, openAt: openId !== null && open.id === openId ? open.at : -1, onRange };
}

/** Hears an answer unless it has become too late; a worker that stopped is told of elsewhere. */
function whenTold(answer: Promise<number>, hear: (at: number) => void): () => void {
  let isWanted = true;
  answer.then(
    (at) => {
      if (isWanted) hear(at);
    },
    () => undefined,
  );
  return () => {
    isWanted = false;
  };
}
