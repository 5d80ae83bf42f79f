import { expect, ownersDevice, test } from './devices.ts';
import { expectAccessible, expectNothingCutOff } from './readable.ts';

test('a codice fiscale is checked by its rule and fills in what it tells in one step; an allergy stands on top of the card and leads to its field', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await desk.newClient('Mario', 'Bianchi');
  await page.getByRole('button', { name: 'Add: Tax details' }).click();
  const code = desk.field('Codice fiscale (Italy)');
  await code.fill('rssmra85t10a562t');
  await page.keyboard.press('Tab');
  await expect(code).toHaveValue('RSSMRA85T10A562T');
  await expect(page.getByText('The check letter doesn’t fit')).toBeVisible();
  await code.fill('RSSMRA85T10A562S');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Doesn’t match the last name')).toBeVisible();
  await desk.field('Last name').fill('Rossi');
  await page.getByRole('button', { name: 'Fill in from the code: Male, 10/12/1985' }).click();
  await expect(desk.field('Date of birth')).toHaveValue('10/12/1985');
  await page.getByRole('button', { name: 'Undo: Details from the code' }).click();
  await expect(desk.field('Date of birth')).toHaveValue('');

  await page.getByRole('button', { name: 'Add: Health' }).click();
  await desk.field('Allergies').fill('Nickel');
  await page.keyboard.press('Tab');
  await desk.savedHere();
  await page.reload();
  await expect(code).toHaveValue('RSSMRA85T10A562S');
  await page.getByText('Health', { exact: true }).click();
  await expect(desk.field('Allergies')).toBeHidden();
  await page.getByRole('list', { name: 'Must know' }).getByRole('button', { name: 'Allergies: Nickel' }).click();
  await expect(desk.field('Allergies')).toBeInViewport();
  await expect(desk.field('Allergies')).toHaveValue('Nickel');

  await code.fill('RSSMRA85');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Should have 16 characters, has 8')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNothingCutOff(page, 'details');
  await expectAccessible(page, 'details');
});
