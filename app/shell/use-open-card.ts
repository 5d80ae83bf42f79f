import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useLocation, useRoute } from 'wouter';
import { type CardId, isDocumentId } from '../../model/ids.ts';

/** What is kept with a step of the browser's history: where Back leads. */
interface CameFrom {
  readonly fromList: true;
}

export interface OpenCardPlace {
  /** The card in the address, or null. */
  readonly openId: CardId | null;
  readonly cardPane: RefObject<HTMLElement | null>;
  readonly open: (id: CardId) => void;
  /** Opens a card that was just made: it takes the keyboard to its first empty field. */
  readonly openNew: (id: CardId) => void;
  /** Back to the list, as the browser's own Back would. */
  readonly close: () => void;
}

/** Which card is open, by the address; opening one moves the keyboard's focus to it. */
export function useOpenCard(onOpen: () => void): OpenCardPlace {
  const [location, navigate] = useLocation();
  const [matches, params] = useRoute('/client/:id');
  const cardPane = useRef<HTMLElement>(null);
  const focusWanted = useRef(false);
  const openId = matches && isCardId(params.id) ? params.id : null;
  const go = useCallback(
    (id: CardId, query: '' | '?new') => {
      onOpen();
      focusWanted.current = true;
      if (location === `/client/${id}`) cardPane.current?.focus({ preventScroll: true });
      else navigate(`/client/${id}${query}`, { state: location === '/' ? ({ fromList: true } satisfies CameFrom) : null });
    },
    [location, navigate, onOpen],
  );
  const open = useCallback((id: CardId) => go(id, ''), [go]);
  const openNew = useCallback((id: CardId) => go(id, '?new'), [go]);
  const close = useCallback(() => {
    if (cameFromList(window.history.state)) window.history.back();
    else navigate('/', { replace: true });
  }, [navigate]);
  useEffect(() => {
    // A card made or addressed without a touch on the list: nothing else has the keyboard.
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (openId === null || !(focusWanted.current || nowhere)) return;
    focusWanted.current = false;
    cardPane.current?.focus({ preventScroll: true });
  }, [openId]);
  return { openId, cardPane, open, openNew, close };
}

function cameFromList(state: unknown): state is CameFrom {
  return typeof state === 'object' && state !== null && 'fromList' in state;
}

function isCardId(text: string): text is CardId {
  return isDocumentId(text);
}
