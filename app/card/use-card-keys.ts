import { useEffect, useEffectEvent } from 'react';
import { isDialogOpen, takesLetters, useLetters } from '../shell/use-letters.ts';

export interface CardKeys {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly newVisit: () => void;
}

/** The card's keys, by their place on the keyboard, so that a Cyrillic layout changes nothing: Ctrl+Z, Ctrl+Shift+Z, V. */
export function useCardKeys(keys: CardKeys): void {
  useLetters({ v: () => isCovered() || keys.newVisit() });
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.code !== 'KeyZ' || event.defaultPrevented) return;
    // In a field Ctrl+Z belongs to the field's own typing.
    if (takesLetters(event.target) || isDialogOpen() || isCovered()) return;
    event.preventDefault();
    if (event.shiftKey) keys.redo();
    else keys.undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Results cover the card: nothing of it is to be changed. */
function isCovered(): boolean {
  return document.querySelector('[inert] article') !== null;
}
