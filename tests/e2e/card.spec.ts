import { expect, openSettings, ownersDevice, question, test } from './devices.ts';

test('what is typed is there after a reload, and Undo takes it back step by step', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Sofia', 'Greco');
  await desk.page.getByRole('button', { name: 'Add: Phone' }).click();
  await desk.page.getByRole('textbox', { name: 'Phone' }).fill('333 123 4567');
  await desk.page.keyboard.press('Tab');
  await desk.field('Last name').fill('Grecò');
  await desk.savedHere();
  await desk.page.reload();
  await expect(desk.field('Last name')).toHaveValue('Grecò');
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+39 333 123 4567');
  await expect(desk.row('Sofia Grecò')).toContainText('+39 333 123 4567');

  await desk.field('First name').fill('Sonia');
  await desk.page.keyboard.press('Tab');
  await desk.page.getByRole('button', { name: /^Undo/ }).click();
  await expect(desk.field('First name')).toHaveValue('Sofia');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Sofia Grecò' })).toBeVisible();
});

test('a phone that can’t be read stays as typed and is marked', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Paolo', 'Riva');
  await desk.page.getByRole('button', { name: 'Add: Phone' }).click();
  await desk.page.getByRole('textbox', { name: 'Phone' }).fill('ask the sister 12');
  await desk.page.keyboard.press('Tab');
  await desk.savedHere();
  await desk.page.reload();
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveValue('ask the sister 12');
  await expect(desk.page.getByText('as typed')).toBeVisible();
});

test('a visit is written with staff, service, price, status and technical note, and counts in the card’s figures', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await openSettings(desk.page, 'Team');
  await desk.page.getByRole('button', { name: 'Add staff' }).click();
  await desk.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ilze');
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('link', { name: 'Clients' }).click();
  await desk.newClient('Chiara', 'Neri');
  await desk.tab('History');
  await desk.page.keyboard.press('v');
  await desk.page.getByRole('combobox', { name: 'Service' }).fill('Balayage');
  await desk.page.keyboard.press('Tab');
  await desk.page.getByRole('textbox', { name: 'Price' }).fill('120,50');
  await desk.page.keyboard.press('Tab');
  await expect(desk.page.getByRole('button', { name: 'Ilze', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await desk.page.getByRole('textbox', { name: 'Technical note' }).fill('60 g 7/43 + 30 g 7/0, 6 % 1:2, 35 min');
  await desk.page.getByRole('button', { name: /^Paid · / }).click();
  await desk.savedHere();
  await desk.page.reload();
  await desk.tab('History');
  const visit = desk.page.getByRole('list', { name: 'Visits, newest first' }).getByRole('listitem').first();
  for (const text of ['Balayage', 'Ilze', 'Paid', '120.50', '60 g 7/43']) await expect(visit).toContainText(text);

  await desk.page.getByRole('tab', { name: 'Statistics' }).click();
  for (const figure of ['Visits: 1', 'Total spent: €120.50', 'By spend: No. 1', 'Balayage: 1 · 100%', 'Ilze: 1 · 100%']) {
    await expect(desk.page.getByRole('button', { name: figure })).toBeVisible();
  }
  await desk.page.getByRole('button', { name: 'Average spend' }).click();
  await expect(desk.page.getByRole('dialog')).toContainText('€120.50 ÷ 1 paid visit = €120.50');
  await desk.page.getByRole('list', { name: 'Visits it comes from' }).getByRole('button').click();
  await expect(desk.page.getByRole('textbox', { name: 'Technical note' })).toHaveValue(/60 g 7\/43/);
});

test('a visit counts from the first thing said of it, and one that is left empty leaves nothing behind', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Chiara', 'Neri');
  await desk.tab('History');
  const { page } = desk;
  const none = page.getByRole('heading', { name: 'No visits yet' });
  const counted = page.getByRole('tab', { name: /History/ });
  const note = page.getByRole('textbox', { name: 'Technical note' });
  const begin = () => page.getByRole('button', { name: 'New visit' }).click();
  const close = () => page.getByRole('button', { name: 'Close' }).last().click();
  await begin();
  await expect(note).toBeVisible();
  await expect(page.getByRole('article').getByText('Potential')).toBeVisible();
  await close();
  await expect(none).toBeVisible();

  await begin();
  await note.fill('60 g');
  await expect(counted).toHaveText('History1');
  await note.fill('');
  await close();
  await expect(none).toBeVisible();

  await begin();
  await note.fill('60 g 7/43');
  await expect(counted).toHaveText('History1');
  await note.blur();
  await page.getByRole('button', { name: 'Undo: Visit' }).click();
  await expect(none).toBeVisible();
  await page.getByRole('button', { name: 'Redo: Visit' }).click();
  await expect(note).toHaveValue('60 g 7/43');
});

test('a person or service added in the settings is stored with its name; given up or left empty, nothing of it is left', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  await openSettings(page, 'Team');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  for (const leave of [() => name.press('Escape'), () => page.getByRole('heading', { level: 1 }).click()]) {
    await page.getByRole('button', { name: 'Add staff' }).click();
    await expect(name).toHaveValue('');
    await leave();
    await expect(name).toHaveCount(0);
  }
  await openSettings(page, 'Services');
  await page.getByRole('button', { name: 'Add a service' }).click();
  await page.getByRole('textbox', { name: 'Service: price' }).fill('40');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByText('Without a name it isn’t saved')).toBeVisible();
  await page.getByRole('textbox', { name: 'Service', exact: true }).fill('Cut');
  await page.getByRole('heading', { level: 1 }).click();
  // As the salon's settings have it now, which are then to be saved.
  await expect(page.getByRole('textbox', { name: 'Cut: price' })).toBeVisible();
  await desk.savedOnServer();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Cut: price' })).toHaveValue('€40.00');
  await openSettings(page, 'Team');
  await expect(page.getByRole('button', { name: 'Add staff' })).toBeVisible();
  await expect(name).toHaveCount(0);
});

const WORDS = [
  ['it-IT', 'ELIMINA'],
  ['lv-LV', 'DZĒST'],
  ['ru-RU', 'УДАЛИТЬ'],
  ['uk-UA', 'ВИДАЛИТИ'],
  ['en-GB', 'DELETE'],
] as const;

test('deleting asks for the word in the person’s language', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  for (const [locale, word] of WORDS) {
    const language = locale.slice(0, 2);
    await desk.newClient('Nora', `Test ${language}`);
    await desk.page.evaluate((chosen) => localStorage.setItem('kartoteka.language', chosen), language);
    await desk.page.reload();
    const page = desk.page;
    await page.getByRole('article').getByRole('button').last().waitFor();
    await page.locator('article header button[aria-haspopup]').last().click();
    await page.getByRole('menuitem').last().click();
    const dialog = question(page);
    const confirm = dialog.getByRole('button').last();
    await expect(confirm).toBeDisabled();
    await dialog.getByRole('textbox').fill('no');
    await expect(confirm).toBeDisabled();
    await dialog.getByRole('textbox').fill(` ${word.toLowerCase().replace('ē', 'e')} `);
    await confirm.click();
    await expect(page.getByRole('option').filter({ hasText: `Test ${language}` })).toHaveCount(0);
    await page.evaluate(() => localStorage.setItem('kartoteka.language', 'en'));
    await page.goto(server.url);
  }
});
