import { type Size, type Turn, turnedSize } from './turn.ts';

/**
 * A stretch of a picture as it is stored, before it is turned, in parts of its width and height: 0 to 1. So to turn and to crop are two
 * things that two people can do apart.
 */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const WHOLE_PICTURE: Crop = { x: 0, y: 0, width: 1, height: 1 };
/** Numbers are stored as ten-thousandths: finer than a pixel. */
const PARTS = 10_000;
/** No side is shorter: after a slip of the finger there is something left to take hold of. */
const LEAST = 100;

/** The stored crop; all of the picture for '' and for text that says none. */
export function readCrop(text: string): Crop {
  const parts = /^(\d{1,5}) (\d{1,5}) (\d{1,5}) (\d{1,5})$/.exec(text);
  if (!parts) return WHOLE_PICTURE;
  const [x = 0, y = 0, width = 0, height = 0] = parts.slice(1).map(Number);
  const isInside = width >= LEAST && height >= LEAST && x + width <= PARTS && y + height <= PARTS;
  return isInside ? { x: x / PARTS, y: y / PARTS, width: width / PARTS, height: height / PARTS } : WHOLE_PICTURE;
}

/** The text that stands for a crop: `x y width height`; '' for all of the picture. What reaches beyond it is cut off. */
export function printCrop(crop: Crop): string {
  const [x, width] = stretch(crop.x, crop.width);
  const [y, height] = stretch(crop.y, crop.height);
  return width === PARTS && height === PARTS ? '' : [x, y, width, height].join(' ');
}

function stretch(start: number, length: number): readonly [number, number] {
  const from = within(start, 0, PARTS - LEAST);
  return [from, within(start + length - from / PARTS, LEAST, PARTS - from)];
}

/** Ten-thousandths; the least for what is no number. */
function within(part: number, least: number, most: number): number {
  return Number.isNaN(part) ? least : Math.max(least, Math.min(most, Math.round(part * PARTS)));
}

/** Where a stretch of the picture lies once the picture is turned. */
export function turnedCrop({ x, y, width, height }: Crop, turn: Turn): Crop {
  if (turn === 90) return { x: 1 - y - height, y: x, width: height, height: width };
  if (turn === 180) return { x: 1 - x - width, y: 1 - y - height, width, height };
  if (turn === 270) return { x: y, y: 1 - x - width, width: height, height: width };
  return { x, y, width, height };
}

/** Pixels of what is shown of a picture of this size. */
export function croppedSize(size: Size, turn: Turn, crop: Crop): Size {
  return turnedSize({ width: size.width * crop.width, height: size.height * crop.height }, turn);
}

/** The largest stretch in the middle of a picture that is square on the screen. */
export function squareIn({ width, height }: Size): Crop {
  const side = Math.min(width, height);
  if (!(side > 0)) return WHOLE_PICTURE;
  return { x: (1 - side / width) / 2, y: (1 - side / height) / 2, width: side / width, height: side / height };
}
