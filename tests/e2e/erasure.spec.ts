import { expect, joinedDevice, openSettings, ownersDevice, test } from './devices.ts';
import { whereReadable } from './readable-on-disk.ts';

test('a device that was away with edits of an erased client is told, cannot bring it back, and the certificate says who has confirmed', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Quarantotti');
  await owner.savedOnServer();
  const tablet = await joinedDevice(browser, server, owner, { name: 'Chair two', role: 'Stylist', startsOffline: true });
  await tablet.open('quarantotti', 'Elena Quarantotti');
  await tablet.readyForOffline();
  await server.stop();
  await tablet.field('Nickname').or(tablet.field('First name')).first().fill('Lena');
  await tablet.page.keyboard.press('Enter');
  await tablet.savedHere();
  await tablet.page.goto('about:blank');
  await server.start();

  await owner.open('quarantotti', 'Elena Quarantotti');
  await owner.page.getByRole('article').getByRole('button', { name: 'More actions' }).click();
  await owner.page.getByRole('menuitem', { name: 'Delete client' }).click();
  await owner.page.getByRole('alertdialog').getByRole('textbox').fill('DELETE');
  await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await owner.page.getByRole('button', { name: 'Certificate' }).click();
  await expect(owner.page.getByText('Not confirmed yet: Chair two')).toBeVisible();

  await tablet.page.goto(server.url);
  const told = tablet.page.getByRole('alertdialog', { name: 'A client was deleted on another device' });
  await expect(told).toContainText('Quarantotti');
  await expect(told).toContainText('change');
  await told.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => whereReadable(tablet.page, ['Quarantotti'])).toEqual([]);

  await owner.page.getByRole('link', { name: 'Clients' }).click();
  await expect(owner.row('Quarantotti')).toHaveCount(0);
  await openSettings(owner.page, 'Erased for good');
  await expect(owner.page.getByText('Deleted on every device')).toBeVisible();
  await owner.page.getByRole('button', { name: 'Certificate' }).click();
  const certificate = owner.page.getByRole('dialog', { name: 'Certificate of deletion' });
  await expect(certificate).toContainText('Chair two');
  await expect(certificate).not.toContainText('Quarantotti');
});
