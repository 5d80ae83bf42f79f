import type { EntryId } from '../../../model/ids.ts';
import type { CardAction, CardsDone, CardsTask, Outcome, ProblemCode, Progress } from '../../../workers/contracts/store.ts';
import { type Deed, deedNamed } from './deed.ts';

/** What was put away is not offered again. */
export interface PutAway {
  readonly read: () => string | null;
  readonly keep: (action: EntryId) => void;
}

export type BulkView =
  | { readonly step: 'idle' }
  | {
      readonly step: 'running';
      readonly id: EntryId;
      readonly deed: Deed;
      readonly progress: Progress;
      readonly isUndo: boolean;
      readonly isStopping: boolean;
    }
  | { readonly step: 'done'; readonly id: EntryId; readonly deed: Deed; readonly done: CardsDone; readonly isUndo: boolean }
  | { readonly step: 'failed'; readonly deed: Deed; readonly problem: ProblemCode };

type OnProgress = (progress: Progress) => void;
/** The store as actions on many cards use it. */
export interface BulkStore {
  editCards(task: CardsTask, onProgress: OnProgress): Promise<Outcome<CardsDone>>;
  undoCards(id: EntryId, onProgress: OnProgress): Promise<Outcome<CardsDone>>;
  cancelCards(id: EntryId): Promise<void>;
  cardActions(): Promise<readonly CardAction[]>;
}

/** One action on many clients at a time, with its progress and its undoing. It goes on while other screens are looked at. */
export interface BulkRuns {
  readonly view: () => BulkView;
  readonly subscribe: (listener: () => void) => () => void;
  /** False where another action is still under way. */
  readonly run: (task: CardsTask, deed: Deed, total: number) => boolean;
  readonly undo: () => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
  /** Offers to undo what was done last before the page was loaded, unless that was long ago, or nothing is left of it. */
  readonly recall: () => Promise<void>;
  /** Somebody looks at `view`, until the answer is called; else news of it is told otherwise. */
  readonly look: () => () => void;
  readonly isLookedAt: () => boolean;
}

const IDLE: BulkView = { step: 'idle' };
/** A day later nobody looks for Undo beside the table any more (ms). */
const OFFERED = 86_400_000;

/** `now`: epoch ms by this device's clock. */
export function createBulkRuns(store: BulkStore, putAway: PutAway, now: () => number): BulkRuns {
  let view: BulkView = IDLE;
  let looking = 0;
  const listeners = new Set<() => void>();
  const show = (next: BulkView) => {
    view = next;
    for (const listener of listeners) listener();
  };
  const follow = async (
    id: EntryId,
    deed: Deed,
    total: number,
    isUndo: boolean,
    ask: (onProgress: OnProgress) => Promise<Outcome<CardsDone>>,
  ) => {
    show({ step: 'running', id, deed, progress: { done: 0, total }, isUndo, isStopping: false });
    const outcome = await settled(
      ask((progress) => {
        if (view.step === 'running' && view.id === id) show({ ...view, progress });
      }),
    );
    if (outcome.ok) show({ step: 'done', id, deed, done: outcome.value, isUndo });
    else show({ step: 'failed', deed, problem: outcome.problem });
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    run(task, deed, total) {
      if (view.step === 'running') return false;
      void follow(task.id, deed, total, false, (onProgress) => store.editCards(task, onProgress));
      return true;
    },
    undo() {
      if (view.step !== 'done' || view.isUndo) return;
      const { id, deed, done } = view;
      void follow(id, deed, done.changed, true, (onProgress) => store.undoCards(id, onProgress));
    },
    stop() {
      if (view.step !== 'running') return;
      show({ ...view, isStopping: true });
      store.cancelCards(view.id).catch(() => undefined);
    },
    dismiss() {
      if (view.step === 'running') return;
      if (view.step === 'done') putAway.keep(view.id);
      show(IDLE);
    },
    async recall() {
      const actions = await store.cardActions().catch((): CardAction[] => []);
      const last = actions.find(({ what, at }) => what !== 'import' && now() - at < OFFERED);
      const deed = last && deedNamed(last.name);
      if (!deed || view.step !== 'idle' || putAway.read() === last.id) return;
      const done = { changed: last.cards, unchanged: 0, failed: [], cancelled: false };
      show({ step: 'done', id: last.id, deed, done, isUndo: false });
    },
    look() {
      looking++;
      return () => {
        looking--;
      };
    },
    isLookedAt: () => looking > 0,
  };
}

/** A worker that ended without a word is a problem like any other. */
async function settled<T>(answer: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await answer;
  } catch {
    return { ok: false, problem: 'internal' };
  }
}
