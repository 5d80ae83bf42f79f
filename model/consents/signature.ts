/** What is signed on, in its own units. */
export const SIGNATURE_BOX = { width: 400, height: 160 } as const;
/** A signature is kept with the card for ever: so many characters at most. */
export const SIGNATURE_MOST = 6000;
/** A touch by mistake is no signature: the pen has gone so far at least. */
const LEAST_WAY = 40;
const FINEST = 0.3;

/** Where the pen was, in the units of the box. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
}
/** From where the pen came down to where it went up. */
export type Stroke = readonly PenPoint[];

/** The path of an SVG in the box, as fine as `SIGNATURE_MOST` lets it be; '' where nothing was drawn. */
export function signaturePath(strokes: readonly Stroke[]): string {
  for (let tolerance = FINEST; tolerance < SIGNATURE_BOX.width; tolerance *= 2) {
    const path = pathOf(strokes.map((stroke) => simplified(stroke.map(inBox), tolerance)));
    if (path.length <= SIGNATURE_MOST) return path;
  }
  // Thousands of dots, of no person's hand.
  return pathOf(strokes.map((stroke) => stroke.slice(0, 1).map(inBox)))
    .slice(0, SIGNATURE_MOST)
    .replace(/M[^M]*$/, '');
}

/** Whether so much was drawn that it can be somebody's signature. */
export function isSigned(strokes: readonly Stroke[]): boolean {
  const way = strokes.reduce((sum, stroke) => sum + stroke.reduce((of, point, at) => of + distance(stroke[at - 1] ?? point, point), 0), 0);
  return way >= LEAST_WAY;
}

/** Whether stored text is such a path: what another program wrote is not drawn. */
export function isSignaturePath(text: string): boolean {
  return text.length <= SIGNATURE_MOST && /^(?:M[\d.]+ [\d.]+(?:l[\d. -]+)?)+$/.test(text);
}

function pathOf(strokes: readonly Stroke[]): string {
  return strokes.map(strokePath).join('');
}

/** Each point by its way from the last: short numbers. What is rounded is carried on, so that nothing drifts. */
function strokePath(stroke: Stroke): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  let at = { x: tenths(first.x), y: tenths(first.y) };
  const steps = rest.map((point) => {
    const to = { x: tenths(point.x), y: tenths(point.y) };
    const step = `${tenths(to.x - at.x)} ${tenths(to.y - at.y)}`;
    at = to;
    return step;
  });
  // A dot is a line of no length: with round ends it shows.
  return `M${tenths(first.x)} ${tenths(first.y)}l${steps.length > 0 ? steps.join(' ') : '0 0'}`;
}

/** Ramer, Douglas and Peucker: only points that lie further than `tolerance` from the line between their neighbours. */
function simplified(stroke: Stroke, tolerance: number): Stroke {
  const [first, last] = [stroke[0], stroke.at(-1)];
  if (!first || !last || stroke.length < 3) return stroke;
  let furthest = 0;
  let at = 0;
  stroke.forEach((point, index) => {
    const off = offLine(point, first, last);
    if (off > furthest) [furthest, at] = [off, index];
  });
  if (furthest <= tolerance) return [first, last];
  return [...simplified(stroke.slice(0, at + 1), tolerance), ...simplified(stroke.slice(at), tolerance).slice(1)];
}

function offLine(point: PenPoint, from: PenPoint, to: PenPoint): number {
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const along = Math.max(0, Math.min(1, ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length ** 2));
  return distance(point, { x: from.x + along * (to.x - from.x), y: from.y + along * (to.y - from.y) });
}

function distance(a: PenPoint, b: PenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function inBox({ x, y }: PenPoint): PenPoint {
  return { x: Math.max(0, Math.min(SIGNATURE_BOX.width, x)), y: Math.max(0, Math.min(SIGNATURE_BOX.height, y)) };
}

function tenths(value: number): number {
  // Never '-0'.
  return Math.round(value * 10) / 10 || 0;
}
