import type { Browser, Locator, Page } from '@playwright/test';
import { expect, newDevice, ownersDevice, test } from './devices.ts';
import { expectAccessible } from './readable.ts';
import type { SalonServer } from './salon-server.ts';

/** The owner's tablet of a demo salon in Ukrainian, with the table open. */
async function ukrainianTable(browser: Browser, server: SalonServer): Promise<Page> {
  const { page } = await newDevice(browser, { locale: 'uk-UA', hasTouch: true });
  await page.goto(server.ownerLink);
  await page.getByRole('button', { name: 'Продовжити' }).tap();
  await page.getByRole('button', { name: 'Відкрити демо-салон' }).tap();
  await page.getByRole('button', { name: 'Таблиця' }).tap();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  return page;
}

test('Оксана builds a segment by touch, and reads it as a sentence', async ({ browser, server }) => {
  const page = await ukrainianTable(browser, server);
  await expectAccessible(page, 'the table');
  await page.getByRole('button', { name: 'Фільтр' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Яких клієнтів показати' });
  await dialog.getByRole('textbox', { name: 'Скільки' }).fill('5');
  await dialog.getByRole('button', { name: 'Умова', exact: true }).tap();
  await dialog.getByRole('button', { name: 'Візити Що' }).nth(1).tap();
  await page.getByRole('option', { name: 'Стать' }).tap();
  await dialog.getByRole('button', { name: 'Жіноча' }).tap();
  await expect(dialog).toContainText('Не менше 5 візитів');
  await expect(dialog).toContainText('стать: жіноча');
  await expectAccessible(page, 'the filter');
  const fits = (await dialog.getByRole('status').textContent())?.match(/\d+/)?.[0];
  await dialog.getByRole('button', { name: `Показати ${fits}`, exact: true }).tap();
  await expect(page.getByText(`${fits} із 300`)).toBeVisible();

  await page.getByRole('button', { name: 'Зберегти як сегмент' }).tap();
  await page.getByRole('textbox', { name: 'Назва сегмента' }).fill('Наші подруги');
  await page.getByRole('button', { name: 'Зберегти', exact: true }).tap();
  const chip = page.getByRole('button', { name: 'Наші подруги' });
  await expect(chip).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Усі клієнти' }).tap();
  await expect(counted(page, '300 клієнтів')).toBeVisible();
  await chip.tap();
  await expect(page.getByText(`${fits} із 300`)).toBeVisible();
});

test('Оксана deletes clients after typing ВИДАЛИТИ, and takes it back', async ({ browser, server }) => {
  const page = await ukrainianTable(browser, server);
  const names = [await nameIn(page, 0), await nameIn(page, 1)];
  for (const at of [0, 1]) await page.locator(`[data-index="${at}"] [data-select]`).tap();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Видалити з бази' }).tap();
  const question = page.getByRole('alertdialog', { name: 'Видалити 2 клієнтів?' });
  await question.getByRole('textbox').fill('видалит');
  await expect(question.getByRole('button', { name: 'Видалити' })).toBeDisabled();
  await question.getByRole('textbox').fill('ВИДАЛИТИ');
  await question.getByRole('button', { name: 'Видалити' }).tap();
  await expect(page.getByText('Видалено 2 клієнтів')).toBeVisible();
  await expect(counted(page, '298 клієнтів')).toBeVisible();
  // It can be taken back also when the page was closed meanwhile.
  await page.reload();
  await expect(counted(page, '298 клієнтів')).toBeVisible();
  await expect(page.getByText('Видалено 2 клієнтів')).toBeVisible();
  await page.getByRole('button', { name: 'Відмінити' }).tap();
  await expect(page.getByText('Відмінено для 2 клієнтів')).toBeVisible();
  await expect(counted(page, '300 клієнтів')).toBeVisible();
  expect([await nameIn(page, 0), await nameIn(page, 1)]).toEqual(names);
});

test('Оксана puts a column elsewhere with a finger, and it stands there after a reload', async ({ browser, server }) => {
  const page = await ukrainianTable(browser, server);
  await page.getByRole('button', { name: 'Стовпці' }).tap();
  const columns = page.getByRole('grid', { name: 'У таблиці' });
  const names = () => columns.getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')));
  const before = await names();
  await dragByFinger(page, columns.locator('[data-grip]').nth(1), columns.getByRole('row').nth(3));
  const moved = [before[0], before[2], before[3], before[1], ...before.slice(4)];
  await expect.poll(names).toEqual(moved);
  await page.reload();
  await page.getByRole('button', { name: 'Стовпці' }).tap();
  await expect.poll(names).toEqual(moved);
});

test('Anna gives a category to all regular clients with no connection, and it comes to the server later', async ({ browser, server }) => {
  const owner = await ownersDevice(browser, server, 'demo');
  const { page } = owner;
  await owner.savedOnServer();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('button', { name: 'Regular', exact: true }).click();
  // Until all rows are read there may be nobody yet, and before the filter it is all of them.
  const found = (await page.getByText(/^(?!300 )[1-9]\d* of 300$/).textContent())?.split(' ')[0];
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('region', { name: `${found} selected` })).toBeVisible();
  await server.stop();
  await page.getByRole('button', { name: 'Category', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add to a category' });
  await dialog.getByRole('button', { name: 'Category' }).click();
  await page.getByRole('option', { name: 'New category' }).click();
  await dialog.getByRole('textbox', { name: 'New category' }).fill('Spring letter');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText(`“Spring letter”: ${found} clients added`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Spring letter' }).nth(5)).toBeVisible();
  await server.start();
  await owner.savedOnServer();
});

/** How many the table says there are. */
function counted(page: Page, told: string): Locator {
  return page.getByRole('status').filter({ hasText: new RegExp(`^${told}$`) });
}

async function nameIn(page: Page, row: number): Promise<string> {
  return (await page.locator(`[data-index="${row}"] td`).nth(1).textContent()) ?? '';
}

/**
 * One finger, as the browser gets it from the screen: down on `from`, over to `to`, and up. It goes where `to` is while it is on the way,
 * as whoever looks at it does: a word that goes from the foot of the screen meanwhile moves the dialog.
 */
async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  // Until the dialog has come to rest.
  await from.tap({ trial: true });
  const start = await boxOf(from);
  const touch = await page.context().newCDPSession(page);
  const x = start.x + start.width / 2;
  let y = start.y + start.height / 2;
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let left = 12; left > 0; left--) {
    const end = await boxOf(to);
    y += (end.y + 0.8 * end.height - y) / left;
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await touch.detach();
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not shown');
  return box;
}
