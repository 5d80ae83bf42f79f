import { useEffect } from 'react';

/** What has the keyboard's attention; a toast has not. */
const ON_TOP = '[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu]';

/** An arrow pressed while nothing has the keyboard takes it to the first of `selector`, or else of `otherwise`: no mouse is needed to begin. */
export function useArrowsBegin(selector: string, otherwise = selector): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.activeElement !== document.body || document.querySelector(ON_TOP)) return;
      const first = document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(otherwise);
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [selector, otherwise]);
}
