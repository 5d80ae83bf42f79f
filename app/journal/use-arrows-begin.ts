import { useEffect } from 'react';

/** An arrow pressed while nothing has the keyboard takes it to the first of `selector` that is on screen: no mouse is needed to begin. */
export function useArrowsBegin(selector: string): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.activeElement !== document.body || document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return;
      const first = document.querySelector<HTMLElement>(selector);
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [selector]);
}
