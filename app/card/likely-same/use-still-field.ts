import { type RefObject, useEffect } from 'react';

/**
 * Keeps the field that is being typed in where it is, when what `panel` shows above it comes, goes or changes its height: the page
 * is scrolled by as much, before it is painted. Beside the panel nothing moves.
 */
export function useStillField(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    let room = 0;
    let scroller: HTMLElement | null = null;
    let anchorAgain = (): void => undefined;
    // First called once the card has been laid out: to ask for styles before would have it laid out twice.
    const observer = new ResizeObserver(() => {
      const now = roomOf(element);
      const moved = now - room;
      room = now;
      if (!scroller) {
        scroller = scrollerOf(element);
        if (scroller) anchorAgain = withoutAnchor(scroller);
        return;
      }
      const field = document.activeElement;
      if (moved !== 0 && field && isBelow(field, element)) scroller.scrollBy({ top: moved, behavior: 'instant' });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      anchorAgain();
    };
  }, [panel]);
}

/** The browser keeps things in place too, but not at the top of a page, where a new card is: twice would be too much. */
function withoutAnchor({ style }: HTMLElement): () => void {
  const before = style.overflowAnchor;
  style.overflowAnchor = 'none';
  return () => {
    style.overflowAnchor = before;
  };
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}

/** Its height, and the gap that comes with it. */
function roomOf(element: HTMLElement): number {
  if (!element.dataset.shown || !element.parentElement) return 0;
  return element.offsetHeight + (Number.parseFloat(getComputedStyle(element.parentElement).rowGap) || 0);
}

function isBelow(field: Element, panel: HTMLElement): boolean {
  if (!field.closest('article')?.contains(panel) || panel.contains(field)) return false;
  const [at, above] = [field.getBoundingClientRect(), panel.getBoundingClientRect()];
  return at.left < above.right && at.right > above.left && at.bottom > above.top;
}
