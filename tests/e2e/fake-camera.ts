import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import encodeQR from 'qr';

const WIDTH = 640;
const HEIGHT = 480;

interface Film {
  readonly path: string;
  /** From when the camera is next opened, it sees this as a QR code. */
  readonly showCode: (text: string) => void;
  readonly remove: () => void;
}

/** A film for Chromium's fake camera that shows one picture, as a hand would hold a tablet before it: a Y4M file, YUV 4:2:0. */
export async function filmOf(picture: Buffer, page: Page): Promise<Film> {
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
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-camera-'));
  const path = join(folder, 'camera.y4m');
  shoot(path, Uint8Array.from(gray));
  return {
    path,
    showCode: (text) => shoot(path, codeOf(text)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Puts a film of this picture (a byte a pixel, 0 is black) there. */
function shoot(path: string, gray: Uint8Array): void {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), gray, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}

function codeOf(text: string): Uint8Array {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  const module = Math.floor((HEIGHT * 0.8) / rows.length);
  const left = Math.floor((WIDTH - module * rows.length) / 2);
  const top = Math.floor((HEIGHT - module * rows.length) / 2);
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, n) => {
    const isDark = rows[Math.floor((Math.floor(n / WIDTH) - top) / module)]?.[Math.floor(((n % WIDTH) - left) / module)];
    return isDark === undefined ? 153 : isDark ? 0 : 255;
  });
}
