import { type RefObject, useEffect } from 'react';

/**
 * What is read or written below the row of tabs stays where it is on the screen when something comes or goes above it: an alert
 * of what was just typed, say. Browsers do so by themselves only once the page is scrolled, and not all of them.
 */
export function useStillBelow(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pane = card.current?.closest('main');
    if (!card.current || !pane) return;
    // They come a frame after what stands above them.
    const tabsOf = () => card.current?.querySelector('[role=tablist]')?.closest('article > *');
    let seen: Place | null | undefined;
    // Where a section was chosen, one was brought to where it begins, whatever went from above it with that.
    const scrolled = () => {
      const tabs = tabsOf();
      seen = tabs && lookAt(pane, tabs);
    };
    const sizes = new ResizeObserver(() => {
      const tabs = tabsOf();
      const now = tabs && lookAt(pane, tabs);
      if (!tabs || !now || !seen) {
        seen = now;
        return;
      }
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
interface Place {
  readonly begins: number;
  readonly scroll: number;
  readonly width: number;
}

function lookAt(pane: HTMLElement, tabs: Element): Place {
  const scroll = pane.scrollTop;
  return { begins: tabs.getBoundingClientRect().top - pane.getBoundingClientRect().top + scroll, scroll, width: pane.clientWidth };
}
