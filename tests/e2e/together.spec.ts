import { expect, joinedDevice, ownersDevice, question, test } from './devices.ts';

test('with the server stopped every screen works, reload included, and what was edited arrives when it is back', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server, 'new', { startsOffline: true });
  await desk.newClient('Anna', 'Bērziņa');
  await desk.savedOnServer();
  await desk.readyForOffline();
  const tablet = await joinedDevice(browser, server, desk, { startsOffline: true });
  await tablet.readyForOffline();
  await expect(tablet.row('Anna Bērziņa')).toBeVisible();
  // The card itself comes after its row of the list.
  await tablet.savedOnServer();

  await server.stop();
  await tablet.page.reload();
  await expect(tablet.page.getByRole('banner').getByText(/No connection/)).toBeVisible();
  await tablet.open('berzina', 'Anna Bērziņa');
  await tablet.field('First name').fill('Annija');
  await tablet.savedHere();
  await tablet.page.reload();
  await expect(tablet.field('First name')).toHaveValue('Annija');
  await expect(tablet.page.getByRole('banner').getByText(/No connection · 1\schange saved here/)).toBeVisible();
  for (const section of ['Settings', 'Import', 'Clients']) {
    await tablet.page.getByRole('link', { name: section }).click();
    await expect(tablet.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
  await tablet.newClient('Ірина', 'Сокіл');

  await server.start();
  await tablet.savedOnServer();
  await expect(desk.row('Annija Bērziņa')).toBeVisible();
  await expect(desk.row('Ірина Сокіл')).toBeVisible();
});

test('edits made apart meet field by field, visits of both are there, and a note typed on both keeps both', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Giulia', 'Ferrari');
  await desk.page.getByRole('textbox', { name: 'Notes' }).fill('Tea. ');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk);
  await desk.open('ferrari', 'Giulia Ferrari');
  await tablet.open('ferrari', 'Giulia Ferrari');
  await expect(tablet.page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Tea. ');

  await server.stop();
  await desk.field('First name').fill('Giuliana');
  await tablet.field('Last name').fill('Ferrero');
  const deskNote = desk.page.getByRole('textbox', { name: 'Notes' });
  await deskNote.press('Control+Home');
  await deskNote.pressSequentially('Allergic to nickel. ');
  const tabletNote = tablet.page.getByRole('textbox', { name: 'Notes' });
  await tabletNote.press('Control+End');
  await tabletNote.pressSequentially('Mint, no sugar.');
  for (const [device, note] of [
    [desk, '60 g 7/43'],
    [tablet, '30 g 7/0'],
  ] as const) {
    await device.tab('History');
    await device.page.getByRole('button', { name: 'New visit' }).click();
    await device.page.getByRole('textbox', { name: 'Technical note' }).fill(note);
    await device.savedHere();
  }

  await server.start();
  for (const device of [desk, tablet]) {
    await device.savedOnServer();
    await expect(device.page.getByRole('heading', { level: 1, name: 'Giuliana Ferrero' })).toBeVisible();
    await expect(device.page.getByRole('tab', { name: /History/ })).toContainText('2');
    await device.tab('Profile');
    await expect(device.page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Allergic to nickel. Tea. Mint, no sugar.');
  }
});

test('what one device edits shows on the other while both look at the card', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Marta', 'Kalniņa');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk);
  await tablet.open('kalnina', 'Marta Kalniņa');
  await desk.open('kalnina', 'Marta Kalniņa');
  await desk.field('First name').fill('Madara');
  await expect(tablet.field('First name')).toHaveValue('Madara');
  await expect(tablet.page.getByRole('heading', { level: 1, name: 'Madara Kalniņa' })).toBeVisible();

  // A press means who was there when the finger came down, even if somebody else's row comes in under it.
  await tablet.page.goto(new URL(tablet.page.url()).origin);
  await tablet.page.getByRole('option', { name: 'Madara Kalniņa' }).hover();
  await tablet.page.mouse.down();
  await desk.newClient('Anna', 'Ābele');
  await expect(tablet.page.getByRole('option', { name: 'Anna Ābele' })).toBeVisible();
  await tablet.page.mouse.up();
  await expect(tablet.page.getByRole('heading', { level: 1, name: 'Madara Kalniņa' })).toBeVisible();
});

test('two tabs of one device show each other’s edits', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server, 'new', { startsOffline: true });
  await desk.newClient('Laura', 'Conti');
  await desk.readyForOffline();
  await server.stop();
  const other = await desk.context.newPage();
  await other.goto(desk.page.url());
  await expect(other.getByRole('textbox', { name: 'First name', exact: true })).toHaveValue('Laura');
  await other.getByRole('textbox', { name: 'First name', exact: true }).fill('Lara');
  await expect(desk.field('First name')).toHaveValue('Lara');
  await server.start();
  await desk.savedOnServer();
});

test('a client deleted on one device is gone from the other, which was away and had edited it', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Olga', 'Orlova');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk, { startsOffline: true });
  await tablet.open('orlova', 'Olga Orlova');
  await tablet.readyForOffline();
  await tablet.context.setOffline(true);
  await tablet.page.reload();
  await expect(tablet.page.getByRole('banner').getByText(/No connection/)).toBeVisible();
  await tablet.field('First name').fill('Olha');
  await tablet.savedHere();

  await desk.open('orlova', 'Olga Orlova');
  await desk.page.getByRole('button', { name: 'More actions' }).click();
  await desk.page.getByRole('menuitem', { name: 'Delete client' }).click();
  await question(desk.page).getByRole('textbox').fill('DELETE');
  await question(desk.page).getByRole('button', { name: 'Delete' }).click();
  await expect(desk.row('Orlova')).toHaveCount(0);
  await desk.savedOnServer();

  await tablet.context.setOffline(false);
  // What was edited there could not be kept: the person is told.
  await tablet.page.getByRole('alertdialog').getByRole('button', { name: 'Done' }).click();
  await expect(tablet.page.getByText('This client has been deleted')).toBeVisible();
  await tablet.search.fill('orlova');
  await expect(tablet.page.getByText('Nobody found')).toBeVisible();
  await desk.search.fill('orlova');
  await expect(desk.page.getByText('Nobody found')).toBeVisible();
});
