import { type RefObject, useEffect } from 'react';

/**
 * What is read or written below the row of tabs stays where it is on the screen when something comes or goes above it: an alert
 * of what was just typed, say. Browsers do so by themselves only once the page is scrolled, and not all of them.
 */
export function useStillBelow(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = card.current?.closest('main');
    const tabs = card.current?.querySelector('[role=tablist]')?.closest('article > *');
    if (!card.current || !pane || !tabs) return;
    let seen = lookAt(pane, tabs);
    // Where a section was chosen, one was brought to where it begins, whatever went from above it with that.
    const scrolled = () => {
      seen = lookAt(pane, tabs);
    };
    const sizes = new ResizeObserver(() => {
      const now = lookAt(pane, tabs);
      const down = now.begins - seen.begins;
      const isTurned = now.width !== seen.width;
      // The browser has kept the place already where it scrolled by itself.
      const isLeft = now.scroll === seen.scroll && (now.scroll > 0 || tabs.contains(document.activeElement));
      if (down !== 0 && !isTurned && isLeft) pane.scrollTop += down;
      seen = { ...now, scroll: pane.scrollTop };
    });
    sizes.observe(card.current);
    pane.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      sizes.disconnect();
      pane.removeEventListener('scroll', scrolled);
    };
  }, [card]);
}

/** Where on the page the tabs begin (px), and how far it is scrolled. */
function lookAt(pane: HTMLElement, tabs: Element) {
  const scroll = pane.scrollTop;
  return { begins: tabs.getBoundingClientRect().top - pane.getBoundingClientRect().top + scroll, scroll, width: pane.clientWidth };
}
