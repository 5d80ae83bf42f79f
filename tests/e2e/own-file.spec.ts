import { readFileSync } from 'node:fs';
import { expect, ownersDevice, test } from './devices.ts';
import { expectAccessible } from './readable.ts';

test('у стійки: a client made from what was typed takes home everything the salon holds of them, on paper in their own language and as a file', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page
    .getByRole('button', { name: /Language/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'Українська' }).click();
  await page.getByRole('link', { name: 'Клієнти' }).click();
  await page.getByRole('searchbox', { name: 'Знайти клієнта' }).fill('Ірина Коваль');
  await page.getByRole('button', { name: 'Новий клієнт' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ірина Коваль' })).toBeVisible();
  await page.getByRole('button', { name: 'Додати: Телефон' }).click();
  await page.getByRole('textbox', { name: 'Телефон' }).fill('+380 67 123 45 67');
  await page.getByRole('textbox', { name: 'Нотатки' }).fill('М’ятний чай');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^Збережено на /)).toBeVisible();

  await page.getByRole('button', { name: 'Інші дії' }).click();
  await page.getByRole('menuitem', { name: 'Копія даних для клієнта' }).click();
  const dialog = page.getByRole('dialog', { name: 'Копія даних для клієнта' });
  await expect(dialog.getByRole('heading', { name: 'Ваші дані в салоні Salone Aurora' })).toBeVisible();
  await dialog.getByRole('button', { name: /Мова/ }).click();
  await page.getByRole('option', { name: 'Italiano' }).click();
  await expect(dialog.getByRole('heading', { name: 'I Suoi dati presso Salone Aurora' })).toBeVisible();
  await expectAccessible(page, 'own file');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Зберегти файлом (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Ірина-Коваль-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { client: { phones: { e164: string }[]; note: string } };
  expect(file.client.phones[0]?.e164).toBe('+380671234567');
  expect(file.client.note).toBe('М’ятний чай');

  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('[data-printed]');
  await expect(paper.getByText('I Suoi dati presso Salone Aurora')).toBeVisible();
  for (const text of ['Ірина', '+380 67 123 45 67', 'М’ятний чай']) await expect(paper.getByText(text)).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
});
