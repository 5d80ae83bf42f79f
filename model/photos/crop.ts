import { type Size, type Turn, turnedSize } from './turn.ts';

/** A stretch of the picture as it is turned, in parts of its width and height: 0 to 1. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const WHOLE_PICTURE: Crop = { x: 0, y: 0, width: 1, height: 1 };
/** Numbers are stored as ten-thousandths: finer than a pixel. */
const PARTS = 10_000;
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
  const x = within(crop.x, 0, PARTS - LEAST);
  const y = within(crop.y, 0, PARTS - LEAST);
  const width = within(crop.width, LEAST, PARTS - x);
  const height = within(crop.height, LEAST, PARTS - y);
  return width === PARTS && height === PARTS ? '' : [x, y, width, height].join(' ');
}

function within(part: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(part * PARTS)));
}

/** The same stretch of the picture once it is turned by another quarter clockwise. */
export function cropTurned({ x, y, width, height }: Crop): Crop {
  return { x: 1 - y - height, y: x, width: height, height: width };
}

/** Pixels of what is shown of a picture of this size. */
export function croppedSize(size: Size, turn: Turn, crop: Crop): Size {
  const turned = turnedSize(size, turn);
  return { width: turned.width * crop.width, height: turned.height * crop.height };
}
