import { chromium } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../browser.ts';
import { expect, ownersDevice, test } from './devices.ts';

/** A name that the browser takes for a machine in the salon's network: plain http there is no secure context. */
const NAME = 'salon.test';

test('every screen works under a policy that runs and shows nothing but the app’s own files', async ({ browser, server }) => {
  const complaints: string[] = [];
  browser.on('context', (context) => {
    context.on('console', (said) => {
      if (/Content.Security|-Policy/i.test(said.text())) complaints.push(said.text());
    });
  });
  const owner = await ownersDevice(browser, server, 'demo', { startsOffline: true });
  await owner.open('oksana', 'Оксана');
  for (const tab of await owner.page.getByRole('tab').all()) await tab.click();
  for (const screen of ['Settings', 'Import', 'Clients']) {
    await owner.page.getByRole('link', { name: screen }).click();
    await expect(owner.page.getByRole('banner')).toBeVisible();
  }
  await owner.page.keyboard.press('?');
  await expect(owner.page.getByRole('dialog')).toBeVisible();
  // By itself, and so still when it comes from the device's own copy: memory is shared with the workers.
  const isIsolated = () => owner.page.evaluate(() => crossOriginIsolated && navigator.serviceWorker.controller !== null);
  await owner.page.reload();
  await expect.poll(isIsolated).toBe(true);
  // A file that an earlier version kept, before the server said so of files, starts as a worker all the same.
  await owner.page.evaluate(keepAsBefore);
  await owner.page.reload();
  await owner.open('oksana', 'Оксана');
  await owner.savedOnServer();
  await owner.page.setViewportSize({ width: 390, height: 844 });
  expect(complaints).toEqual([]);
});

/** In the page: all that is kept of the app loses the headers that cut a page off from other sites. */
async function keepAsBefore(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const kept = await cache.match(request);
      if (!kept) continue;
      const headers = new Headers(kept.headers);
      if (!kept.headers.get('content-type')?.includes('html')) headers.delete('Cross-Origin-Embedder-Policy');
      await cache.put(request, new Response(await kept.blob(), { headers }));
    }
  }
}

test('at an address without https the app works while the server does, says what is missing, and leads to what can be done', async ({
  server,
}) => {
  const args = [...QUIET_FLAGS, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`];
  const executablePath = findChromium();
  const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
  const page = await browser.newPage({ locale: 'it-IT' });
  await page.goto(server.ownerLink.replace('localhost', NAME));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(page.getByText('Indirizzo non protetto')).toBeVisible();
  await page.getByRole('button', { name: 'Continua' }).click();
  await page.getByRole('textbox', { name: 'Nome del salone' }).fill('Aurora');
  await page.getByRole('button', { name: 'Crea il salone' }).click();
  await page.getByRole('button', { name: 'Nuovo cliente' }).first().click();
  await page.getByRole('textbox', { name: 'Nome', exact: true }).fill('Elena');
  await expect(page.locator('[data-saved=server]')).toBeVisible();
  await expect(page.getByRole('banner').getByText('Tutto è salvato sul server')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('option').filter({ hasText: 'Elena' })).toBeVisible();

  await page.getByRole('button', { name: 'Come proteggerlo' }).click();
  await expect(page.getByText('npm run certificate')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Non ora' }).click();
  await expect(page.getByText('Indirizzo non protetto')).toHaveCount(0);
  await browser.close();
});
