import { type PointerEvent, useRef } from 'react';
import { isSigned, type PenPoint, SIGNATURE_BOX, type Stroke } from '../../../model/consents/signature.ts';
import styles from './signature.module.css';

interface SignaturePadProps {
  readonly label: string;
  readonly strokes: readonly Stroke[];
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

/** Where a client signs, with a finger, a stylus or the mouse. */
export function SignaturePad({ label, strokes, onChange }: SignaturePadProps) {
  // Moves come faster than React paints: what was drawn last is known here.
  const drawn = useRef<readonly Stroke[]>(strokes);
  const pen = useRef<number | null>(null);
  const put = (next: readonly Stroke[]) => {
    drawn.current = next;
    onChange(next);
  };
  const down = (event: PointerEvent<SVGSVGElement>) => {
    // The hand that rests on the glass is no pen.
    if (pen.current !== null || !event.isPrimary || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    pen.current = event.pointerId;
    put([...(strokes.length === 0 ? [] : drawn.current), pointsOf(event)]);
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId !== pen.current) return;
    const last = drawn.current.at(-1) ?? [];
    put([...drawn.current.slice(0, -1), [...last, ...pointsOf(event)]]);
  };
  const up = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId === pen.current) pen.current = null;
  };
  return (
    <svg
      className={styles.pad}
      viewBox={`0 0 ${SIGNATURE_BOX.width} ${SIGNATURE_BOX.height}`}
      role="img"
      aria-label={label}
      data-signed={isSigned(strokes)}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <line x1="24" y1="128" x2="376" y2="128" />
      <path d={strokes.map(pathOf).join('')} />
    </svg>
  );
}

/** Where the pen was since the last event, in the units of the box. */
function pointsOf(event: PointerEvent<SVGSVGElement>): Stroke {
  const box = event.currentTarget.getBoundingClientRect();
  const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
  return (all.length > 0 ? all : [event.nativeEvent]).map(
    ({ clientX, clientY }): PenPoint => ({
      x: ((clientX - box.left) / box.width) * SIGNATURE_BOX.width,
      y: ((clientY - box.top) / box.height) * SIGNATURE_BOX.height,
    }),
  );
}

function pathOf(stroke: Stroke): string {
  const points = stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${points.join('L')}${points.length === 1 ? 'l0 0' : ''}`;
}
