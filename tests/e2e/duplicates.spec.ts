import type { Device } from './devices.ts';
import { expect, joinedDevice, ownersDevice, question, test } from './devices.ts';

const PHONE = '+371 29 123 456';

test('a client entered twice, in two scripts, is merged by keyboard; what an offline device did to the card that went away arrives, and goes with it when they are taken apart', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  for (const [given, family] of [
    ['Оксана', 'Шевченко'],
    ['Oksana', 'Shevchenko'],
  ] as const) {
    await desk.newClient(given, family);
    await desk.field('Phone').fill(PHONE);
    await desk.field('Phone').press('Enter');
    await desk.savedOnServer();
  }
  const tablet = await joinedDevice(browser, server, desk);
  await expect(tablet.row('Oksana Shevchenko')).toBeVisible();
  await tablet.open('oksana', 'Oksana Shevchenko');
  await tablet.savedOnServer();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'Possible duplicates: 1' }).click();
  await expect(page.getByText('same phone +371 29 123 456', { exact: true })).toBeVisible();
  await expect(page.getByText('same name in other letters', { exact: true })).toBeVisible();

  await server.stop();
  await tablet.page.getByRole('textbox', { name: 'Notes' }).fill('Likes tea.');
  await tablet.savedHere();
  await tablet.tab('History');
  await tablet.page.getByRole('button', { name: 'New visit' }).click();
  await tablet.page.getByRole('textbox', { name: 'Technical note' }).fill('60 g 7/43');
  await tablet.savedHere();

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Merge two cards' });
  await dialog.getByRole('radiogroup', { name: 'Main card' }).getByRole('radio', { checked: true }).focus();
  const ukrainian = dialog.getByRole('radiogroup', { name: 'Main card' }).getByRole('radio', { name: 'Оксана Шевченко' });
  if (!(await ukrainian.isChecked())) await page.keyboard.press('ArrowDown');
  await expect(ukrainian).toBeChecked();
  await expect(dialog.getByRole('radiogroup', { name: 'First name' }).getByRole('radio', { name: 'Оксана', exact: false })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  await expect(page.getByText('All pairs are looked at')).toBeVisible();

  await server.start();
  await desk.savedOnServer();
  await tablet.savedOnServer();
  const merged = (device: Device) => device.page.getByRole('region', { name: 'Merged with the card of Oksana Shevchenko' });
  // Who had the card open that went away has the one that stands for both.
  await expect(tablet.page.getByRole('heading', { level: 1, name: 'Оксана Шевченко' })).toBeVisible();
  await expect(merged(tablet)).toBeVisible();
  await desk.search.fill('oksana');
  await expect(page.getByText('1 client found')).toBeVisible();
  await desk.open('oksana', 'Оксана Шевченко');
  const cameAlong = page.getByRole('textbox', { name: 'Note from the card of Oksana Shevchenko' });
  await expect(cameAlong).toHaveValue('Likes tea.');
  await cameAlong.fill('Likes tea, no milk.');
  await cameAlong.press('Tab');
  await expect(page.getByRole('tab', { name: /History/ })).toContainText('1');
  await page.getByRole('textbox', { name: 'Notes' }).fill('Comes on Fridays.');

  await merged(desk).getByRole('button', { name: 'Take apart' }).click();
  await question(page).getByRole('button', { name: 'Take apart' }).click();
  await expect(merged(desk)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /History/ })).not.toContainText('1');
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Comes on Fridays.');
  await desk.savedOnServer();
  await expect(merged(tablet)).toHaveCount(0);
  await tablet.open('oksana', 'Oksana Shevchenko');
  await expect(tablet.page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Likes tea, no milk.');
  await expect(tablet.page.getByRole('tab', { name: /History/ })).toContainText('1');
});
