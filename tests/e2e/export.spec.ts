import { readFileSync } from 'node:fs';
import { expect, newDevice, openSettings, ownersDevice, test } from './devices.ts';
import { SalonServer } from './salon-server.ts';

test('the base leaves as a table without a connection, and is on record at the server once there is one', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server, 'new', { startsOffline: true });
  await owner.readyForOffline();
  await owner.newClient('Elena', 'Rossi');
  await owner.newClient('Оксана', 'Шевченко');
  await owner.savedOnServer();
  await server.stop();
  const { page } = owner;
  await openSettings(page, 'Export');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export clients' });
  await dialog.getByRole('button', { name: /Format/ }).click();
  await page.getByRole('option', { name: 'Text table (.csv)' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save the file' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.startsWith('\uFEFF')).toBe(true);
  const [headings, ...rows] = file.trim().split('\r\n');
  expect(headings).toContain('First name');
  expect(rows).toHaveLength(2);
  for (const name of ['Rossi', 'Шевченко']) expect(file).toContain(name);

  await server.start();
  const record = page.getByRole('region', { name: 'Who exported' });
  await expect(record.getByText('2 clients')).toBeVisible();
});

test('a salon saved as one file opens on a new server as it was; a file that is cut off, or no salon at all, opens nothing', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Оксана', 'Шевченко');
  await owner.newClient('Elena', 'Rossi');
  await owner.savedOnServer();
  await openSettings(owner.page, 'Export');
  const [download] = await Promise.all([
    owner.page.waitForEvent('download'),
    owner.page.getByRole('button', { name: 'Save the salon' }).click(),
  ]);
  const bytes = readFileSync(await download.path());

  const other = await SalonServer.started();
  try {
    const { page } = await newDevice(browser);
    await page.goto(other.ownerLink);
    await page.getByRole('button', { name: 'Continue' }).click();
    const open = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Choose the file' }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'application/zip', buffer });
    };
    await open('photo.zip', Buffer.from('this is no salon'));
    await expect(page.getByText('This file is no salon saved by Kartoteka')).toBeVisible();
    await open('salon.zip', bytes.subarray(0, bytes.length - 200));
    await expect(page.getByText('The file is damaged or incomplete')).toBeVisible();
    await open('salon.zip', bytes);
    await expect(page.getByText('2 clients')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a client' }).fill('oksana');
    await expect(page.getByRole('option').filter({ hasText: 'Оксана' })).toBeVisible();
    await expect(page.getByRole('banner').getByText('Everything is saved on the server')).toBeVisible();
  } finally {
    await other.dispose();
  }
});
