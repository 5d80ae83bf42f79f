import { importKnownClients } from './client-base.ts';
import { type Device, expect, ownersDevice, test } from './devices.ts';
import { SalonServer } from './salon-server.ts';

// One salon for the whole file: finding changes nothing in it.
test.describe.configure({ mode: 'default' });

let server: SalonServer;
let desk: Device;

test.beforeAll(async ({ browser }) => {
  server = await SalonServer.started();
  desk = await ownersDevice(browser, server);
  await importKnownClients(desk);
});

test.afterAll(async () => {
  await desk?.context.close();
  await server?.dispose();
});

test.beforeEach(async () => {
  await desk.page.getByRole('link', { name: 'Clients' }).click();
  await desk.search.fill('');
});

/** The first result for `query`, and what is marked in it. */
async function found(query: string, name: string, marked?: string): Promise<void> {
  await desk.search.fill(query);
  const first = desk.page.getByRole('listbox', { name: 'Clients found' }).getByRole('option').first();
  await expect(first).toContainText(name);
  if (marked !== undefined) await expect(first.locator('mark')).toHaveText([marked]);
}

test('a name is found by its first letters, without its accents, in capitals, and in the other alphabet', async () => {
  await found('ros', 'Elena Rossi', 'Ros');
  await found('BERZINA', 'Līga Bērziņa', 'Bērziņa');
  await found('caks', 'Česlava Čakste', 'Čaks');
  await found('Oksana', 'Оксана Шевченко', 'Оксана');
  await found('shevchenko', 'Оксана Шевченко', 'Шевченко');
  await found('Елена Росси', 'Elena Rossi');
  await found('елкин', 'Сергей Ёлкин', 'Ёлкин');
});

test('a name typed with the wrong keyboard layout is found', async () => {
  await found('jrcfyf', 'Оксана Шевченко');
  await found('кщыыш', 'Elena Rossi');
});

test('a phone is found by any run of its digits, however they are grouped', async () => {
  await found('347 123', 'Elena Rossi', '347 123');
  await found('471234567', 'Elena Rossi', '47 123 4567');
  await found('76 54', 'Elena Zorzi', '765 4');
  await found('29123456', 'Līga Bērziņa', '29 123 456');
  await found('067 123', 'Оксана Шевченко');
  await found('8 916 123', 'Сергей Ёлкин');
  await found('06 1234', 'Carlo Dini');
});

test('part of an e-mail and a card’s number are found, and what matched is marked', async () => {
  await found('ezorzi@po', 'Elena Zorzi', 'ezorzi@po');
  await found('oksana@', 'Оксана Шевченко', 'oksana@');
  await found('2900000098765', 'Оксана Шевченко', '2900000098765');
  await found('kt104', 'Līga Bērziņa');
});

test('Enter opens the first, arrows choose another, Esc clears', async () => {
  await desk.search.fill('elena');
  const results = desk.page
    .getByRole('listbox', { name: 'Clients found' })
    .getByRole('option', { name: 'Elena' })
    .filter({ has: desk.page.locator('mark') });
  await expect(results).toHaveCount(2);
  const names = await results.allInnerTexts();
  const [first, second] = names.map((text) => (text.includes('Rossi') ? 'Elena Rossi' : 'Elena Zorzi'));
  await desk.search.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1, name: first ?? '' })).toBeVisible();

  await desk.search.fill('elena');
  await expect(results).toHaveCount(2);
  await desk.search.press('ArrowDown');
  await desk.search.press('Enter');
  await expect(desk.page.getByRole('heading', { level: 1, name: second ?? '' })).toBeVisible();

  await desk.search.fill('elena');
  await desk.search.press('Escape');
  await expect(desk.search).toHaveValue('');
  await expect(desk.page.getByRole('listbox', { name: 'Clients', exact: true })).toBeVisible();
});

test('/ and Ctrl+K go to the search from wherever one is', async () => {
  for (const section of ['Clients', 'Import', 'Settings']) {
    for (const key of ['/', 'Control+k']) {
      await desk.page.getByRole('link', { name: section }).click();
      await desk.page.keyboard.press(key);
      await expect(desk.search).toBeFocused();
      await expect(desk.search).toHaveValue('');
    }
  }
});

