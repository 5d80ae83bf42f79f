import type { Decoded, Drawing, Imaging } from './make-photo.ts';

/** What canvases are asked for, best first. A browser that can't gives a PNG instead, and says so. */
const TYPES = ['image/webp', 'image/avif', 'image/jpeg'] as const;
type ImageType = (typeof TYPES)[number];

interface Area {
  readonly width: number;
  readonly height: number;
}

/** The browser's own decoders and encoders, in a worker. A canvas holds pixels and nothing else, so no metadata comes through. */
export function browserImaging(): Imaging {
  let type: Promise<ImageType> | undefined;

  async function encode(canvas: OffscreenCanvas, quality: number): Promise<Uint8Array> {
    type ??= encodableType();
    const known = await type;
    await turn();
    const blob = await canvas.convertToBlob({ type: known, quality });
    return new Uint8Array(await blob.arrayBuffer());
  }

  function drawn(source: CanvasImageSource, from: Area & { x: number; y: number }, to: Area): Drawing {
    const canvas = new OffscreenCanvas(to.width, to.height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    // What is transparent would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, to.width, to.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, from.x, from.y, from.width, from.height, 0, 0, to.width, to.height);
    return {
      smaller: (size) => drawn(canvas, { x: 0, y: 0, ...to }, size),
      encode: (quality) => encode(canvas, quality),
    };
  }

  return {
    async decode(file): Promise<Decoded> {
      const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const { width, height } = bitmap;
      return { width, height, draw: (from, to) => drawn(bitmap, from, to), close: () => bitmap.close() };
    },
  };
}

/** Chromium encodes on this thread, which is deaf meanwhile. Decoding the next file goes on beside it, where it was asked for before. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function encodableType(): Promise<ImageType> {
  for (const type of TYPES) {
    const canvas = new OffscreenCanvas(1, 1);
    canvas.getContext('2d');
    if ((await canvas.convertToBlob({ type })).type === type) return type;
  }
  return 'image/jpeg';
}
