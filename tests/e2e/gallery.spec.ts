import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../browser.ts';
import { type Device, expect, joinedDevice, openSettings, ownersDevice, test } from './devices.ts';
import type { SalonServer } from './salon-server.ts';

/** Big pictures of noise take their time on a machine that does other things too (ms). */
const MADE = { timeout: 180_000 };
const CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

test('photos taken with no connection reach the other device, show before and after, and leave the server’s disk with their client', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Quarantotti');
  await owner.savedOnServer();
  const withCamera = await chromium.launch({ executablePath: findChromium(), args: [...QUIET_FLAGS, ...CAMERA] });
  const tablet = await joinedDevice(withCamera, server, owner, { role: 'Stylist', name: 'Chair two', startsOffline: true });
  await openGallery(tablet);
  await tablet.readyForOffline();

  await server.stop();
  await addFiles(tablet);
  await expect(tablet.page.getByText('notes.jpg: this is not a picture.')).toBeVisible();
  await expect(photos(tablet, 'Only on this device so far')).toHaveCount(2);
  await takePhoto(tablet);
  await expect(photos(tablet, 'Only on this device so far')).toHaveCount(3);
  await expect(photos(tablet).locator('img')).toHaveCount(3);
  await makePair(tablet.page);

  await openGallery(owner);
  await server.start();
  // Said only when the pictures are there too, each with its small one.
  await tablet.savedOnServer();
  expect(filesIn(server)).toHaveLength(6);
  // Small ones come by themselves; a full one when somebody looks at it.
  await expect(photos(owner, 'Full photo not on this device').locator('img')).toHaveCount(3);
  await expect(photos(tablet, 'On the server')).toHaveCount(3);
  await photos(owner, 'After').click();
  const viewer = owner.page.getByRole('dialog', { name: 'Photo 1 of 3' });
  await expect(viewer.getByText('On the server', { exact: true })).toBeVisible();
  await compare(owner.page);
  expect(filesIn(server)).not.toEqual([]);

  await erase(owner);
  await expect.poll(() => filesIn(server)).toEqual([]);
  await expect.poll(() => storedPixels(tablet.page)).toBe(0);
  await withCamera.close();
});

test('full photos keep within the room that the device gives them; what no server has stays, and the rest comes when it is looked at', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  const { page } = owner;
  await owner.newClient('Elena', 'Quarantotti');
  await openGallery(owner);
  // Only the rows near the window are drawn: a tall one has all of them.
  await page.setViewportSize({ width: 1180, height: 2400 });
  await addHeavyPhotos(owner, 30);
  await expect(photos(owner, 'On the server')).toHaveCount(30, MADE);

  await openSettings(page, 'This device');
  expect(await figure(page, 'Full photos')).toMatchObject({ photos: 30 });
  expect((await figure(page, 'Full photos')).megabytes).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'Room for full photos' }).click();
  await page.getByRole('option', { name: '50 MB', exact: true }).click();
  await expect.poll(async () => (await figure(page, 'Full photos')).megabytes).toBeLessThanOrEqual(50);
  const kept = (await figure(page, 'Full photos')).photos;
  expect(kept).toBeGreaterThan(0);
  expect(await figure(page, 'Small photos')).toMatchObject({ photos: 30 });
  await openGallery(owner);
  await expect(photos(owner, 'On the server')).toHaveCount(kept);
  await expect(photos(owner, 'Full photo not on this device')).toHaveCount(30 - kept);
  await expect(photos(owner).locator('img')).toHaveCount(30);

  await server.stop();
  await addHeavyPhotos(owner, 8);
  await expect(photos(owner, 'Only on this device so far')).toHaveCount(8, MADE);
  await openSettings(page, 'This device');
  await expect.poll(async () => (await figure(page, 'Full photos')).megabytes).toBeLessThanOrEqual(50);
  expect(await figure(page, 'Not yet on the server')).toMatchObject({ photos: 8 });

  await server.start();
  await openGallery(owner);
  await owner.savedOnServer();
  await photos(owner, 'Full photo not on this device').first().click();
  await expect(page.getByRole('dialog').getByText('On the server', { exact: true })).toBeVisible();
});

test('a camera that is refused is told of in its own window, and photos are chosen there instead', async ({ server }) => {
  const REFUSED = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny'];
  const refusing = await chromium.launch({ executablePath: findChromium(), args: [...QUIET_FLAGS, ...REFUSED] });
  const owner = await ownersDevice(refusing, server);
  const { page } = owner;
  await owner.newClient('Elena', 'Quarantotti');
  await openGallery(owner);
  await page.getByRole('button', { name: 'Take photos' }).click();
  const camera = page.getByRole('dialog', { name: 'Camera' });
  await expect(camera.getByText('The camera is not allowed here.')).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await camera.getByRole('button', { name: 'Choose photos instead' }).click();
  const picture = await page.screenshot({ type: 'jpeg' });
  await (await choosing).setFiles({ name: 'look.jpg', mimeType: 'image/jpeg', buffer: picture });
  await expect(camera).toBeHidden();
  await expect(photos(owner)).toHaveCount(1);
  await refusing.close();
});

