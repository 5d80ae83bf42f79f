import type { Salon } from '../model/salon.ts';
import type { BaseState } from '../workers/contracts/search.ts';
import type { StoreEvent, StoreStatus } from '../workers/contracts/store.ts';
import type { TableState } from '../workers/contracts/table.ts';

/** What the workers have told so far, for React's `useSyncExternalStore`: each snapshot stays the same object until it changes. */
export interface Feed {
  readonly status: () => StoreStatus | null;
  readonly salon: () => Salon | null;
  readonly base: () => BaseState;
  /** What the table worker has; nothing before it is first asked for. */
  readonly table: () => TableState;
  /** True once a worker has died: only a reload brings it back. */
  readonly crashed: () => boolean;
  /** Told after any of the above changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Told every event of the store. */
  readonly onEvent: (listener: (event: StoreEvent) => void) => () => void;
}

export interface FeedSource extends Feed {
  readonly tell: (event: StoreEvent) => void;
  readonly tellBase: (state: BaseState) => void;
  readonly tellTable: (state: TableState) => void;
  readonly tellCrash: () => void;
}

const NOTHING_YET: BaseState = { total: 0, version: 0, visitsVersion: 0, ready: false };
const NO_TABLE: TableState = { read: 0, of: 0, ready: false, total: 0, version: 0 };

export function createFeed(): FeedSource {
  let status: StoreStatus | null = null;
  let salon: Salon | null = null;
  let base = NOTHING_YET;
  let table = NO_TABLE;
  let crashed = false;
  const changed = new Set<() => void>();
  const events = new Set<(event: StoreEvent) => void>();
  const notify = () => {
    for (const listener of changed) listener();
  };
  return {
    status: () => status,
    salon: () => salon,
    base: () => base,
    table: () => table,
    crashed: () => crashed,
    subscribe: (listener) => added(changed, listener),
    onEvent: (listener) => added(events, listener),
    tell(event) {
      if (event.type === 'status') status = event.status;
      if (event.type === 'salon') salon = event.salon;
      if (event.type === 'status' || event.type === 'salon') notify();
      for (const listener of events) listener(event);
    },
    tellBase(state) {
      base = state;
      notify();
    },
    tellTable(state) {
      table = state;
      notify();
    },
    tellCrash() {
      crashed = true;
      notify();
    },
  };
}

function added<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => {
    set.delete(item);
  };
}
