import { choose, expect, ownersDevice, question, test } from './devices.ts';
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

test('a child’s card leads to the mother’s and has her phone, undone on both; a category’s rule counts whom it fits; a field of the salon keeps what was written before its kind changed', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await desk.newClient('Anna', 'Conti');
  await desk.field('Phone').fill('333 123 4567');
  await desk.newClient('Mia', 'Rossi');
  await page.getByRole('button', { name: 'Add: Linked client' }).click();
  await page.getByRole('combobox', { name: 'Find a client' }).fill('anna');
  await page.getByRole('option', { name: 'Anna Conti' }).click();
  await choose(page, 'Who they are', 'Parent');
  await expect(page.getByRole('link', { name: 'Call +39 333 123 4567' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the card: Anna Conti' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Conti' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Who they are' })).toContainText('Child');
  await page.getByRole('link', { name: 'Open the card: Mia Rossi' }).click();
  await page.getByRole('button', { name: 'Remove: Anna Conti' }).click();
  await page.getByRole('button', { name: 'Undo: Link removed' }).click();
  await page.getByRole('link', { name: 'Open the card: Anna Conti' }).click();
  await expect(page.getByRole('link', { name: 'Open the card: Mia Rossi' })).toBeVisible();

  const { origin } = new URL(page.url());
  await page.goto(`${origin}/settings/categories`);
  await page.getByRole('button', { name: 'Add a category' }).click();
  await page.getByRole('textbox', { name: 'Category' }).fill('First timers');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Condition', exact: true }).click();
  await choose(page, 'What', 'Status');
  await page.getByRole('button', { name: 'Potential', exact: true }).click();
  await expect(page.getByText('Fits 2 clients of 2')).toBeVisible();
  await expect(page.getByText('Status: “Potential”')).toBeVisible();
  await expectAccessible(page, 'the rule of a category');

  await page.goto(`${origin}/settings/card`);
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('textbox', { name: 'Field', exact: true }).fill('Dogs');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Clients' }).click();
  await desk.open('mia', 'Mia Rossi');
  await expect(page.getByRole('article').getByText('First timers').first()).toBeVisible();
  await page.getByRole('button', { name: 'Add: Salon’s own fields' }).click();
  await desk.field('Dogs').fill('two 🐕');
  await page.keyboard.press('Tab');
  await desk.savedHere();
  const card = page.url();
  await page.goto(`${origin}/settings/card`);
  await page.getByRole('button', { name: 'Details: Dogs' }).click();
  await choose(page, 'What is entered', 'Number');
  await question(page).getByRole('button', { name: 'Change' }).click();
  // Shown once it is stored: a page that goes at once would take the press with it.
  await expect(page.getByRole('button', { name: 'What is entered' })).toContainText('Number');
  await page.goto(card);
  await expect(desk.field('Dogs')).toHaveValue('two 🐕');
  await expect(page.getByText('This was another kind of field when it was written. Kept as it is')).toBeVisible();
});