async function openGallery(device: Device): Promise<void> {
  await device.open('quarantotti', 'Elena Quarantotti');
  await device.page.getByRole('tab', { name: 'Gallery' }).click();
}

/** Photos in the grid whose words hold these. */
function photos({ page }: Device, words = ''): Locator {
  return page.getByRole('button', { name: new RegExp(`^Photo: .*${words}`) });
}

/** Two pictures of a few colours and one file that is none. */
async function addFiles({ page }: Device): Promise<void> {
  const pictures = await page.evaluate(async () => {
    const pictureOf = async (color: string) => {
      const canvas = new OffscreenCanvas(1600, 1200);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = color;
      context.fillRect(0, 0, 1600, 1200);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      return Array.from(bytes);
    };
    return [await pictureOf('teal'), await pictureOf('plum')];
  });
  const files = [...pictures.map((bytes) => Buffer.from(bytes)), Buffer.from('nothing but words')];
  const names = ['teal.jpg', 'plum.jpg', 'notes.jpg'];
  await page
    .getByRole('tabpanel', { name: 'Gallery' })
    .locator('input[type=file]')
    .setInputFiles(files.map((buffer, at) => ({ name: names[at] ?? '', mimeType: 'image/jpeg', buffer })));
}

/** As many pictures of nothing but noise, which no encoder makes small: about two megabytes each. */
async function addHeavyPhotos({ page }: Device, count: number): Promise<void> {
  const input = page.getByRole('tabpanel', { name: 'Gallery' }).locator('input[type=file]');
  await input.evaluate(async (field: HTMLInputElement, many) => {
    const width = 2048;
    const height = 1536;
    const noise = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < noise.length; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    for (let at = 3; at < noise.length; at += 4) noise[at] = 255;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.putImageData(new ImageData(noise, width, height), 0, 0);
    const files = new DataTransfer();
    for (let made = 0; made < many; made++) {
      // Different bytes: the same picture given twice is kept once.
      context.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
      context.fillRect(Math.random() * 1900, Math.random() * 1400, 90, 90);
      const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      files.items.add(new File([picture], `noise-${made}.jpg`, { type: 'image/jpeg' }));
    }
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, count);
}

/** What the settings say of one kind of photos: how many, and how much room they take. */
async function figure(page: Page, kind: string): Promise<{ readonly photos: number; readonly megabytes: number }> {
  const text = await page.locator('dt', { hasText: kind }).locator('xpath=following-sibling::dd').first().textContent();
  const [, count, size, unit] = /^(\d+) photos?, ([\d.,]+) (\S+)$/.exec(text ?? '') ?? [];
  if (count === undefined || size === undefined) throw new Error(`no figures: ${text}`);
  return { photos: Number(count), megabytes: unit === 'MB' ? Number(size.replace(',', '')) : 0 };
}

async function takePhoto({ page }: Device): Promise<void> {
  await page.getByRole('button', { name: 'Take photos' }).click();
  const camera = page.getByRole('dialog', { name: 'Camera' });
  await camera.getByRole('button', { name: 'Take a photo' }).click();
  await camera.getByRole('button', { name: 'Use 1 photo' }).click();
  await expect(camera).toBeHidden();
}

/** The newest photo becomes the "after" of the one before it. */
async function makePair(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Photo: / })
    .first()
    .click();
  await page.getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('dialog', { name: 'About this photo' });
  await details
    .getByRole('radio', { name: /^Result/ })
    .first()
    .check();
  await details.getByRole('button', { name: 'Done' }).click();
  await compare(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
}

async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare before and after' }).click();
  const both = page.getByRole('dialog', { name: 'Before and after' });
  await expect(both.getByRole('slider', { name: 'Where before ends and after begins' })).toBeVisible();
  await both.getByRole('button', { name: 'Side by side' }).click();
  await expect(both.getByRole('img', { name: /^Result/ })).toHaveCount(2);
  await both.getByRole('button', { name: 'With a slider' }).click();
  await both.getByRole('button', { name: 'Close' }).click();
  await expect(both).toBeHidden();
}

async function erase({ page }: Device): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('article').getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete client' }).click();
  await page.getByRole('alertdialog').getByRole('textbox').fill('DELETE');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
}

function filesIn({ data }: SalonServer): string[] {
  return readdirSync(join(data, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
}

/** How many pictures and thumbnails the page's browser keeps. */
function storedPixels(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('kartoteka'));
    const count = await answer(db.transaction('blobs').objectStore('blobs').count());
    db.close();
    return count;
  });
}
