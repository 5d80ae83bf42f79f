import { type RefObject, useEffect, useRef } from 'react';
import type { GridSpan } from './gesture-at.ts';
import { keepPlace, keptPlace } from './kept-place.ts';

const HOUR = 60;
/** So long (ms) after the last movement the place is kept. */
const REST = 150;

/**
 * A day that comes on screen shows from about now, or from when it begins; one that somebody comes back to, from where they left it.
 * `key` names view and day.
 */
export function useScrolled(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  key: string,
  now: number | null,
  span: GridSpan,
): void {
  const last = useRef('');
  useEffect(() => {
    if (last.current === key || !scroller.current || !body.current) return;
    const kept = last.current === '' ? keptPlace() : null;
    last.current = key;
    const minute = body.current.clientHeight / (span.to - span.from);
    const top = now === null ? 0 : Math.max(0, (now - HOUR - span.from) * minute);
    scroller.current.scrollTo(kept?.key === key ? { top: kept.top, left: kept.left } : { top });
  }, [scroller, body, key, now, span]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepPlace({ key, top: box.scrollTop, left: box.scrollLeft }), REST);
    };
    box.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', scrolled);
    };
  }, [scroller, key]);
}
