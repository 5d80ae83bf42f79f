import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Salon } from '../model/salon.ts';
import type { BaseState } from '../workers/contracts/search.ts';
import type { StoreEvent, StoreStatus } from '../workers/contracts/store.ts';
import type { TableState } from '../workers/contracts/table.ts';
import { useLanguage } from './language.tsx';
import { Zone } from './ui/zone.ts';
import type { Threads } from './workers.ts';

const ThreadsContext = createContext<Threads | null>(null);

/** The workers: `store` and `search`, and those that start when they are first read: `importer`, `photos`, `table`. */
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

/** One thing of the status, so that a screen is drawn anew only when that changes. `pick` gives a plain value, not an object. */
export function useStatusOf<T extends string | number | boolean | null>(pick: (status: StoreStatus | null) => T): T {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, () => pick(feed.status()));
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

/** The base's version while `isWanted`, otherwise 0: what asks nothing of the base need not be drawn with each change of it. */
export function useBaseVersion(isWanted: boolean): number {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, () => (isWanted ? feed.base().version : 0));
}

/**
 * The base as it is, or, while nobody sees what is made of it, as it last was seen. Under a long copy or import it changes
 * several times a second: drawing that is a transition, which gives way to whatever a person does.
 */
export function useShownBase(isShown: boolean): BaseState {
  const { feed } = useThreads();
  const [base, setBase] = useState(feed.base);
  useEffect(() => {
    if (!isShown) return;
    const take = () => startTransition(() => setBase(feed.base()));
    take();
    return feed.subscribe(take);
  }, [feed, isShown]);
  return base;
}

/** What the table worker has read, and a version that changes with it. It starts when `useThreads().table` is first read. */
export function useTableState(): TableState {
  const { feed } = useThreads();
  return useSyncExternalStore(feed.subscribe, feed.table);
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

/** Hands the workers and the salon's clock to the screens, and keeps the list's order in this device's language. */
export function ThreadsProvider({ threads, children }: { readonly threads: Threads; readonly children: ReactNode }) {
  const { language } = useLanguage();
  useEffect(() => {
    threads.setLanguage(language);
  }, [language, threads]);
  const { feed } = threads;
  const zone = useSyncExternalStore(feed.subscribe, () => feed.salon()?.zone ?? '');
  return (
    <ThreadsContext value={threads}>
      <Zone value={zone}>{children}</Zone>
    </ThreadsContext>
  );
}
