import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/**
 * A worker that does nothing but make files, and decode and encode them again: what the photo worker is measured beside. It makes
 * the same two images of each file that lies on the disk, and has the next one decoded while it encodes.
 */
export interface Alone {
  /** Makes photos of 12 megapixels, as busy as a camera's; where they lie. */
  make(count: number, seed: number): Promise<readonly string[]>;
  /** Decodes the files, and draws and encodes each as picture and as thumbnail (ms for all). */
  measure(paths: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** Serves a page with that worker, and opens it. The files are put into `folder`. */
export async function openAlone(context: BrowserContext, folder: string): Promise<Alone> {
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      const keep = (bytes: Buffer): void => {
        writeFileSync(join(folder, (request.url ?? '').slice(1)), bytes);
        response.end();
      };
      bodyOf(request).then(keep, () => response.destroy());
      return;
    }
    const isWorker = request.url === '/worker.js';
    response.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? `globalThis.__name = (f) => f; (${worker.toString()})();` : '<!doctype html><input type="file" multiple>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(() => Object.assign(window, { alone: new Worker('/worker.js') }));
  const ask = (question: Order): Promise<number> =>
    page.evaluate((asked) => {
      const { alone } = window as unknown as { alone: Worker };
      const files = [...(document.querySelector('input')?.files ?? [])];
      return new Promise<number>((resolve, reject) => {
        alone.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
        alone.onerror = ({ message }) => reject(new Error(message));
        alone.postMessage({ ...asked, files });
      });
    }, question);
  return {
    async make(count, seed) {
      const names = Array.from({ length: count }, (_, n) => `IMG_${seed}_${n}.jpg`);
      await page.locator('input').setInputFiles([]);
      await ask({ names, seed });
      return names.map((name) => join(folder, name));
    },
    async measure(paths) {
      await page.locator('input').setInputFiles([...paths]);
      return ask({ names: [], seed: 0 });
    },
    async close() {
      await page.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** No names: measure. */
interface Order {
  readonly names: readonly string[];
  readonly seed: number;
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });
}

/** In the worker. */
function worker(): void {
  const [width, height] = [4_000, 3_000];

  async function make({ names, seed }: Order): Promise<void> {
    let state = seed * 7_919 + 1;
    const random = (): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state / 0x7fffffff;
    };
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    for (const name of names) {
      const hue = random() * 360;
      context.fillStyle = `hsl(${hue}, 40%, 45%)`;
      context.fillRect(0, 0, width, height);
      for (let stroke = 0; stroke < 900; stroke++) {
        context.strokeStyle = `hsl(${hue + 60 * random()}, ${20 + 60 * random()}%, ${20 + 60 * random()}%)`;
        context.lineWidth = 1 + 12 * random();
        context.beginPath();
        context.moveTo(random() * width, 0);
        context.bezierCurveTo(random() * width, height / 3, random() * width, height / 2, random() * width, height);
        context.stroke();
      }
      const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      await fetch(`/${name}`, { method: 'POST', body: file });
    }
  }

  function drawn(source: CanvasImageSource, toWidth: number, toHeight: number): OffscreenCanvas {
    const canvas = new OffscreenCanvas(toWidth, toHeight);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, toWidth, toHeight);
    return canvas;
  }

  async function measure(files: readonly Blob[]): Promise<number> {
    const began = performance.now();
    const decode = (n: number) => files[n] && createImageBitmap(files[n]);
    let coming = decode(0);
    for (let n = 0; coming; n++) {
      const bitmap = await coming;
      const picture = drawn(bitmap, 2_048, 1_536);
      bitmap.close();
      await drawn(picture, 320, 240).convertToBlob({ type: 'image/webp', quality: 0.8 });
      coming = decode(n + 1);
      await picture.convertToBlob({ type: 'image/webp', quality: 0.8 });
    }
    return performance.now() - began;
  }

  self.onmessage = async ({ data }: MessageEvent<Order & { readonly files: readonly Blob[] }>) => {
    const took = data.names.length > 0 ? await make(data).then(() => 0) : await measure(data.files);
    (self as unknown as Worker).postMessage(took);
  };
}
