import { expect, ownersDevice, test } from './devices.ts';

test('a new client is a name, Tab, a phone; who is a client already is told while typing, offline too', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  const { page, context } = desk;
  const begin = async (name: string) => {
    await page.getByRole('button', { name: 'New client' }).focus();
    await page.keyboard.press('n');
    const field = desk.field('First and last name');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('');
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
  };
  await begin('Оксана Шевченко');
  await page.keyboard.type('+380 67 123 45 67');
  await page.keyboard.press('Tab');
  await expect(desk.field('First name')).toHaveValue('Оксана');
  await expect(desk.field('Last name')).toHaveValue('Шевченко');
  await expect(desk.row('Оксана Шевченко')).toContainText('+380 67 123 45 67');
  await desk.savedOnServer();

  await context.setOffline(true);
  const told = page.getByRole('region', { name: /Perhaps|with this name/ });
  await begin('Oksana Shevchenko');
  await expect(told).toContainText('Оксана Шевченко');
  await expect(told).toContainText('There is a client with this name');
  await expect(page.getByRole('textbox', { name: 'Phone' })).toBeFocused();
  await page.keyboard.type('+39 347 123 4567');
  await told.getByRole('button', { name: 'It’s the same person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Оксана Шевченко' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveCount(2);
  await expect(desk.row('Oksana')).toHaveCount(0);

  // A child has the mother's phone, and is somebody else.
  await begin('Софія Шевченко +380671234567');
  await expect(told).toContainText('Perhaps of the same family');
  await told.getByRole('button', { name: 'Someone else' }).press('Enter');
  await expect(told).toHaveCount(0);
  await expect(desk.row('Шевченко')).toHaveCount(2);
});
