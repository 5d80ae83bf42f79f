import type { Mark, MarkColor } from './marks.ts';
import type { Size } from './turn.ts';

/** How a mark is painted, whatever paints it: one line, in pixels of the picture as stored, over a wider one that sets it off. */
export interface Painted {
  /** Of an SVG path; Path2D takes the same. */
  readonly path: string;
  readonly width: number;
  readonly color: string;
  readonly edge: string;
}

const COLORS: Readonly<Record<MarkColor, string>> = {
  red: '#e5352b',
  yellow: '#ffd02e',
  green: '#2fb45a',
  blue: '#2f7de5',
  white: '#ffffff',
  black: '#1a1416',
};

/** The line of a mark, for pen and screen alike. */
export function paintMark({ shape, color, from, to }: Mark, { width, height }: Size): Painted {
  const pen = Math.max(width, height) / 130;
  const x1 = from.x * width;
  const y1 = from.y * height;
  const x2 = to.x * width;
  const y2 = to.y * height;
  const path = shape === 'circle' ? ellipse(x1, y1, x2, y2) : arrow(x1, y1, x2, y2, pen);
  const isLight = color === 'white' || color === 'yellow';
  return { path, width: pen, color: COLORS[color], edge: isLight ? 'rgb(0 0 0 / 0.55)' : 'rgb(255 255 255 / 0.75)' };
}

/** What a colour looks like, for choosing it. */
export function colorOf(color: MarkColor): string {
  return COLORS[color];
}

function ellipse(x1: number, y1: number, x2: number, y2: number): string {
  const rx = Math.abs(x2 - x1) / 2;
  const ry = Math.abs(y2 - y1) / 2;
  const left = Math.min(x1, x2);
  const middle = (y1 + y2) / 2;
  return `M${n(left)} ${n(middle)}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0`;
}

/** The head is as long as a hand would draw it, but never longer than half of a short arrow. */
function arrow(x1: number, y1: number, x2: number, y2: number, pen: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const head = Math.min(pen * 5, length / 2);
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const side = (turn: number) => `${n(x2 - head * Math.cos(angle + turn))} ${n(y2 - head * Math.sin(angle + turn))}`;
  return `M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}M${side(0.5)}L${n(x2)} ${n(y2)}L${side(-0.5)}`;
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
