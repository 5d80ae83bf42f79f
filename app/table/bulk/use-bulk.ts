import { proxy } from 'comlink';
import { useSyncExternalStore } from 'react';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId } from '../../../model/ids.ts';
import { newEntryId } from '../../new-entry-id.ts';
import { useThreads } from '../../threads.tsx';
import { useWriter } from '../../who/writer.ts';
import type { Threads } from '../../workers.ts';
import { type BulkRuns, type BulkView, createBulkRuns, type Deed } from './bulk-runs.ts';

/** One a salon as it is unlocked: an action goes on while other screens are looked at. */
const runsOf = new WeakMap<object, BulkRuns>();

function runsIn({ store }: Threads): BulkRuns {
  const known = runsOf.get(store);
  if (known) return known;
  const runs = createBulkRuns({
    editCards: (task, onProgress) => store.editCards(task, proxy(onProgress)),
    undoCards: (id, onProgress) => store.undoCards(id, proxy(onProgress)),
    cancelCards: (id) => store.cancelCards(id),
  });
  runsOf.set(store, runs);
  return runs;
}

/** The action on many clients that is under way, or was the last. */
export function useBulkView(): { readonly view: BulkView; readonly runs: BulkRuns } {
  const runs = runsIn(useThreads());
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
  const begin = (ids: readonly CardId[], what: 'delete' | 'restore') =>
    runs.run({ id: newEntryId(), name: what, what, ids, by }, { kind: what, name: '' }, ids.length);
  return {
    isBusy: view.step === 'running',
    edit: (ids, edits, deed) => runs.run({ id: newEntryId(), name: deed.kind, what: 'edit', ids, edits }, deed, ids.length),
    remove: (ids) => begin(ids, 'delete'),
    restore: (ids) => begin(ids, 'restore'),
  };
}
