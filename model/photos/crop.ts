/**
 * What of a picture is shown: a box in ten-thousandths of the picture's width and height, from its left upper corner as it was stored.
 * The photo's `turn` comes after it, so that to turn and to crop are two things which two people can do apart.
 */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How often a picture is turned by a quarter, in degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture's width and height count. */
export const FULL = 10_000;
/** No side of a crop is smaller: a slip of the finger leaves something to take hold of. */
export const LEAST = 200;
export const WHOLE: Crop = { left: 0, top: 0, width: FULL, height: FULL };

/** The crop that a text says (`left top width height`, whole numbers); the whole picture for '' and for a text that says none. */
export function readCrop(text: string): Crop {
  if (!/^\d{1,5}( \d{1,5}){3}$/.test(text)) return WHOLE;
  const [left = 0, top = 0, width = 0, height = 0] = text.split(' ').map(Number);
  const isInside = width >= LEAST && height >= LEAST && left + width <= FULL && top + height <= FULL;
  return isInside ? { left, top, width, height } : WHOLE;
}

/** How a crop is stored: '' for the whole picture. Whatever is given is brought inside the picture. */
export function cropText(crop: Crop): string {
  const [left, width] = inside(crop.left, crop.width);
  const [top, height] = inside(crop.top, crop.height);
  return width === FULL && height === FULL ? '' : [left, top, width, height].join(' ');
}

function inside(start: number, length: number): readonly [number, number] {
  const from = clamp(Math.round(start), 0, FULL - LEAST);
  return [from, clamp(Math.round(start + length) - from, LEAST, FULL - from)];
}

function clamp(value: number, least: number, most: number): number {
  return Number.isNaN(value) ? least : Math.min(Math.max(value, least), most);
}

/** The turn nearest to what is stored; 0 for what is no number. */
export function readTurn(degrees: number): Turn {
  const quarters = Number.isFinite(degrees) ? Math.round(degrees / 90) % 4 : 0;
  return TURNS[(quarters + 4) % 4] ?? 0;
}

const TURNS = [0, 90, 180, 270] as const;

/** A box of the picture as it lies once the picture is turned. */
export function turnedBox({ left, top, width, height }: Crop, turn: Turn): Crop {
  if (turn === 90) return { left: FULL - top - height, top: left, width: height, height: width };
  if (turn === 180) return { left: FULL - left - width, top: FULL - top - height, width, height };
  if (turn === 270) return { left: top, top: FULL - left - width, width: height, height: width };
  return { left, top, width, height };
}

/** The way back: where a box of the turned picture lies in the picture as it was stored. */
export function unturnedBox(box: Crop, turn: Turn): Crop {
  return turnedBox(box, readTurn(360 - turn));
}

export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** How large a picture is shown, cropped and turned (pixels of the picture as stored). */
export function shownSize(picture: Size, { crop, turn }: { readonly crop: Crop; readonly turn: Turn }): Size {
  return turnedSize({ width: (picture.width * crop.width) / FULL, height: (picture.height * crop.height) / FULL }, turn);
}

/** The largest box in the middle of a picture that is square on the screen. */
export function squareIn({ width, height }: Size): Crop {
  const side = Math.min(width, height);
  if (!(side > 0)) return WHOLE;
  const part = { width: Math.round((side / width) * FULL), height: Math.round((side / height) * FULL) };
  return { ...part, left: Math.round((FULL - part.width) / 2), top: Math.round((FULL - part.height) / 2) };
}
