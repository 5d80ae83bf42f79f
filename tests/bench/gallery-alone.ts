import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** A worker that does nothing but make files, and decode and encode them again: what the photo worker is measured beside. */
export interface Alone {
  /** Makes photos of 12 megapixels, as busy as a camera's; where they lie. */
  make(count: number, seed: number): Promise<readonly string[]>;
  /** Decodes the files made last, draws each at the picture's size and encodes it, one after the other (ms for all). */
  measure(): Promise<number>;
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
    response.end(isWorker ? `globalThis.__name = (f) => f; (${worker.toString()})();` : '<!doctype html><title>alone</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(() => Object.assign(window, { alone: new Worker('/worker.js') }));
  const ask = (question: Question): Promise<number> =>
    page.evaluate((asked) => {
      const { alone } = window as unknown as { alone: Worker };
      return new Promise<number>((resolve, reject) => {
        alone.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
        alone.onerror = ({ message }) => reject(new Error(message));
        alone.postMessage(asked);
      });
    }, question);
  return {
    async make(count, seed) {
      const names = Array.from({ length: count }, (_, n) => `IMG_${seed}_${n}.jpg`);
      await ask({ names, seed });
      return names.map((name) => join(folder, name));
    },
    measure: () => ask({ names: [], seed: 0 }),
    async close() {
      await page.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** No names: measure. */
interface Question {
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
  let files: Blob[] = [];

  async function make({ names, seed }: Question): Promise<void> {
    let state = seed * 7_919 + 1;
    const random = (): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return state / 0x7fffffff;
    };
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    files = [];
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
      files.push(file);
    }
  }

  async function measure(): Promise<number> {
    const began = performance.now();
    for (const file of files) {
      const bitmap = await createImageBitmap(file);
      const canvas = new OffscreenCanvas(2_048, 1_536);
      const context = canvas.getContext('2d', { alpha: false });
      if (context) context.imageSmoothingQuality = 'high';
      context?.drawImage(bitmap, 0, 0, 2_048, 1_536);
      bitmap.close();
      await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    }
    return performance.now() - began;
  }

  self.onmessage = async ({ data }: MessageEvent<Question>) => {
    const took = data.names.length > 0 ? await make(data).then(() => 0) : await measure();
    (self as unknown as Worker).postMessage(took);
  };
}
