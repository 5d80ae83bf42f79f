import { type RefObject, useEffect, useRef } from 'react';
import { keepPlace, keptPlace } from './kept-place.ts';

export interface VisitFocus {
  readonly visit: string;
  /** Where it stands in several columns: the one meant. */
  readonly column: string;
}

/**
 * The keyboard follows a visit that goes to another column, where its block is a new one; and stands on the visit that somebody
 * comes back to from its card. The answer names the visit to be followed.
 */
export function useFocusOnVisit(body: RefObject<HTMLElement | null>): (visit: VisitFocus) => void {
  const wanted = useRef<VisitFocus | null>(null);
  useEffect(() => {
    const visit = keptPlace()?.visit ?? '';
    if (visit === '') return;
    wanted.current = { visit, column: '' };
    keepPlace({ visit: '' });
  }, []);
  useEffect(() => {
    if (!wanted.current || document.activeElement !== document.body) return;
    const { visit, column } = wanted.current;
    const place = column === '' ? '' : `[data-column="${CSS.escape(column)}"] `;
    const block = body.current?.querySelector<HTMLElement>(`${place}[data-block="${CSS.escape(visit)}"]`);
    if (!block) return;
    wanted.current = null;
    block.focus({ preventScroll: column === '' });
  });
  return (visit) => {
    wanted.current = visit;
  };
}
