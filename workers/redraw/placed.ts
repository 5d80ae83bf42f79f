import { type Crop, croppedSize } from '../../model/photos/crop.ts';
import type { Size, Turn } from '../../model/photos/turn.ts';

/** Six numbers as a canvas takes them: a c e / b d f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Placed {
  /** Whole pixels of the image to be made. */
  readonly width: number;
  readonly height: number;
  /** Takes pixels of the picture as stored to where they are seen. */
  readonly matrix: Matrix;
}

/** Where a picture comes to lie in an image of what is shown of it, no side of which is longer than so many pixels. It is never enlarged. */
export function placed(picture: Size, crop: Crop, turn: Turn, longSide: number): Placed {
  const shown = croppedSize(picture, turn, crop);
  const scale = Math.min(1, longSide / Math.max(shown.width, shown.height));
  const width = Math.max(1, Math.round(shown.width * scale));
  const height = Math.max(1, Math.round(shown.height * scale));
  const left = crop.x * picture.width * scale;
  const top = crop.y * picture.height * scale;
  const matrix: Readonly<Record<Turn, Matrix>> = {
    0: [scale, 0, 0, scale, -left, -top],
    90: [0, scale, -scale, 0, width + top, -left],
    180: [-scale, 0, 0, -scale, width + left, height + top],
    270: [0, -scale, scale, 0, -top, height + left],
  };
  return { width, height, matrix: matrix[turn] };
}
