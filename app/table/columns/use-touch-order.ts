import { type DragEvent, type PointerEvent, useRef } from 'react';

/** Takes the row of `key` to the row that the finger is over. */
type OnMove = (key: string, target: string, place: 'before' | 'after') => void;

/**
 * Rows put in another order by a finger on their handle, as soon as it moves: browsers drag by touch after a long press, or not at all.
 * For the list's frame: the row under the finger is found by its `data-key`, its handle by `data-grip`. Mouse and keys go the list's own way.
 */
export function useTouchOrder(onMove: OnMove) {
  const dragged = useRef<string | null>(null);
  const follow = (key: string) => {
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-key]');
      const target = row?.dataset.key;
      if (!row || target === undefined || target === key) return;
      const own = row.parentElement?.querySelector(`[data-key="${CSS.escape(key)}"]`);
      if (!own) return;
      const isBelow = (own.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const { top, height } = row.getBoundingClientRect();
      // Past the middle only: or two rows of different heights would change places back and forth.
      if (isBelow ? clientY > top + height / 2 : clientY < top + height / 2) onMove(key, target, isBelow ? 'after' : 'before');
    };
    const end = (event: globalThis.PointerEvent) => {
      // Where it is let go counts, also when the rows were still being drawn in their new order as it came there.
      if (event.type === 'pointerup') move(event);
      dragged.current = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
    // At the window: the handle itself leaves its place in the page while it is drawn.
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };
  return {
    onPointerDownCapture({ target, pointerType }: PointerEvent) {
      if (pointerType === 'mouse' || !(target instanceof Element) || !target.closest('[data-grip]')) return;
      const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
      if (key === undefined || dragged.current !== null) return;
      dragged.current = key;
      follow(key);
    },
    onDragStartCapture(event: DragEvent) {
      if (dragged.current !== null) event.preventDefault();
    },
  };
}
