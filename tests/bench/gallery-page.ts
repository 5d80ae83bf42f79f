import type { Page } from '@playwright/test';

/** What the page notes of photos being dropped on a card, in ms since the drop. */
interface DropProbe {
  /** When the first thumbnail was there to be painted: that of the photo that is being made, beside the progress, or a tile's. */
  readonly first: number;
  /** When each thumbnail was there to be painted. */
  readonly thumbnails: readonly number[];
  /** When the last file was taken in and its thumbnail was on screen. */
  readonly all: number;
}

/** Has the page hold these files, as they lie on the disk. */
export async function holdFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'bench-files', hidden: true });
    document.body.append(input);
  });
  await page.locator('#bench-files').setInputFiles([...paths]);
  await page.evaluate(() => {
    const input = document.querySelector('#bench-files');
    if (input instanceof HTMLInputElement) Object.assign(window, { benchFiles: [...(input.files ?? [])] });
  });
}

/** Drops the files on the open card, and waits until a thumbnail of each is there to be painted. */
export async function dropFiles(page: Page, patience: number): Promise<DropProbe> {
  await page.evaluate(() => {
    const { benchFiles } = window as unknown as { benchFiles: File[] };
    const probe = { thumbnails: [] as number[], began: performance.now(), first: 0 };
    Object.assign(window, { benchDrop: probe });
    const before = new Set([...document.querySelectorAll('[data-photo]')].map((one) => one.getAttribute('data-photo')));
    const seen = new Set<string>();
    // Told by the browser: to look for them at each frame would itself keep the page busy.
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLImageElement)) return;
      const since = performance.now() - probe.began;
      const isComing = target.hasAttribute('data-coming');
      const id = target.closest('[data-photo]')?.getAttribute('data-photo');
      if (probe.first === 0 && (isComing || id)) probe.first = since;
      if (!id || before.has(id) || seen.has(id)) return;
      seen.add(id);
      probe.thumbnails.push(since);
    };
    document.addEventListener('load', look, true);
    const data = new DataTransfer();
    for (const file of benchFiles) data.items.add(file);
    document.querySelector('main article')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  const done = () => {
    const { benchFiles, benchDrop } = window as unknown as { benchFiles: File[]; benchDrop: { thumbnails: number[] } };
    return benchDrop.thumbnails.length >= benchFiles.length;
  };
  await page.waitForFunction(done, undefined, { polling: 250, timeout: patience });
  const { thumbnails, first } = await page.evaluate(
    () => (window as unknown as { benchDrop: { thumbnails: number[]; first: number } }).benchDrop,
  );
  return { thumbnails, first: Math.min(first || Number.POSITIVE_INFINITY, ...thumbnails), all: Math.max(...thumbnails) };
}

/** Puts thumbnails into the device's storage under these names, as if they had been fetched, and its pictures as if they had been looked at. */
export async function putThumbnails(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(async (hashes) => {
    const canvas = new OffscreenCanvas(320, 240);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no canvas');
    const rows: { hash: string; bytes: Uint8Array }[] = [];
    for (const [n, hash] of hashes.entries()) {
      for (let stroke = 0; stroke < 60; stroke++) {
        context.fillStyle = `hsl(${(n * 37 + stroke * 11) % 360}, 50%, ${20 + ((stroke * 13) % 60)}%)`;
        context.fillRect((stroke * 53 + n) % 320, (stroke * 31 + n) % 240, 60, 40);
      }
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
      rows.push({ hash, bytes: new Uint8Array(await blob.arrayBuffer()) });
    }
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('kartoteka');
      opening.onsuccess = () => {
        const db = opening.result;
        const writing = db.transaction(['blobs', 'blobFacts', 'transfers'], 'readwrite');
        writing.objectStore('transfers').clear();
        for (const row of rows) {
          writing.objectStore('blobs').put(row);
          const { hash, bytes } = row;
          const known = { kind: 'thumbnail', sent: true, pinned: false, seenAt: 0, freeSince: null, queued: null, newness: 0 };
          writing.objectStore('blobFacts').put({ hash, size: bytes.length, ...known });
        }
        writing.oncomplete = () => {
          db.close();
          resolve();
        };
        writing.onabort = () => reject(writing.error);
      };
    });
  }, names);
}

export interface Scrolled {
  /** Time from one frame to the next (ms). */
  readonly frames: readonly number[];
  /** Of the tiles that were on screen when it came to rest, those whose thumbnail was painted. */
  readonly painted: number;
}

/** Turns the wheel through the whole grid and back, a page in a second. */
export async function scrollGrid(page: Page, turns: number): Promise<Scrolled> {
  await page.mouse.move(800, 600);
  await page.evaluate(() => {
    const probe = { frames: [] as number[], last: performance.now(), on: true };
    Object.assign(window, { benchScroll: probe });
    const frame = (now: number) => {
      probe.frames.push(now - probe.last);
      probe.last = now;
      if (probe.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, turn < turns / 2 ? 400 : -400);
  const painted = () => {
    const tiles = [...document.querySelectorAll('[data-photo]')];
    const done = tiles.filter((tile) => tile.querySelector('img')?.complete);
    return tiles.length > 0 && done.length === tiles.length ? done.length : 0;
  };
  const tiles = await page.waitForFunction(painted, undefined, { polling: 100 });
  return {
    painted: Number(await tiles.jsonValue()),
    frames: await page.evaluate(() => {
      const { benchScroll } = window as unknown as { benchScroll: { frames: number[]; on: boolean } };
      benchScroll.on = false;
      return benchScroll.frames.slice(2);
    }),
  };
}
