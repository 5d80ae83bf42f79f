import type { ClientCard } from '../../model/card.ts';
import type { ProblemCode } from '../../workers/contracts/store.ts';
import type { What } from './what.ts';

/** `erased`: elsewhere, while open or before; `erasedHere`: by this person, just now. `merged`: another card stands for it (`heir`). */
export type Phase = 'loading' | 'open' | 'missing' | 'erased' | 'erasedHere' | 'merged' | 'damaged' | 'storage';
/** Where everything typed on this card is. `begun`: nothing is on it yet, and nothing stored. */
export type SavedState = 'begun' | 'saving' | 'device' | 'server' | 'storageFull' | 'storageGone' | 'failed';

/** What the screen shows; a new object whenever anything of it changes. */
export interface CardView {
  readonly phase: Phase;
  readonly card: ClientCard | null;
  readonly saved: SavedState;
  /** What Undo would take back, and Redo do again. */
  readonly undo: What | null;
  readonly redo: What | null;
  /** Of how many edits each of them is. */
  readonly undoCount: number;
  readonly redoCount: number;
}

export function sameView(a: CardView, b: CardView): boolean {
  const sameSteps = a.undo === b.undo && a.redo === b.redo && a.undoCount === b.undoCount && a.redoCount === b.redoCount;
  return a.phase === b.phase && a.card === b.card && a.saved === b.saved && sameSteps;
}

/** What stands on the screen in the place of a card that the store could not open. */
export function phaseOf(problem: ProblemCode): Phase {
  switch (problem) {
    case 'erasedCard':
      return 'erased';
    case 'noSuchCard':
    // Not on this device, and the server can't be asked now.
    case 'offline':
      return 'missing';
    case 'damagedCard':
      return 'damaged';
    default:
      return 'storage';
  }
}
