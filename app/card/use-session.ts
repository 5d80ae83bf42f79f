import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CardId } from '../../model/ids.ts';
import { useStoreEvents, useThreads } from '../threads.tsx';
import type { CardSession, CardView, SessionPorts } from './card-session.ts';
import { OpenSessions } from './open-sessions.ts';

/** One set of open cards a store: it outlives the screen while something is still to be stored. */
const sessionsOf = new WeakMap<object, OpenSessions>();

const after: SessionPorts['after'] = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/** The session of a card while the component is shown; null in its very first moment. */
export function useCardSession(id: CardId): CardSession | null {
  const { store } = useThreads();
  const [session, setSession] = useState<CardSession | null>(null);
  useEffect(() => {
    let sessions = sessionsOf.get(store);
    if (!sessions) {
      sessions = new OpenSessions({ store, after });
      sessionsOf.set(store, sessions);
    }
    const entered = sessions;
    setSession(entered.enter(id));
    return () => entered.leave(id);
  }, [id, store]);
  useStoreEvents((event) => session?.hear(event));
  useSavedBeforeHiding(session);
  return session?.id === id ? session : null;
}

const NOTHING: CardView = { phase: 'loading', card: null, saved: 'server', undo: null, redo: null };
const never = () => () => {};

export function useCardView(session: CardSession | null): CardView {
  return useSyncExternalStore(session?.subscribe ?? never, session?.view ?? (() => NOTHING));
}

/** Saves what was typed when the page is hidden, and asks before it is closed over something that could not be stored. */
function useSavedBeforeHiding(session: CardSession | null): void {
  useEffect(() => {
    if (!session) return;
    const flush = () => session.flush();
    const hold = (event: BeforeUnloadEvent) => {
      session.flush();
      if (session.view().saved !== 'server' && session.view().saved !== 'device') event.preventDefault();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', hold);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', hold);
    };
  }, [session]);
}
