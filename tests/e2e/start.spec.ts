import { importKnownClients } from './client-base.ts';
import { expect, ownersDevice, test } from './devices.ts';

test('the list is shown and the search answers before the part that opens cards has loaded', async ({ browser, server }) => {
  // Without the service worker every request passes the route below.
  const desk = await ownersDevice(browser, server);
  await importKnownClients(desk);
  const { page, context } = desk;

  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let served = false;
  await context.route('**/*.wasm', async (route) => {
    await held;
    served = true;
    await route.continue();
  });
  const asked = page.waitForRequest('**/*.wasm');
  await page.reload();
  await expect(desk.row('Elena Rossi')).toBeVisible();
  await desk.search.fill('oksana');
  await expect(desk.row('Оксана Шевченко').locator('mark')).toHaveText(['Оксана']);
  await desk.search.press('Enter');
  await asked;
  await desk.search.fill('berzina');
  await expect(desk.row('Līga Bērziņa')).toBeVisible();
  await desk.search.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Оксана Шевченко' })).toHaveCount(0);
  expect(served).toBe(false);

  letGo();
  await expect(page.getByRole('heading', { level: 1, name: 'Оксана Шевченко' })).toBeVisible();
});

test('with the storage full the app says so, keeps what is typed on screen, and saves it when there is room again', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server, 'new', { room: 24_000_000 });
  await desk.newClient('Sofia', 'Greco');
  await desk.savedOnServer();
  const { page } = desk;
  await page.evaluate(fillStorage);

  const note = page.getByRole('textbox', { name: 'Notes' });
  await note.fill('Allergic to nickel');
  const full = page.getByRole('alert').filter({ hasText: 'This device’s storage is full' });
  await expect(full.first()).toBeVisible();
  await desk.field('First name').fill('Sonia');
  await expect(note).toHaveValue('Allergic to nickel');
  await expect(desk.field('First name')).toHaveValue('Sonia');

  await page.evaluate(() => void indexedDB.deleteDatabase('photos'));
  await desk.savedOnServer();
  await expect(full).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Allergic to nickel');
  await expect(desk.field('First name')).toHaveValue('Sonia');
});

/** Runs in the page: stores what can't be compressed until not even some bytes fit. */
async function fillStorage(): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('photos');
    opening.onupgradeneeded = () => opening.result.createObjectStore('photos', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let size = 1 << 20; size >= 16; ) {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const stored = await new Promise<boolean>((resolve) => {
      const storing = opened.transaction('photos', 'readwrite');
      storing.objectStore('photos').add(bytes);
      storing.oncomplete = () => resolve(true);
      storing.onabort = () => resolve(false);
    });
    if (!stored) size /= 2;
  }
  opened.close();
}
