import { type RefObject, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useRoute } from 'wouter';
import { type CardId, isDocumentId } from '../../model/ids.ts';
import type { BegunHere } from '../card/index.ts';

/** What is kept with a step of the browser's history: where Back leads. */
interface CameFrom {
  readonly fromList: true;
  /** The screen, as the address has it; of a step kept by an earlier version it is not known: the list. */
  readonly from?: string;
}

export interface OpenCardPlace {
  /** The card in the address, or null. */
  readonly openId: CardId | null;
  readonly cardPane: RefObject<HTMLElement | null>;
  readonly open: (id: CardId) => void;
  /** Opens a card that was just begun: it takes the keyboard to its first empty field. */
  readonly openNew: (id: CardId) => void;
  /** The address of the screen that the card was opened from. */
  readonly backTo: string;
  /** Back there, as the browser's own Back would. */
  readonly close: () => void;
}

export interface OpenCardActions {
  readonly onOpen: () => void;
  /** The card is gone from the screen and the keyboard is nowhere: it goes back to where `opener` had it when the card was opened. */
  readonly onClosed: (opener: Element | null) => void;
}

/** Which card is open, by the address; opening one moves the keyboard's focus to it, closing it moves it back. */
export function useOpenCard({ onOpen, onClosed }: OpenCardActions): OpenCardPlace {
  const [location, navigate] = useLocation();
  const [matches, params] = useRoute('/client/:id');
  const cardPane = useRef<HTMLElement>(null);
  const focusWanted = useRef(false);
  const wasOpen = useRef(false);
  const opener = useRef<Element | null>(null);
  const giveBack = useEffectEvent(() => {
    if (location === '/') onClosed(opener.current);
  });
  const openId = matches && isCardId(params.id) ? params.id : null;
  const go = useCallback(
    (id: CardId, isNew: boolean) => {
      onOpen();
      // One card after the other: where the first was opened from still holds.
      if (!wasOpen.current || !cardPane.current?.contains(document.activeElement)) opener.current = document.activeElement;
      focusWanted.current = true;
      if (location === `/client/${id}`) cardPane.current?.focus({ preventScroll: true });
      else {
        const cameFrom: CameFrom | null = location.startsWith('/client/') ? null : { fromList: true, from: location };
        const begun: BegunHere | null = isNew ? { begun: id } : null;
        navigate(`/client/${id}${isNew ? '?new' : ''}`, { state: { ...cameFrom, ...begun } });
      }
    },
    [location, navigate, onOpen],
  );
  const open = useCallback((id: CardId) => go(id, false), [go]);
  const openNew = useCallback((id: CardId) => go(id, true), [go]);
  const close = useCallback(() => {
    if (cameFromList(window.history.state)) window.history.back();
    else navigate('/', { replace: true });
  }, [navigate]);
  useEffect(() => {
    // A card made or addressed without a touch on the list: nothing else has the keyboard.
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    const wasWanted = focusWanted.current;
    focusWanted.current = false;
    if (openId === null) {
      if (wasOpen.current && nowhere) giveBack();
    } else if ((wasWanted || nowhere) && !cardPane.current?.contains(document.activeElement)) {
      cardPane.current?.focus({ preventScroll: true });
    }
    wasOpen.current = openId !== null;
  }, [openId]);
  const { state } = window.history;
  const backTo = openId !== null && cameFromList(state) ? (state.from ?? '/') : '/';
  return { openId, cardPane, open, openNew, backTo, close };
}

function cameFromList(state: unknown): state is CameFrom {
  return typeof state === 'object' && state !== null && 'fromList' in state;
}

function isCardId(text: string): text is CardId {
  return isDocumentId(text);
}
