import { expect, joinedDevice, openSettings, ownersDevice, test } from './devices.ts';

test('what a salon defines for itself is on its other devices: a category, a field, and a new version of a consent beside the old', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  const { page } = owner;
  await openSettings(page, 'Categories');
  await page.getByRole('button', { name: 'Add a category' }).click();
  await page.getByRole('textbox', { name: 'Category', exact: true }).fill('Friends');
  await page.getByRole('textbox', { name: 'Discount' }).fill('10');
  await page.keyboard.press('Tab');

  await openSettings(page, 'Client card');
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('textbox', { name: 'Field', exact: true }).fill('Favourite drink');
  await page.getByRole('button', { name: 'What is entered' }).click();
  await page.getByRole('option', { name: 'One of a list' }).click();
  await page.getByRole('textbox', { name: 'To choose from' }).fill('Coffee\nTea');

  await openSettings(page, 'Consents');
  await page.getByRole('button', { name: 'Add the usual ones' }).click();
  await page.getByRole('button', { name: 'Details: Personal data' }).click();
  const text = page.getByRole('textbox', { name: 'Text: English' });
  await expect(text).toHaveValue(/Salone Aurora keeps my data/);
  const first = await text.inputValue();
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByRole('button', { name: 'New version: English' }).click();
  await expect(text).toHaveValue(first);
  await text.fill('You may keep my data.');
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByText('1 earlier version').click();
  await expect(page.getByText(first, { exact: true })).toBeVisible();
  await owner.savedOnServer();

  const tablet = await joinedDevice(browser, server, owner, { role: 'Owner' });
  await openSettings(tablet.page, 'Consents');
  await tablet.page.getByRole('button', { name: 'Details: Personal data' }).click();
  await expect(tablet.page.getByRole('region', { name: 'English' })).toContainText('You may keep my data.');
  await tablet.page.getByText('1 earlier version').click();
  await expect(tablet.page.getByText(first, { exact: true })).toBeVisible();
  await openSettings(tablet.page, 'Client card');
  await expect(tablet.page.getByText('One of a list · Coffee, Tea')).toBeVisible();
  await openSettings(tablet.page, 'Categories');
  await expect(tablet.page.getByRole('textbox', { name: 'Category', exact: true })).toHaveValue('Friends');
  await tablet.page.getByRole('button', { name: 'Remove Friends' }).click();
  await openSettings(page, 'Categories');
  await expect(page.getByRole('textbox', { name: 'Category', exact: true })).toHaveCount(0);
  await tablet.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Category', exact: true })).toHaveValue('Friends');
  await expect(page.getByText('discount 10%')).toBeVisible();
});
