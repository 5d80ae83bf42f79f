import { useSyncExternalStore } from 'react';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import type { CardsTask, Progress } from '../../../workers/contracts/store.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useThreads } from '../../threads.tsx';
import { whileAsked } from '../../while-asked.ts';
import { useWriter } from '../../who/writer.ts';
import type { Threads } from '../../workers.ts';
import { type BulkRuns, type BulkView, createBulkRuns, type PutAway } from './bulk-runs.ts';
import { type Deed, nameOfDeed } from './deed.ts';

/** One a salon as it is unlocked: an action goes on while other screens are looked at. */
const runsOf = new WeakMap<object, BulkRuns>();

const PUT_AWAY = 'kartoteka.putAway';
/** Which action's Undo was put away on this device: its id alone. */
const putAway: PutAway = {
  read: () => localStorage.getItem(PUT_AWAY),
  keep(action) {
    try {
      localStorage.setItem(PUT_AWAY, action);
    } catch {
      // The device's storage is full: it is offered once more after a reload.
    }
  },
};

function runsIn({ store }: Threads): BulkRuns {
  const known = runsOf.get(store);
  if (known) return known;
  const calls = {
    editCards: (task: CardsTask, onProgress: (progress: Progress) => void) => whileAsked(onProgress, (tell) => store.editCards(task, tell)),
    undoCards: (id: EntryId, onProgress: (progress: Progress) => void) => whileAsked(onProgress, (tell) => store.undoCards(id, tell)),
    cancelCards: (id: EntryId) => store.cancelCards(id),
    cardActions: () => store.cardActions(),
  };
  const runs = createBulkRuns(calls, putAway, Date.now);
  runsOf.set(store, runs);
  void runs.recall();
  return runs;
}

/** The actions on many clients of this page. */
export function useBulkRuns(): BulkRuns {
  return runsIn(useThreads());
}

/** The action on many clients that is under way, or was the last. */
export function useBulkView(): { readonly view: BulkView; readonly runs: BulkRuns } {
  const runs = useBulkRuns();
  return { runs, view: useSyncExternalStore(runs.subscribe, runs.view) };
}

export interface Bulk {
  /** Something is under way: nothing else can begin. */
  readonly isBusy: boolean;
  readonly edit: (ids: readonly CardId[], edits: readonly ClientEdit[], deed: Deed) => void;
  /** Each can be brought back until it is erased. */
  readonly remove: (ids: readonly CardId[]) => void;
  readonly restore: (ids: readonly CardId[]) => void;
}

/** Does one thing to many clients, in the background. */
export function useBulk(): Bulk {
  const { view, runs } = useBulkView();
  const [by] = useWriter();
  const begin = (ids: readonly CardId[], kind: 'delete' | 'restore') => {
    const deed = { kind, name: '' };
    return runs.run({ id: newEntryId(), name: nameOfDeed(deed), what: kind, ids, by }, deed, ids.length);
  };
  return {
    isBusy: view.step === 'running',
    edit: (ids, edits, deed) => runs.run({ id: newEntryId(), name: nameOfDeed(deed), what: 'edit', ids, edits }, deed, ids.length),
    remove: (ids) => begin(ids, 'delete'),
    restore: (ids) => begin(ids, 'restore'),
  };
}
