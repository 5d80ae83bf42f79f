import { useEffect, useEffectEvent } from 'react';

export interface CardKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly newVisit: () => void;
}

/** The card's keys, by their place on the keyboard, so that a Cyrillic layout changes nothing: Ctrl+Z, Ctrl+Shift+Z, V. */
export function useCardKeys(keys: CardKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // In a field Ctrl+Z belongs to the field's own typing, and V is a letter. Behind a dialog nothing is to be changed.
    if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role=dialog], [role=alertdialog], [role=menu]'))
      return;
    const control = event.ctrlKey || event.metaKey;
    if (control && !event.altKey && event.code === 'KeyZ') act(event, event.shiftKey ? keys.redo : keys.undo);
    else if (event.code === 'KeyV' && !control && !event.altKey && !event.shiftKey) act(event, keys.newVisit);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select, [role=listbox], [role=option]'))
  );
}
