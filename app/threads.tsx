import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Salon } from '../model/salon.ts';
import type { BaseState } from '../workers/contracts/search.ts';
import type { StoreEvent, StoreStatus } from '../workers/contracts/store.ts';
import { useLanguage } from './language.tsx';
import type { Threads } from './workers.ts';

const ThreadsContext = createContext<Threads | null>(null);

/** The workers: `store`, `search`, and `importer`, which starts when it is first read. */
export function useThreads(): Threads {
  const threads = useContext(ThreadsContext);
  if (!threads) throw new Error('ThreadsProvider is missing');
  return threads;
}

/** What is saved where, and what goes on; null until the store worker is up. */
export function useStatus(): StoreStatus | null {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, feed.status);
}

/** The salon's shared settings; null until the store worker is up, or where this device has none yet. */
export function useSalon(): Salon | null {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, feed.salon);
}

/** How many clients there are, and a version that changes with them. */
export function useBase(): BaseState {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, feed.base);
}

/** True once a worker has died. */
export function useCrashed(): boolean {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, feed.crashed);
}

/** True while a newer version of the app waits for the person's word. */
export function useUpdateWaiting(): boolean {
  const { updates } = useThreads();
  return useSyncExternalStore(updates.subscribe, updates.waiting);
}

/** Calls `listener` (always its newest) with every event of the store, while the component is shown. */
export function useStoreEvents(listener: (event: StoreEvent) => void): void {
  const { feed } = useThreads();
  const tell = useEffectEvent(listener);
  useEffect(() => feed.onEvent((event) => tell(event)), [feed]);
}

/** Hands the workers to the screens, and keeps the list's order in this device's language. */
export function ThreadsProvider({ threads, children }: { readonly threads: Threads; readonly children: ReactNode }) {
  const { language } = useLanguage();
  useEffect(() => {
    threads.search.setLanguage(language).catch(() => undefined);
  }, [language, threads]);
  return <ThreadsContext value={threads}>{children}</ThreadsContext>;
}