test('a scan opens the client with that card: from the list, from a field of a card, from the settings', async () => {
  await desk.page.getByRole('link', { name: 'Clients' }).focus();
  await desk.scan('2900000012345');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Elena Rossi' })).toBeVisible();

  const note = desk.page.getByRole('textbox', { name: 'Notes' });
  await note.fill('Tea with mint');
  await desk.scan('2900000098765');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Оксана Шевченко' })).toBeVisible();

  await desk.page.getByRole('link', { name: 'Settings' }).click();
  await desk.field('Salon’s name').focus();
  await desk.scan('2900000012345');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Elena Rossi' })).toBeVisible();
  await expect(note).toHaveValue('Tea with mint');
  await desk.page.getByRole('link', { name: 'Settings' }).click();
  await expect(desk.field('Salon’s name')).toHaveValue('Salone Aurora');
});

test('a card nobody has takes the place of the card that was open, and begins a client or is added where a number is asked for', async () => {
  const { page } = desk;
  await desk.open('rossi', 'Elena Rossi');
  await desk.scan('2999999999999');
  await expect(page.getByRole('alert')).toContainText('No client has the card 2999999999999');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(desk.search).toHaveValue('2999999999999');
  await page.getByRole('button', { name: 'New client with this card' }).click();
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toHaveValue('2999999999999');
  await desk.field('First name').fill('Dace');
  await desk.savedHere();

  await desk.open('zorzi', 'Elena Zorzi');
  await page.getByRole('button', { name: 'Add: Membership card' }).click();
  await expect(page.getByRole('textbox', { name: 'Number', exact: true }).last()).toBeFocused();
  await desk.scan('2988888888888');
  await page.keyboard.press('Tab');
  await desk.savedHere();
  await desk.scan('2999999999999');
  await expect(page.getByRole('heading', { level: 1, name: 'Dace' })).toBeVisible();
  await desk.scan('2988888888888');
  await expect(page.getByRole('heading', { level: 1, name: 'Elena Zorzi' })).toBeVisible();
});

test('a new client begins with what was typed: letters are the name, digits the phone', async () => {
  await desk.search.fill('zita balode');
  await desk.page.getByRole('option', { name: 'New client “zita balode”' }).click();
  await expect(desk.field('First name')).toHaveValue('Zita');
  await expect(desk.field('Last name')).toHaveValue('Balode');

  await desk.search.fill('347 999 0001');
  await desk.page.getByRole('option', { name: 'New client “347 999 0001”' }).click();
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+39 347 999 0001');
  await found('9990001', '+39 347 999 0001');
});

test('a new client is in the list from the first thing written, and one that is left empty never', async () => {
  const { page } = desk;
  const counted = page
    .getByRole('heading', { level: 1, name: 'Clients' })
    .locator('..')
    .getByText(/cards?$/);
  const before = await counted.textContent();
  await page.getByRole('link', { name: 'Clients' }).focus();
  await page.keyboard.press('n');
  await expect(desk.field('First name')).toBeFocused();
  await expect(page.getByText('Saved as soon as you write something')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('listbox', { name: 'Clients', exact: true })).toBeFocused();
  await expect(counted).toHaveText(before ?? '');

  await page.keyboard.press('n');
  await expect(desk.field('First name')).toBeFocused();
  await page.keyboard.type('Ursula');
  await expect(desk.row('Ursula')).toBeVisible();
  await desk.savedHere();
  await desk.field('First name').fill('');
  await page.keyboard.press('Escape');
  await expect(counted).toHaveText(before ?? '');
  await expect(desk.row('Ursula')).toHaveCount(0);
});

test('the keyboard goes back to where a card was opened from', async () => {
  const { page } = desk;
  await desk.search.fill('rossi');
  await expect(desk.row('Elena Rossi')).toBeVisible();
  await desk.search.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Elena Rossi' })).toBeVisible();
  await desk.field('First name').focus();
  await page.keyboard.press('Escape');
  await expect(desk.search).toBeFocused();
  await desk.search.press('Escape');

  const list = page.getByRole('listbox', { name: 'Clients', exact: true });
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const active = await list.getAttribute('aria-activedescendant');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await expect(list).toHaveAttribute('aria-activedescendant', active ?? '');
});
