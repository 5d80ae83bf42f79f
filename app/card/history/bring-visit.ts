import type { EntryId } from '../../../model/ids.ts';

/** So many frames a list may take to come to rest: years of visits are painted after the first screens. */
const FRAMES = 40;
/** So many frames in its place, and it stays there. */
const STILL = 6;
/** Whoever scrolls or types is not held back. */
const TAKES_OVER = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Brings a visit of the history, which may only just be coming on screen, to sight from its head down, and gives it the focus. */
export function bringVisit(id: EntryId): void {
  const over = new AbortController();
  let frames = 0;
  let still = 0;
  const end = () => {
    over.abort();
    const pane = document.querySelector<HTMLElement>('main');
    if (pane) pane.style.overflowAnchor = '';
  };
  const look = () => {
    if (over.signal.aborted) return;
    const visit = document.querySelector<HTMLElement>(`[data-visit="${CSS.escape(id)}"]`);
    if (visit) {
      const pane = visit.closest('main');
      // The browser would hold on to what was in sight before.
      if (pane) pane.style.overflowAnchor = 'none';
      const before = visit.getBoundingClientRect().top;
      visit.scrollIntoView({ block: 'start' });
      still = Math.abs(visit.getBoundingClientRect().top - before) < 1 ? still + 1 : 0;
      const head = visit.querySelector<HTMLElement>('button');
      if (head && document.activeElement !== head) head.focus({ preventScroll: true });
    }
    frames += 1;
    if (frames < FRAMES && still < STILL) requestAnimationFrame(look);
    else end();
  };
  for (const type of TAKES_OVER) window.addEventListener(type, end, { signal: over.signal, capture: true, passive: true });
  requestAnimationFrame(look);
}
