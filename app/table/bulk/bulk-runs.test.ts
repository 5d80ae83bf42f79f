import { expect, test } from 'vitest';
import type { EntryId } from '../../../model/ids.ts';
import type { CardAction, CardsDone, CardsTask, Outcome, Progress } from '../../../workers/contracts/store.ts';
import { type BulkStore, createBulkRuns } from './bulk-runs.ts';
import { type Deed, nameOfDeed } from './deed.ts';

const VIP: Deed = { kind: 'addCategory', name: 'VIP' };
const TASK: CardsTask = { id: 'task' as EntryId, name: 'addCategory', what: 'edit', ids: [], edits: [] };
const DONE: CardsDone = { changed: 3, unchanged: 1, failed: [], cancelled: false };

const NOW = Date.parse('2026-11-24T12:00:00Z');
const LAST: CardAction = { id: 'task' as EntryId, what: 'edit', name: nameOfDeed(VIP), at: NOW - 3_600_000, cards: 12 };

/** A store whose action is carried on by hand. */
function storeByHand(kept: readonly CardAction[] = []) {
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
    cardActions: async () => kept,
  };
  const away: EntryId[] = [];
  const putAway = { read: () => away.at(-1) ?? null, keep: (id: EntryId) => void away.push(id) };
  const begun = () => createBulkRuns(store, putAway, () => NOW);
  const end = async (outcome: Outcome<CardsDone>) => {
    held.end?.(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { begun, asked, end, progress: (done: number) => held.progress?.({ done, total: 4 }) };
}

test('an action tells how far it is, what came of it, and is undone as one', async () => {
  const { begun, asked, end, progress } = storeByHand();
  const runs = begun();
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
  const { begun, asked, end } = storeByHand();
  const runs = begun();
  runs.run(TASK, VIP, 4);
  expect(runs.run(TASK, VIP, 4)).toBe(false);
  runs.stop();
  expect(runs.view()).toMatchObject({ isStopping: true });
  await end({ ok: true, value: { ...DONE, cancelled: true } });
  expect(runs.run(TASK, VIP, 4)).toBe(true);
  expect(asked).toEqual(['edit', 'cancel task', 'edit']);
});

test('what went wrong is told, and can be put away', async () => {
  const { begun, end } = storeByHand();
  const runs = begun();
  runs.run(TASK, VIP, 4);
  await end({ ok: false, problem: 'storageFull' });
  expect(runs.view()).toEqual({ step: 'failed', deed: VIP, problem: 'storageFull' });
  runs.dismiss();
  expect(runs.view()).toEqual({ step: 'idle' });
});

test('what was done before the page was loaded again can be undone, until it is put away', async () => {
  const { begun, asked, end } = storeByHand([LAST]);
  const runs = begun();
  await runs.recall();
  expect(runs.view()).toMatchObject({ step: 'done', deed: VIP, done: { changed: 12 }, isUndo: false });
  runs.undo();
  await end({ ok: true, value: { ...DONE, changed: 12 } });
  expect(asked).toEqual(['undo task']);
  const again = begun();
  await again.recall();
  again.dismiss();
  const later = begun();
  await later.recall();
  expect(later.view()).toEqual({ step: 'idle' });
});

test.each([
  ['of another day', { ...LAST, at: NOW - 86_400_000 }],
  ['of an import, which has its own', { ...LAST, what: 'import' as const }],
  ['of what this version has no words for', { ...LAST, name: 'polish' }],
])('no Undo is offered %s', async (_, action) => {
  const runs = storeByHand([action]).begun();
  await runs.recall();
  expect(runs.view()).toEqual({ step: 'idle' });
});

test('what is begun while the last action is being looked up stays in sight', async () => {
  const { begun } = storeByHand([LAST]);
  const runs = begun();
  const recalled = runs.recall();
  runs.run({ ...TASK, id: 'other' as EntryId }, VIP, 4);
  await recalled;
  expect(runs.view()).toMatchObject({ step: 'running', id: 'other' });
});
