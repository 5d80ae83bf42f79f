import { expect, test } from 'vitest';
import type { EntryId } from '../../../model/ids.ts';
import type { CardsDone, CardsTask, Outcome, Progress } from '../../../workers/contracts/store.ts';
import { type BulkStore, createBulkRuns, type Deed } from './bulk-runs.ts';

const VIP: Deed = { kind: 'addCategory', name: 'VIP' };
const TASK: CardsTask = { id: 'task' as EntryId, name: 'addCategory', what: 'edit', ids: [], edits: [] };
const DONE: CardsDone = { changed: 3, unchanged: 1, failed: [], cancelled: false };

/** A store whose action is carried on by hand. */
function storeByHand() {
  const asked: string[] = [];
  const held: { progress?: (progress: Progress) => void; end?: (outcome: Outcome<CardsDone>) => void } = {};
  const answer = (what: string, onProgress: (progress: Progress) => void) => {
    asked.push(what);
    held.progress = onProgress;
    return new Promise<Outcome<CardsDone>>((resolve) => {
      held.end = resolve;
    });
  };
  const store: BulkStore = {
    editCards: (_task, onProgress) => answer('edit', onProgress),
    undoCards: (id, onProgress) => answer(`undo ${id}`, onProgress),
    cancelCards: async (id) => void asked.push(`cancel ${id}`),
  };
  const end = async (outcome: Outcome<CardsDone>) => {
    held.end?.(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { store, asked, end, progress: (done: number) => held.progress?.({ done, total: 4 }) };
}

test('an action tells how far it is, what came of it, and is undone as one', async () => {
  const { store, asked, end, progress } = storeByHand();
  const runs = createBulkRuns(store);
  expect(runs.run(TASK, VIP, 4)).toBe(true);
  progress(2);
  expect(runs.view()).toMatchObject({ step: 'running', deed: VIP, progress: { done: 2, total: 4 } });
  await end({ ok: true, value: DONE });
  expect(runs.view()).toMatchObject({ step: 'done', done: DONE, isUndo: false });
  runs.undo();
  expect(runs.view()).toMatchObject({ step: 'running', isUndo: true, progress: { done: 0, total: 3 } });
  await end({ ok: true, value: { ...DONE, unchanged: 0 } });
  expect(asked).toEqual(['edit', 'undo task']);
  expect(runs.view()).toMatchObject({ step: 'done', isUndo: true });
});

test('a second action waits until the first is over', async () => {
  const { store, asked, end } = storeByHand();
  const runs = createBulkRuns(store);
  runs.run(TASK, VIP, 4);
  expect(runs.run(TASK, VIP, 4)).toBe(false);
  runs.stop();
  expect(runs.view()).toMatchObject({ isStopping: true });
  await end({ ok: true, value: { ...DONE, cancelled: true } });
  expect(runs.run(TASK, VIP, 4)).toBe(true);
  expect(asked).toEqual(['edit', 'cancel task', 'edit']);
});

test('what went wrong is told, and can be put away', async () => {
  const { store, end } = storeByHand();
  const runs = createBulkRuns(store);
  runs.run(TASK, VIP, 4);
  await end({ ok: false, problem: 'storageFull' });
  expect(runs.view()).toEqual({ step: 'failed', deed: VIP, problem: 'storageFull' });
  runs.dismiss();
  expect(runs.view()).toEqual({ step: 'idle' });
});
