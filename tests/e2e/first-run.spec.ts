import { expect, joinedDevice, letIn, newDevice, ownersDevice, pairingCode, test } from './devices.ts';

test('the printed link makes the first device the owner’s, once', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server);
  expect(owner.page.url()).not.toContain('claim');
  await expect(owner.page.getByText('Your clients will be here')).toBeVisible();

  const second = await newDevice(browser);
  await second.page.goto(server.ownerLink);
  await expect(second.page.getByRole('textbox', { name: 'Code' })).toBeVisible();
});

test('the demo salon opens with 300 invented clients and their visits', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server, 'demo');
  await expect(owner.page.getByText('300 clients')).toBeVisible();
  await owner.open('oksana', 'Оксана');
  await owner.tab('History');
  await expect(owner.page.getByRole('list', { name: 'Visits, newest first' }).getByRole('listitem').first()).toBeVisible();
});

test('a second device joins with a code and has the clients; a wrong code lets nobody in', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Rossi');
  await owner.savedOnServer();

  const stranger = await newDevice(browser);
  await stranger.page.goto(server.url);
  await stranger.page.getByRole('textbox', { name: 'Code' }).fill('AAAA2222');
  await stranger.page.getByRole('button', { name: 'Connect' }).click();
  await expect(stranger.page.getByText('The code is wrong or too old')).toBeVisible();
  await expect(stranger.page.getByText('Rossi')).toHaveCount(0);

  const tablet = await joinedDevice(browser, server, owner);
  await expect(tablet.row('Elena Rossi')).toBeVisible();
});

test('a code works once', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server);
  const code = await pairingCode(owner);
  for (const [index, expected] of ['Find a client', 'The code is wrong or too old'].entries()) {
    const device = await newDevice(browser);
    await device.page.goto(server.url);
    await device.page.getByRole('textbox', { name: 'Code' }).fill(code);
    await device.page.getByRole('button', { name: 'Connect' }).click();
    if (index === 0) await letIn(owner, 'Stylist');
    await expect(index === 0 ? device.search : device.page.getByText(expected)).toBeVisible();
  }
});

test('a first visit with no server says what is needed, and goes on when the server is there', async ({ browser, server }) => {
  const device = await newDevice(browser, { startsOffline: true });
  await device.page.goto(server.url);
  await expect(device.page.getByText('This server is new')).toBeVisible();
  await device.readyForOffline();
  await server.stop();
  await device.page.reload();
  await expect(device.page.getByText('The server does not answer')).toBeVisible();
  await server.start();
  await device.page.getByRole('button', { name: /Try/ }).click();
  await expect(device.page.getByText('This server is new')).toBeVisible();
});
