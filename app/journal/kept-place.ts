import type { EntryId } from '../../model/ids.ts';

/** Where somebody was in the journal, kept with that step of the browser's history: Back from a card leads to just there. */
export interface JournalPlace {
  /** Of which view and day the grid was scrolled so. */
  readonly key: string;
  readonly top: number;
  readonly left: number;
  /** Whose week it was: one of the staff, a room, or '' for all. */
  readonly whose: string;
  readonly withOff: boolean;
  /** The visit from which a card was opened, or ''. */
  readonly visit: EntryId | '';
}

const NOWHERE: JournalPlace = { key: '', top: 0, left: 0, whose: '', withOff: false, visit: '' };

/** The place kept with this step of the history; null where none is. */
export function keptPlace(): JournalPlace | null {
  const state: unknown = window.history.state;
  return holdsPlace(state) ? { ...NOWHERE, ...state.journal } : null;
}

/** Keeps it with this step; what else is kept there stays. */
export function keepPlace(changes: Partial<JournalPlace>): void {
  const state: unknown = window.history.state;
  const before = { ...NOWHERE, ...keptPlace() };
  const journal = { ...before, ...changes };
  // Writing costs the browser some milliseconds.
  if (JSON.stringify(journal) === JSON.stringify(before)) return;
  window.history.replaceState({ ...(typeof state === 'object' && state), journal }, '');
}

function holdsPlace(state: unknown): state is { readonly journal: Partial<JournalPlace> } {
  return typeof state === 'object' && state !== null && 'journal' in state && typeof state.journal === 'object' && state.journal !== null;
}
