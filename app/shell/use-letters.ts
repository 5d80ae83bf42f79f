import { useEffect, useEffectEvent } from 'react';

/** Longer than the time between two keys of a scanner: a code that begins with N must not make a client. */
const LONE_KEY = 60;

/** Fields, and lists opened by a button, in which a letter leads to what begins with it. */
const TAKES_LETTERS = 'input:not([type=checkbox], [type=radio]), textarea, select, [role=spinbutton], [role=textbox], [data-trigger] *';

/**
 * What keys mean by themselves on a screen, `{ v: newVisit, '?': help }`: by their place on the keyboard too, so that a Cyrillic layout
 * changes nothing; only when pressed alone, outside fields and dialogs. A `screen`'s come before those of the frame around it.
 */
export function useLetters(letters: Readonly<Record<string, () => void>>, of: 'frame' | 'screen' = 'frame'): void {
  const meant = useEffectEvent(
    ({ key, code }: KeyboardEvent) => letters[key.toLowerCase()] ?? letters[code.replace(/^Key/, '').toLowerCase()],
  );
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      clearTimeout(waiting);
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const run = meant(event);
      if (!run || takesLetters(event.target) || isDialogOpen()) return;
      event.preventDefault();
      waiting = setTimeout(run, LONE_KEY);
    };
    const isFirst = of === 'screen';
    window.addEventListener('keydown', listen, isFirst);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', listen, isFirst);
    };
  }, [of]);
}

/** What is typed there is meant for it, not for the screen. */
export function takesLetters(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(TAKES_LETTERS) !== null);
}

/** Behind a dialog nothing is to be changed. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu]') !== null;
}
