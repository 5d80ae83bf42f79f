import type { Crop } from '../../../model/photos/crop.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the longer side, at most. */
export const PICTURE_SIDE = 2048;
export const THUMBNAIL_SIDE = 320;
/** More is refused unread: decoded it would take 400 MB. */
export const MOST_PIXELS = 100_000_000;
/** Bytes. */
export const MOST_BYTES = 60_000_000;

/** The size whose longer side is `side` at most; nothing is made larger, and no side disappears. */
export function fitted({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The pixels of a stretch of a picture. */
export function cutOut({ width, height }: Size, cut: Crop): Size & { readonly x: number; readonly y: number } {
  const x = Math.min(width - 1, Math.round(cut.x * width));
  const y = Math.min(height - 1, Math.round(cut.y * height));
  return {
    x,
    y,
    width: Math.max(1, Math.min(width - x, Math.round(cut.width * width))),
    height: Math.max(1, Math.min(height - y, Math.round(cut.height * height))),
  };
}
