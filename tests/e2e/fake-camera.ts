import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const WIDTH = 640;
const HEIGHT = 480;

/** A film for Chromium's fake camera that shows one picture, as a hand would hold a tablet before it: a Y4M file, YUV 4:2:0. */
export async function filmOf(picture: Buffer, page: Page): Promise<{ readonly path: string; readonly remove: () => void }> {
  const gray = await page.evaluate(
    async ([base64, width, height]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#999';
      context.fillRect(0, 0, width, height);
      const side = height * 0.8;
      context.drawImage(image, (width - side) / 2, (height - side) / 2, side, side);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, n) => data[n * 4] ?? 0);
    },
    [picture.toString('base64'), WIDTH, HEIGHT] as const,
  );
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(gray), Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-camera-'));
  const path = join(folder, 'camera.y4m');
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
