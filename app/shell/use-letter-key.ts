import { useEffect, useEffectEvent } from 'react';

/** Longer than the time between two keys of a scanner: a code that begins with the letter does nothing. */
const LONE_KEY = 60;

/** Fields, and lists in which a letter leads to what begins with it. */
const TAKES_LETTERS = 'input, textarea, select, [role=spinbutton], [role=textbox], [role=listbox], [role=menu]';

/** A letter of its own on a screen, by its place on the keyboard (`KeyV`); nothing while something is being typed or a dialog is open. */
export function useLetterKey(code: string, run: () => void): void {
  const press = useEffectEvent(run);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      clearTimeout(waiting);
      if (event.code !== code || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof HTMLElement && (target.isContentEditable || target.closest(TAKES_LETTERS))) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu]')) return;
      event.preventDefault();
      waiting = setTimeout(press, LONE_KEY);
    };
    window.addEventListener('keydown', listen);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', listen);
    };
  }, [code]);
}
