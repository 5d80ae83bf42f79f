/** A place on the picture as it was taken, before it is turned or cropped, in parts of its width and height: 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
export const DRAWN_COLORS = ['red', 'yellow', 'white', 'black'] as const;
export type DrawnColor = (typeof DRAWN_COLORS)[number];

/** What somebody drew on a picture to point at something. */
export type Drawn =
  | { readonly shape: 'arrow'; readonly from: Spot; readonly to: Spot; readonly color: DrawnColor }
  /** An ellipse: how far it reaches from its middle, in parts of the picture's width and height. */
  | { readonly shape: 'circle'; readonly middle: Spot; readonly reach: Spot; readonly color: DrawnColor };

/** So many shapes on one picture at most. */
export const DRAWN_MOST = 40;
const PARTS = 10_000;

/** The shapes of a stored text, the oldest first; what is none is passed over. */
export function readDrawn(text: string): readonly Drawn[] {
  return text
    .split('; ')
    .flatMap((one) => readShape(one) ?? [])
    .slice(0, DRAWN_MOST);
}

function readShape(text: string): Drawn | null {
  const parts = /^(arrow|circle) (\d{1,5}) (\d{1,5}) (\d{1,5}) (\d{1,5}) (\w+)$/.exec(text);
  if (!parts) return null;
  const color = DRAWN_COLORS.find((one) => one === parts[6]);
  const [a = 0, b = 0, c = 0, d = 0] = parts.slice(2, 6).map((part) => Number(part) / PARTS);
  if (!color || Math.max(a, b, c, d) > 1) return null;
  return parts[1] === 'arrow'
    ? { shape: 'arrow', from: { x: a, y: b }, to: { x: c, y: d }, color }
    : { shape: 'circle', middle: { x: a, y: b }, reach: { x: c, y: d }, color };
}

/** The text that stands for shapes: `arrow x y x y colour; circle x y x y colour`, numbers in ten-thousandths. */
export function printDrawn(shapes: readonly Drawn[]): string {
  return shapes.slice(0, DRAWN_MOST).map(printShape).join('; ');
}

function printShape(one: Drawn): string {
  const [a, b] = one.shape === 'arrow' ? [one.from, one.to] : [one.middle, one.reach];
  return [one.shape, ...[a.x, a.y, b.x, b.y].map(stored), one.color].join(' ');
}

function stored(part: number): number {
  return Math.max(0, Math.min(PARTS, Math.round(part * PARTS)));
}
