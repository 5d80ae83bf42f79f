import * as Comlink from 'comlink';
import { readCrop } from '../../model/photos/crop.ts';
import { readMarks } from '../../model/photos/marks.ts';
import { paintMark } from '../../model/photos/marks-painted.ts';
import { turnOf } from '../../model/photos/turn.ts';
import type { Redraw, Redrawing } from '../contracts/redraw.ts';
import { placed } from './placed.ts';
import { writeWords } from './words.ts';

/** Of the JPEG: what a look tells no more from the picture. */
const QUALITY = 0.92;

async function redraw(picture: Blob, how: Redrawing): Promise<Blob> {
  const image = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  const { width, height, matrix } = placed(image, readCrop(how.crop), turnOf(how.turn), how.longSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // What can be seen through becomes white, as on paper: a JPEG would make it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.setTransform(...matrix);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0);
  drawMarks(context, image, how.marks);
  image.close();
  context.resetTransform();
  if (how.words) await writeWords(context, { width, height }, how.words);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

async function encode(frame: ImageBitmap | VideoFrame, width: number, height: number): Promise<Blob | null> {
  const image = await createImageBitmap(frame);
  frame.close();
  if (image.width !== width || image.height !== height) return null;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new Error('no canvas');
  // Handed over as it is: nothing is drawn.
  context.transferFromImageBitmap(image);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

function drawMarks(context: OffscreenCanvasRenderingContext2D, image: ImageBitmap, marks: string): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const mark of readMarks(marks)) {
    const { path, width, color, edge } = paintMark(mark, image);
    const line = new Path2D(path);
    for (const [style, pen] of [
      [edge, width * 1.8],
      [color, width],
    ] as const) {
      context.strokeStyle = style;
      context.lineWidth = pen;
      context.stroke(line);
    }
  }
}

Comlink.expose({ redraw, encode } satisfies Redraw);
