import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId } from '../../model/ids.ts';
import { newCardId } from '../new-card-id.ts';
import { newEntryId } from '../new-entry-id.ts';
import { useStoreEvents, useThreads } from '../threads.tsx';
import type { CardSession, SessionPorts } from './card-session.ts';
import type { CardView } from './card-view.ts';
import { keepsOtherSides } from './links/other-side.ts';
import { OpenSessions, type OpenSessionsPorts } from './open-sessions.ts';

/** One set of open cards a store: it outlives the screen while something is still to be stored. */
const sessionsOf = new WeakMap<object, OpenSessions>();

const after: SessionPorts['after'] = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/** What is kept with a step of the browser's history: the card was begun here, and may have to be begun anew after a reload. */
export interface BegunHere {
  readonly begun: CardId;
}

/** Begins a client's card with what is known already. It can be shown at once; the store gets it with the first edit. */
export function useBeginCard(): (edits: readonly ClientEdit[]) => CardId {
  const { store } = useThreads();
  return useCallback(
    (edits) => {
      const session = sessionsIn(store).begin(newCardId());
      if (edits.length > 0) session.edit('client', ...edits);
      return session.id;
    },
    [store],
  );
}

/** Has a card read that will probably be opened next, or forgets the one that was (null). The same function at every drawing. */
export function useReadingAhead(): (id: CardId | null) => void {
  const { store } = useThreads();
  return useCallback((id) => void sessionsIn(store).readAhead(id), [store]);
}

/** The session of a card, open while the component is shown. */
export function useCardSession(id: CardId): CardSession {
  const { store } = useThreads();
  const sessions = sessionsIn(store);
  const [session] = useState(() => sessions.of(id));
  useEffect(() => {
    sessions.enter(session, wasBegunHere(session.id));
    return () => sessions.leave(session.id);
  }, [sessions, session]);
  useStoreEvents((event) => session.hear(event));
  return session;
}

function wasBegunHere(id: CardId): boolean {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'begun' in state && state.begun === id;
}

function sessionsIn(store: OpenSessionsPorts['store']): OpenSessions {
  const found =
    sessionsOf.get(store) ??
    new OpenSessions({
      store,
      after,
      made: () => ({ id: newEntryId(), at: new Date().toISOString() }),
      alongside: keepsOtherSides(store),
    });
  sessionsOf.set(store, found);
  return found;
}

export function useCardView(session: CardSession): CardView {
  return useSyncExternalStore(session.subscribe, session.view);
}

/** Saves what was typed when the page is hidden, and asks before it is closed over something, on whichever card, that could not be stored. */
export function useSavedBeforeHiding(): void {
  const { store } = useThreads();
  useEffect(() => {
    const sessions = sessionsIn(store);
    const flush = () => sessions.flush();
    const hold = (event: BeforeUnloadEvent) => {
      sessions.flush();
      if (sessions.unsaved) event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', hold);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', hold);
    };
  }, [store]);
}
