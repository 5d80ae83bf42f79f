import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Scrolled so far (px), the name is out of sight. */
const NAME = 72;

interface HeaderFold {
  readonly card: RefObject<HTMLElement | null>;
  /** The header is out of sight: a bar stands for it. */
  readonly isFolded: boolean;
  /** `choose` brings another section; scrolls to where that begins, under the bar, no further than there is something to read. */
  readonly read: (choose: () => void) => void;
  readonly unfold: () => void;
}

/** How far the open card is scrolled, as far as its header goes. */
export function useHeaderFold(): HeaderFold {
  const card = useRef<HTMLElement>(null);
  const [isFolded, setFolded] = useState(false);
  useEffect(() => {
    const pane = paneOf(card.current);
    if (!pane) return;
    // Of the card that was here before.
    pane.scrollTop = 0;
    const look = () => setFolded(pane.scrollTop > NAME);
    pane.addEventListener('scroll', look, { passive: true });
    return () => pane.removeEventListener('scroll', look);
  }, []);
  const read = useCallback((choose: () => void) => {
    const pane = paneOf(card.current);
    if (!pane) return choose();
    // The browser would hold on to what was in sight before, and lead away from where the section begins.
    pane.style.overflowAnchor = 'none';
    flushSync(() => {
      choose();
      // The bar's height is known once it is there.
      setFolded(true);
    });
    toSection(pane);
    setFolded(pane.scrollTop > NAME);
    requestAnimationFrame(() => {
      pane.style.overflowAnchor = '';
    });
  }, []);
  const unfold = useCallback(() => paneOf(card.current)?.scrollTo({ top: 0 }), []);
  return { card, isFolded, read, unfold };
}

function paneOf(card: HTMLElement | null): HTMLElement | null {
  return card?.closest('main') ?? null;
}

/** The row of tabs, which stays in sight at the top of all sections. */
function rowOfTabs(pane: HTMLElement): HTMLElement | null {
  return pane.querySelector('[role=tablist]')?.parentElement ?? null;
}

function toSection(pane: HTMLElement): void {
  const row = rowOfTabs(pane);
  if (!row?.parentElement) return;
  const begins = row.parentElement.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientTop;
  pane.scrollTop += begins - stuckAt(row);
}

function stuckAt(row: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(row).top) || 0;
}
