import { useEffect, useEffectEvent } from 'react';

export interface CardKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly newVisit: () => void;
}

/** Longer than the time between two keys of a scanner: a code that begins with V must not make a visit. */
const LONE_KEY = 60;

/** The card's keys, by their place on the keyboard, so that a Cyrillic layout changes nothing: Ctrl+Z, Ctrl+Shift+Z, V. */
export function useCardKeys(keys: CardKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // In a field Ctrl+Z belongs to the field's own typing, and V is a letter. Behind a dialog, or where results cover the card, nothing is to be changed.
    if (
      event.defaultPrevented ||
      isTyping(event.target) ||
      document.querySelector('[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu], [inert] article')
    )
      return false;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.altKey && event.code === 'KeyZ') {
      event.preventDefault();
      if (event.shiftKey) keys.redo();
      else keys.undo();
    }
    return event.code === 'KeyV' && !control && !event.altKey && !event.shiftKey;
  });
  const newVisit = useEffectEvent(() => keys.newVisit());
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      clearTimeout(waiting);
      if (press(event)) waiting = setTimeout(newVisit, LONE_KEY);
    };
    window.addEventListener('keydown', listen);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role=listbox], [role=option]'))
  );
}
