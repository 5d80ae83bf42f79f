import { importKnownClients } from './client-base.ts';
import { type Device, expect, openSettings, ownersDevice, test } from './devices.ts';
import { expectAccessible, expectNothingCutOff } from './readable.ts';
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
  if (marked !== undefined) await expect(first.locator('mark:visible')).toHaveText([marked]);
}

const LANGUAGES = {
  it: 'Italiano',
  lv: 'Latviešu',
  ru: 'Русский',
  uk: 'Українська',
  en: 'English',
} as const;

test('who is looked for is found in whatever language the device speaks: any spelling, slip, layout, number, or several together', async () => {
  const { page } = desk;
  const search = page.getByRole('searchbox');
  const first = page.locator('[id=found-0]');
  for (const [language, name] of Object.entries(LANGUAGES)) {
    await page.locator('nav a[href="/settings"]').click();
    await page.locator('a[href="/settings/device"]').click();
    await page.locator('main button[aria-haspopup=listbox]').first().click();
    await page.getByRole('option', { name }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    // English is what all the others here speak.
    if (language === 'en') continue;
    for (const [query, client, marked] of [
      ['BERZINA', 'Līga Bērziņa', ['Bērziņa']],
      ['shevch', 'Оксана Шевченко', ['Шевч']],
      ['sakste', 'Česlava Čakste', null],
      ['jrcfyf', 'Оксана Шевченко', ['Оксана']],
      ['шевченкл', 'Оксана Шевченко', null],
      ['0001111', 'Clara Curti', ['000 1111']],
      ['98765', 'Оксана Шевченко', ['98765']],
      ['esempio', 'Elena Rossi', ['esempio']],
      ['elena 4321', 'Elena Zorzi', ['Elena', '4321']],
      ['оксана poshta', 'Оксана Шевченко', null],
    ] as const) {
      await search.fill(query);
      await expect(first).toContainText(client);
      if (marked) await expect(first.locator('mark:visible')).toHaveText([...marked]);
    }
    await search.press('Escape');
  }
});

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

test('/ and Ctrl+K go to the search from wherever one is, and F6 to the open card and back', async () => {
  for (const section of ['Clients', 'Import', 'Settings']) {
    for (const key of ['/', 'Control+k']) {
      await desk.page.getByRole('link', { name: section }).click();
      await desk.page.keyboard.press(key);
      // At once: what is typed next belongs there.
      expect(await desk.search.evaluate((field) => field === document.activeElement)).toBe(true);
      await expect(desk.search).toHaveValue('');
    }
  }
  await desk.open('curti', 'Clara Curti');
  await desk.page.keyboard.press('F6');
  await expect(desk.search).toBeFocused();
  await desk.page.keyboard.press('F6');
  await expect(desk.page.getByRole('main')).toBeFocused();
});

test('a scan opens the client with that card: from the list, from a field of a card, from the settings', async () => {
  await desk.page.getByRole('link', { name: 'Clients' }).focus();
  await desk.scan('2900000012345');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Elena Rossi' })).toBeVisible();

  const note = desk.page.getByRole('textbox', { name: 'Notes' });
  await note.fill('Tea with mint');
  await desk.scan('2900000098765');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Оксана Шевченко' })).toBeVisible();

  await openSettings(desk.page, 'Salon');
  await desk.field('Salon’s name').focus();
  await desk.scan('2900000012345');
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Elena Rossi' })).toBeVisible();
  await expect(note).toHaveValue('Tea with mint');
  await openSettings(desk.page, 'Salon');
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
  await expect(page.getByRole('button', { name: '2999999999999' })).toBeVisible();
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
  await desk.search.press('Shift+Enter');
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+39 347 999 0001');
  await found('9990001', '+39 347 999 0001');
  // In the list too, before the next story counts who is there.
  await desk.search.fill('');
  await expect(desk.row('+39 347 999 0001')).toBeVisible();
});

test('a new client is in the list from the first thing written, and one that is left empty never', async () => {
  const { page } = desk;
  const counted = page
    .getByRole('heading', { level: 1, name: 'Clients' })
    .locator('..')
    .getByText(/clients?$/);
  const before = await counted.textContent();
  await page.getByRole('link', { name: 'Clients' }).focus();
  await page.keyboard.press('n');
  await expect(desk.field('First and last name')).toBeFocused();
  await expect(page.getByText('Saved as soon as you write something')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('listbox', { name: 'Clients', exact: true })).toBeFocused();
  await expect(counted).toHaveText(before ?? '');

  await page.keyboard.press('n');
  await expect(desk.field('First and last name')).toBeFocused();
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

test('before a letter is typed, who was opened here lately is offered; Esc goes back to the list', async () => {
  const { page } = desk;
  await desk.open('curti', 'Clara Curti');
  await desk.search.fill('');
  await page.getByRole('link', { name: 'Clients' }).click();
  await page.keyboard.press('/');
  const lately = page.getByRole('listbox', { name: 'Recent clients' });
  await expect(lately.getByRole('option').first()).toContainText('Clara Curti');
  await expect(lately.getByText('Opened here lately')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Clara Curti' })).toBeVisible();

  await page.getByRole('link', { name: 'Clients' }).click();
  await desk.search.click();
  await expect(lately).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Clients', exact: true })).toBeFocused();
});

test('Enter waits for the answer to what is typed, and Ctrl Enter begins a visit of today', async () => {
  const { page } = desk;
  await found('rossi', 'Elena Rossi');
  await desk.search.fill('zorzi');
  await desk.search.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Elena Zorzi' })).toBeVisible();

  await found('dini', 'Carlo Dini');
  await desk.search.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Carlo Dini' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Service' })).toBeFocused();
  await page.keyboard.press('Escape');
});

test('what stands in notes and formulas is found under the people, and opened where it stands', async () => {
  const { page } = desk;
  const note = page.getByRole('textbox', { name: 'Notes' });
  await desk.open('curti', 'Clara Curti');
  await note.fill('First visit in spring.\nAllergic to nickel.');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('v');
  await page.getByRole('textbox', { name: 'Technical note' }).fill('20 g 7/43 + 10 g 7/0, 35 min');
  await desk.savedHere();

  const inNotes = page.getByRole('listbox', { name: 'Clients found' }).getByRole('option').filter({ hasText: 'Clara Curti' });
  await desk.search.fill('nickel');
  await expect(inNotes.locator('mark')).toHaveText(['nickel']);
  await expect(page.getByText('In notes and formulas')).toBeVisible();
  await desk.search.press('ArrowDown');
  await desk.search.press('ArrowDown');
  await desk.search.press('Enter');
  await expect(note).toBeFocused();

  await desk.search.fill('7/43');
  await expect(inNotes).toContainText('Visit');
  await inNotes.click();
  await expect(page.getByRole('textbox', { name: 'Technical note' })).toHaveValue(/7\/43/);
});

test('a card nobody has is given to a client who is there already, and taken back', async () => {
  const { page } = desk;
  const give = async () => {
    await page.getByRole('button', { name: 'Give it to a client' }).click();
    await expect(desk.search).toBeFocused();
    await expect(page.getByText('Who gets the card 2977777777777?')).toBeVisible();
    await found('dini', 'Carlo Dini');
    await desk.search.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Carlo Dini' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toHaveValue('2977777777777');
    await desk.savedHere();
  };
  await page.getByRole('link', { name: 'Clients' }).focus();
  await desk.scan('2977777777777');
  await give();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('textbox', { name: 'Number', exact: true })).toHaveCount(0);
  await desk.savedHere();
  // The search hears of it a moment after it is stored.
  await expect(async () => {
    await desk.scan('2977777777777');
    await expect(page.getByRole('alert')).toContainText('No client has the card 2977777777777', { timeout: 2_000 });
  }).toPass();

  await give();
  await desk.open('rossi', 'Elena Rossi');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await desk.scan('2977777777777');
  await expect(page.getByRole('heading', { level: 1, name: 'Carlo Dini' })).toBeVisible();
});

test('a scan is read right through a Cyrillic keyboard layout, and closes the dialog that is in its way', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Clients' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await desk.scan('ЛЕ-104');
  await expect(page.getByRole('heading', { level: 1, name: 'Līga Bērziņa' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what stands in the list’s place while somebody is looked for is read whole, and by everyone', async () => {
  const { page } = desk;
  const states = [
    { name: 'lately', show: () => desk.search.click() },
    { name: 'notes', show: () => desk.search.fill('nickel') },
    { name: 'card', show: () => desk.scan('2966666666666') },
    { name: 'giving', show: () => page.getByRole('button', { name: 'Give it to a client' }).click() },
    { name: 'camera', show: () => page.getByRole('button', { name: 'Scan a card with the camera' }).click() },
  ];
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [at, { name, show }] of states.entries()) {
    await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'light' : 'dark', reducedMotion: 'reduce' });
    await show();
    await expectNothingCutOff(page, name);
    await expectAccessible(page, name);
  }
  await page.keyboard.press('Escape');
});
