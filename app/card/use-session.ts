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

/** The session of a card, open while the component is shown. */
export function useCardSession(id: CardId): CardSession {
  const { store } = useThreads();
  const sessions = sessionsIn(store);
  const [session] = useState(() => sessions.of(id));
  useEffect(() => {
    sessions.enter(session);
    return () => sessions.leave(session.id);
  }, [sessions, session]);
  useStoreEvents((event) => session.hear(event));
  useSavedBeforeHiding(session);
  return session;
}

function sessionsIn(store: SessionPorts['store']): OpenSessions {
  const found = sessionsOf.get(store) ?? new OpenSessions({ store, after });
  sessionsOf.set(store, found);
  return found;
}

export function useCardView(session: CardSession): CardView {
  return useSyncExternalStore(session.subscribe, session.view);
}

/** Saves what was typed when the page is hidden, and asks before it is closed over something that could not be stored. */
function useSavedBeforeHiding(session: CardSession): void {
  useEffect(() => {
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
