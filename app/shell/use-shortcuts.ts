import { useEffect, useEffectEvent } from 'react';

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

/** Longer than the time between two keys of a scanner: a code that begins with N must not make a client. */
const LONE_KEY = 60;

/** The desk's keys: `/` or Ctrl K, F6, N, D, J, ?, Esc. Letters count only outside fields and dialogs, and by their place on any layout. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const search = useEffectEvent(() => shortcuts.search());
  const otherPane = useEffectEvent(() => shortcuts.otherPane());
  const lone = useEffectEvent((event: KeyboardEvent): (() => void) | null => {
    if (event.key === '?') return shortcuts.keys;
    const isKey = (letter: string) => event.code === `Key${letter}` || event.key.toUpperCase() === letter;
    return isKey('N') ? shortcuts.newClient : isKey('D') ? shortcuts.desk : isKey('J') ? shortcuts.journal : null;
  });
  const close = useEffectEvent((from: Element | null) => shortcuts.escape(from));
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      clearTimeout(waiting);
      if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
        event.preventDefault();
        search();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isDialogOpen()) return;
      if (event.key === 'Escape') {
        if (!isBusy(event) && close(fieldOf(event))) event.preventDefault();
        return;
      }
      // At once: the next key is meant for the search already.
      const atOnce = event.key === 'F6' ? otherPane : event.key === '/' && !fieldOf(event) ? search : null;
      if (atOnce) {
        event.preventDefault();
        atOnce();
        return;
      }
      if (fieldOf(event)) return;
      const run = lone(event);
      if (!run) return;
      event.preventDefault();
      waiting = setTimeout(run, LONE_KEY);
    };
    window.addEventListener('keydown', listen);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

/** The field that a key was pressed in, or null. */
function fieldOf({ target }: KeyboardEvent): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.isContentEditable || target.matches('input, textarea, select, [role=spinbutton], [role=textbox]') ? target : null;
}

/** Esc belongs to the field itself: to its open list, or to letters that are being composed. */
function isBusy({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true');
}

function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu]') !== null;
}
