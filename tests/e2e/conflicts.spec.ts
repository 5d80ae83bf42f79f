import { expect, joinedDevice, ownersDevice, test } from './devices.ts';

test('a field set apart on two devices shows both values, whose and when; one touch settles it everywhere, and the changes tell it', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Elena', 'Rossi');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk, { name: 'Chair two' });
  await tablet.open('rossi', 'Elena Rossi');
  await desk.open('rossi', 'Elena Rossi');
  // Each sees that the other has the card open.
  await expect(desk.page.getByText('Also open on: Chair two')).toBeVisible();
  await expect(tablet.page.getByText(/Also open on: /)).toBeVisible();

  await server.stop();
  for (const [device, name] of [
    [desk, 'Elèna'],
    [tablet, 'Helena'],
  ] as const) {
    await device.field('First name').fill(name);
    await device.field('First name').press('Enter');
    await device.savedHere();
  }
  await server.start();
  const conflict = (device: typeof desk) => device.page.getByRole('region', { name: 'Two devices wrote different things in one field' });
  for (const device of [desk, tablet]) {
    await expect(conflict(device).getByText('Elèna', { exact: true })).toBeVisible();
    await expect(conflict(device).getByText('Helena', { exact: true })).toBeVisible();
  }
  await expect(conflict(desk).getByText(/^Chair two, /)).toBeVisible();
  await conflict(tablet).getByRole('button', { name: 'Keep: Elèna' }).click();
  for (const device of [desk, tablet]) {
    await expect(conflict(device)).toHaveCount(0);
    await expect(device.field('First name')).toHaveValue('Elèna');
  }

  await desk.page.getByRole('tab', { name: 'Changes' }).click();
  const changes = desk.page.getByRole('list', { name: 'Changes, newest first' });
  await expect(changes.getByText('Helena').first()).toBeVisible();
  await expect(changes.getByText('Chair two').first()).toBeVisible();
  await changes.getByRole('button', { name: 'Restore: First name, Elena' }).first().click();
  await expect(tablet.field('First name')).toHaveValue('Elena');
});
