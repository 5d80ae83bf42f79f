import { chromium } from '@playwright/test';
import { findChromium, QUIET_FLAGS } from '../browser.ts';
import { Device, expect, joinedDevice, letIn, newDevice, openSettings, ownersDevice, pairingCode, question, test } from './devices.ts';
import { filmOf } from './fake-camera.ts';
import { whereReadable } from './readable-on-disk.ts';

test('a device that the owner shuts out is refused at once and keeps nothing of the clients', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Quarantotti');
  await owner.savedOnServer();
  const tablet = await joinedDevice(browser, server, owner, { name: 'Chair two', role: 'Stylist' });
  await tablet.open('quarantotti', 'Elena Quarantotti');
  expect(await whereReadable(tablet.page, ['Quarantotti'])).not.toEqual([]);

  await openSettings(owner.page, 'Devices');
  await owner.page.getByRole('button', { name: 'More actions: Chair two' }).click();
  await owner.page.getByRole('menuitem', { name: 'Disconnect' }).click();
  await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();

  await expect(tablet.page.getByRole('heading', { name: 'This device has been disconnected' })).toBeVisible();
  await expect(tablet.page.getByText('Quarantotti')).toHaveCount(0);
  await expect.poll(() => whereReadable(tablet.page, ['Quarantotti'])).toEqual([]);
  await expect(owner.page.getByText(/^Its copy was erased /)).toBeVisible();
  await tablet.page.reload();
  await expect(tablet.page.getByRole('textbox', { name: 'Code' })).toBeVisible();
});

test('a device that was away when it was shut out erases its copy when it comes back', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Quarantotti');
  await owner.savedOnServer();
  const tablet = await joinedDevice(browser, server, owner, { name: 'Chair two', role: 'Stylist', startsOffline: true });
  await tablet.open('quarantotti', 'Elena Quarantotti');
  await tablet.readyForOffline();
  await tablet.page.goto('about:blank');
  await openSettings(owner.page, 'Devices');
  await owner.page.getByRole('button', { name: 'More actions: Chair two' }).click();
  await owner.page.getByRole('menuitem', { name: 'Disconnect' }).click();
  const question = owner.page.getByRole('alertdialog');
  await expect(question.getByText('As long as it stays offline, its copy can’t be erased')).toBeVisible();
  await question.getByRole('button', { name: 'Disconnect' }).click();
  await expect(owner.page.getByText(/Its copy is erased when it next connects/)).toBeVisible();
  await tablet.page.goto(server.url);
  await expect(tablet.page.getByRole('heading', { name: 'This device has been disconnected' })).toBeVisible();
  await expect.poll(() => whereReadable(tablet.page, ['Quarantotti'])).toEqual([]);
});

test('a stylist’s device neither imports nor deletes nor blacklists clients nor changes the salon’s settings nor lets others in', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Rossi');
  await owner.page.getByRole('article').getByRole('button', { name: 'More actions' }).click();
  await owner.page.getByRole('menuitem', { name: 'Add to the blacklist' }).click();
  await question(owner.page).getByRole('textbox').fill('Never came');
  await question(owner.page).getByRole('button', { name: 'Add', exact: true }).click();
  await owner.savedOnServer();
  const tablet = await joinedDevice(browser, server, owner, { role: 'Stylist' });
  await tablet.open('rossi', 'Elena Rossi');
  await tablet.page.getByRole('article').getByRole('button', { name: 'More actions' }).click();
  await expect(tablet.page.getByRole('menuitem').filter({ visible: true })).toHaveText(['Blacklist: why']);
  await tablet.page.getByRole('menuitem', { name: 'Blacklist: why' }).click();
  await expect(question(tablet.page)).toContainText('Never came');
  await expect(question(tablet.page).getByRole('button', { name: 'Take off the blacklist' })).toHaveCount(0);
  await tablet.page.keyboard.press('Escape');
  await expect(tablet.page.getByRole('link', { name: 'Import' })).toHaveCount(0);
  await tablet.page.goto(new URL('/import', server.url).href);
  await expect(tablet.page.getByText('imported on an owner’s or a front desk’s device')).toBeVisible();
  await expect(tablet.page.getByRole('button', { name: 'Choose a file' })).toHaveCount(0);
  await tablet.page.getByRole('link', { name: 'Settings' }).click();
  await expect(tablet.page.getByText('are changed on an owner’s device')).toBeVisible();
  await expect(tablet.page.getByRole('button', { name: 'Add a device' })).toHaveCount(0);
  await expect(tablet.page.getByRole('button', { name: 'Add staff' })).toHaveCount(0);
});

test('a device that waits for the owner goes on waiting after a reload, and the owner can turn it away', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server);
  const stranger = await newDevice(browser);
  await stranger.page.goto(server.url);
  await stranger.page.getByRole('textbox', { name: 'Code' }).fill(await pairingCode(owner));
  await stranger.page.getByRole('button', { name: 'Connect' }).click();
  await expect(stranger.page.getByRole('heading', { name: 'Waiting for the owner' })).toBeVisible();
  await stranger.page.reload();
  await expect(stranger.page.getByRole('heading', { name: 'Waiting for the owner' })).toBeVisible();
  await owner.page.getByRole('button', { name: 'Decide' }).click();
  await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Turn away' }).click();
  await expect(stranger.page.getByText('The owner did not let this device in.')).toBeVisible();
  await expect(stranger.search).toHaveCount(0);
});

test('the camera reads the owner’s QR, and the device joins without typing; beside the search, it opens the client whose card it sees', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  await owner.scan('TT-104');
  await owner.page.getByRole('button', { name: 'New client with this card' }).click();
  await owner.field('First name').fill('Elena');
  await owner.field('Last name').fill('Rossi');
  await owner.savedOnServer();
  await openSettings(owner.page, 'Devices');
  await owner.page.getByRole('button', { name: 'Add a device' }).click();
  const code = owner.page.getByRole('dialog').getByRole('img', { name: 'Square code for the new device' });
  const film = await filmOf(await code.screenshot({ scale: 'css' }), owner.page);
  await owner.page.keyboard.press('Escape');
  const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film.path}`];
  const withCamera = await chromium.launch({ executablePath: findChromium(), args: [...QUIET_FLAGS, ...flags] });
  try {
    const context = await withCamera.newContext({ locale: 'en-GB', permissions: ['camera'] });
    const tablet = new Device(context, await context.newPage());
    await tablet.page.goto(server.url);
    await tablet.page.getByRole('button', { name: 'Scan with the camera' }).click();
    await expect(tablet.page.getByText('The code has been read.')).toBeVisible();
    await tablet.page.getByRole('button', { name: 'Connect' }).click();
    await letIn(owner, 'Front desk');
    await expect(tablet.page.getByRole('heading', { level: 2, name: 'Today' })).toBeVisible();
    await tablet.page.getByRole('link', { name: 'Clients' }).click();
    await expect(tablet.row('Elena Rossi')).toBeVisible();

    film.showCode('TT-104');
    await tablet.page.getByRole('search').getByRole('button', { name: 'Scan a card with the camera' }).click();
    await expect(tablet.page.getByRole('heading', { level: 1, name: 'Elena Rossi' })).toBeVisible();
    await expect(tablet.page.getByRole('dialog')).toHaveCount(0);
  } finally {
    await withCamera.close();
    film.remove();
  }
});
