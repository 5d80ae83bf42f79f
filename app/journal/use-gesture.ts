import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { edgeScroll } from './edge-scroll.ts';
import { type Gesture, type GridSpan, gestureAt } from './gesture-at.ts';

interface Held extends Gesture {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  /** Minutes from the visit's beginning to where the finger holds it. */
  readonly grip: number;
  isMoving: boolean;
}

/** A finger that stays so long (ms) has taken hold; one that moves before scrolls. */
const HOLD = 320;
/** So far (px) a mouse moves before it drags. */
const SLACK = 6;
/** So far (px) a finger that holds still may waver. */
const WAVER = 10;

/**
 * Dragging on the grid, the same with a mouse (at once) and a finger (held for a moment, since a finger that moves scrolls).
 * `columnAt` and `minutesAt` tell what is at a point of the screen. `onDone` gets the gesture when it is let go; Esc ends it with nothing.
 */
export function useGesture({
  scroller,
  span,
  columnAt,
  minutesAt,
  onDone,
  onTap,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly span: GridSpan;
  readonly columnAt: (x: number) => string | null;
  readonly minutesAt: (y: number) => number;
  readonly onDone: (gesture: Gesture) => void;
  /** An empty place was touched, without drawing anything. */
  readonly onTap: (target: Gesture) => void;
}) {
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const held = useRef<Held | null>(null);
  const latest = useRef<Gesture | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  useEffect(() => {
    const grid = scroller.current;
    // A held finger must not scroll the page as well. The browser asks only listeners that were there before the finger came.
    const still = (touch: TouchEvent) => {
      if (held.current?.isMoving) touch.preventDefault();
    };
    grid?.addEventListener('touchmove', still, { passive: false });
    return () => grid?.removeEventListener('touchmove', still);
  }, [scroller]);

  const begin = (event: ReactPointerEvent, target: Gesture) => {
    if (event.button !== 0 || held.current) return;
    const isMouse = event.pointerType === 'mouse';
    const along = edgeScroll(scroller.current, { x: event.clientX, y: event.clientY });
    const hand: Held = {
      ...target,
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      grip: minutesAt(event.clientY) - target.from,
      isMoving: false,
    };
    held.current = hand;
    let at = { x: hand.x, y: hand.y };
    let frame = 0;
    const take = () => {
      hand.isMoving = true;
      // It is felt that the finger may move now.
      if ('vibrate' in navigator) navigator.vibrate(12);
      draw();
    };
    const timer = isMouse ? undefined : setTimeout(take, HOLD);
    const draw = () => {
      const { grip, kind, visit, column, from, minutes } = hand;
      const next = gestureAt({ kind, visit, column, from, minutes }, grip, minutesAt(at.y), columnAt(at.x) ?? column, span);
      const was = latest.current;
      if (was && was.column === next.column && was.from === next.from && was.minutes === next.minutes) return;
      latest.current = next;
      setGesture(next);
    };
    const alongEdge = (time: number) => {
      frame = 0;
      if (!hand.isMoving) return;
      const isNear = along(at, time);
      draw();
      if (isNear) frame = requestAnimationFrame(alongEdge);
    };
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== hand.pointer) return;
      at = { x: moved.clientX, y: moved.clientY };
      const far = Math.hypot(at.x - hand.x, at.y - hand.y) > (isMouse ? SLACK : WAVER);
      if (!hand.isMoving && far) {
        if (!isMouse) return end();
        hand.isMoving = true;
      }
      if (hand.isMoving && frame === 0) frame = requestAnimationFrame(alongEdge);
    };
    const up = (lifted: PointerEvent) => {
      if (lifted.pointerId !== hand.pointer) return;
      // Where it was let go counts, drawn or not.
      at = { x: lifted.clientX, y: lifted.clientY };
      if (hand.isMoving) draw();
      const made = hand.isMoving ? latest.current : null;
      end();
      const isStill = Math.hypot(at.x - hand.x, at.y - hand.y) <= (isMouse ? SLACK : WAVER);
      if (hand.kind === 'create' && (!hand.isMoving || isStill)) {
        // It would be a touch of what the dialog has at that place.
        swallowClick();
        return onTap(target);
      }
      if (!made) return;
      // The click that follows is no touch of the visit.
      swallowClick();
      if (made.column !== hand.column || made.from !== hand.from || made.minutes !== hand.minutes || made.kind === 'create') onDone(made);
    };
    // A finger that is held long asks the browser for its menu.
    const menu = (asked: Event) => asked.preventDefault();
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !hand.isMoving) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end();
      window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
    };
    const end = () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      held.current = null;
      latest.current = null;
      stop.current = null;
      setGesture(null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, { capture: true });
      window.removeEventListener('contextmenu', menu, { capture: true });
    };
    stop.current = end;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, { capture: true });
    if (!isMouse) window.addEventListener('contextmenu', menu, { capture: true });
  };
  return { gesture, begin };
}

/** The click that follows at once is no touch of what is under the hand. */
function swallowClick(): void {
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 300);
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
