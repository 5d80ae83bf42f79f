import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen, takesLetters, useLetters } from './use-letters.ts';

export interface Shortcuts {
  readonly search: () => void;
  /** From the search to what is open, and back. */
  readonly otherPane: () => void;
  readonly newClient: () => void;
  readonly desk: () => void;
  readonly journal: () => void;
  readonly keys: () => void;
  /** True where there was something to close. `from`: the field that has the keyboard, or null. */
  readonly escape: (from: Element | null) => boolean;
}

/** The desk's keys: `/` or Ctrl K, F6, N, D, J, ?, Esc. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const { newClient, desk, journal, keys } = shortcuts;
  useLetters({ n: newClient, d: desk, j: journal, '?': keys });
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    const control = event.ctrlKey || event.metaKey;
    const field = fieldOf(event);
    if (control && event.code === 'KeyK') shortcuts.search();
    else if (control || event.altKey || event.defaultPrevented || isDialogOpen()) return false;
    else if (event.key === 'Escape') return !isBusy(event) && shortcuts.escape(field);
    // At once: the next key is meant for the search already.
    else if (event.key === '/' && !field) shortcuts.search();
    else if (event.key === 'F6') shortcuts.otherPane();
    else return false;
    return true;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** The field that a key was pressed in, or null. */
function fieldOf({ target }: KeyboardEvent): HTMLElement | null {
  return target instanceof HTMLElement && takesLetters(target) ? target : null;
}

/** Esc belongs to the field itself: to its open list, or to letters that are being composed. */
function isBusy({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true');
}
