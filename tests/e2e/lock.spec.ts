import type { Page } from '@playwright/test';
import { expect, ownersDevice, test } from './devices.ts';
import { expectAccessible, expectNothingCutOff } from './readable.ts';
import { whereReadable } from './readable-on-disk.ts';

const PHONE = /\+\d{1,3} [\d ]{8,}\d/;
const PASSPHRASE = 'camomilla bigodini sabato';

test('locked, a device has nothing readable of any client; the passphrase opens it where one was, offline too', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server, 'demo', { startsOffline: true });
  const { page } = desk;
  await desk.savedOnServer();
  await desk.readyForOffline();
  // Clients of the demo too: they are in what the search has saved by now, and a new one will be only later.
  await expect(page.getByRole('option').nth(5)).toContainText(PHONE);
  // Their phones: a name may be that of somebody of the staff too.
  const demo = (await page.getByRole('option').allTextContents()).flatMap((row) => PHONE.exec(row)?.[0].replaceAll(' ', '') ?? []);
  await server.stop();
  await desk.newClient('Ofelia', 'Brambilla');
  await page.getByRole('button', { name: 'Add: Phone' }).click();
  await page.getByRole('textbox', { name: 'Phone' }).fill('+39 333 765 4321');
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Allergica alla verbena');
  await desk.savedHere();
  const words = ['Brambilla', '3337654321', 'verbena', ...demo];
  // The same look finds them all as long as there is no lock.
  await expect
    .poll(() => whereReadable(page, words))
    .toEqual(['kartoteka-search/chunks', 'kartoteka/chunks', 'kartoteka/outbox', 'kartoteka/summaries', 'kartoteka/texts']);

  await setLock(page);
  await desk.open('Brambilla', 'Ofelia Brambilla');
  await page.keyboard.press('Control+Shift+L');
  await expect(lockScreen(page)).toBeVisible();
  await expect(page.getByText(/\d+ changes? waits? here for the server/)).toBeVisible();
  await expect(page.getByText('Brambilla')).toHaveCount(0);
  await expect.poll(() => whereReadable(page, words)).toEqual([]);

  await unlock(page, 'camomilla bigodini domenica');
  await expect(page.getByText('This is not the passphrase.')).toBeVisible();
  await expectAccessible(page, 'the lock screen');
  await expectNothingCutOff(page, 'the lock screen');
  await page.reload();
  await expect(lockScreen(page)).toBeVisible();
  expect(await whereReadable(page, words)).toEqual([]);
  await unlock(page, PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1, name: 'Ofelia Brambilla' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+39 333 765 4321');
  await desk.search.fill('verbena');
  await expect(desk.row('Allergica alla verbena')).toContainText('Ofelia Brambilla');
  await desk.open('Brambilla', 'Ofelia Brambilla');
  await desk.field('First name').fill('Cannella');
  await server.start();
  await desk.savedOnServer();
  expect(await whereReadable(page, [...words, 'Cannella'])).toEqual([]);
});

test('what is being typed is kept when the device locks, every tab locks with it, and without the lock nobody is asked', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Ofelia', 'Brambilla');
  await setLock(desk.page);
  const second = await desk.context.newPage();
  await second.goto(desk.page.url());
  await unlock(second, PASSPHRASE);
  await expect(second.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await desk.open('Brambilla', 'Ofelia Brambilla');
  await desk.field('Last name').fill('Brambilla Verdi');
  await desk.page.keyboard.press('Control+Shift+L');
  await expect(lockScreen(second)).toBeVisible();
  await unlock(desk.page, PASSPHRASE);
  await expect(desk.field('Last name')).toHaveValue('Brambilla Verdi');

  await desk.page.getByRole('link', { name: 'Settings' }).click();
  await desk.page.getByRole('button', { name: 'Take the lock off' }).click();
  await desk.page.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Take the lock off' }).click();
  await expect(desk.page.getByText('This device has no lock')).toBeVisible();
  await expect(second.getByText('This device has no lock')).toBeVisible();
  await second.reload();
  await expect(second.getByText('This device has no lock')).toBeVisible();
  await desk.open('Brambilla', 'Ofelia Brambilla Verdi');
});

test('a device that nobody touches locks by itself, and opens by fingerprint', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  const authenticator = await desk.context.newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.clock.install();
  await page.reload();
  await setLock(page);
  await page.getByRole('button', { name: 'Unlock with fingerprint or face' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Fingerprint, face or the device’s own code unlock it too.')).toBeVisible();
  await page.clock.fastForward('04:00');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.clock.fastForward('02:00');
  await expect(lockScreen(page)).toBeVisible();
  await page.getByRole('button', { name: 'With fingerprint or face' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Kartoteka is locked' });

/** Sets a lock in the settings, and waits until all that was stored before is encrypted. */
async function setLock(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('This device has no lock')).toBeVisible();
  await page.getByRole('button', { name: 'Set a lock' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'New passphrase' }).fill(PASSPHRASE);
  const second = dialog.getByRole('textbox', { name: 'Once more' });
  await second.fill(PASSPHRASE.slice(1));
  await second.blur();
  await expect(dialog.getByText('The two don’t match')).toBeVisible();
  await second.fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Set a lock' }).click();
  await expect(page.getByText('What is stored on this device is encrypted')).toBeVisible();
  await expect(page.getByText('Encrypting what was stored before')).toHaveCount(0);
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}
