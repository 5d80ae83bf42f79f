import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { chooseFile, importKnownClients } from './client-base.ts';
import { type Device, expect, newDevice, openSettings, ownersDevice, test } from './devices.ts';
import { expectAccessible, expectNothingCutOff } from './readable.ts';
import { SalonServer } from './salon-server.ts';

// One salon and one device for the whole file; each test begins by choosing its language.
test.describe.configure({ mode: 'default' });

const LANGUAGES = ['it', 'lv', 'ru', 'uk', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const NAMES = { it: 'Italiano', lv: 'Latviešu', ru: 'Русский', uk: 'Українська', en: 'English' } as const satisfies Record<
  Language,
  string
>;
const SIZES = [
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
/** In the dark a screen has other colours and nothing else that is other. */
const WHAT_DIFFERS = { light: 'everything', dark: 'colors' } as const;
const LOOKS = SIZES.length * SCHEMES.length;
/** As salons call them: longer than a column of the journal is wide on a phone. */
const STAFF = 'Anastasija Vasiļevska-Bērziņa';
const ROOM = 'Kosmetoloģijas un masāžas kabinets';
const PHOTO = fileURLToPath(new URL('../../app/public/icon-512.png', import.meta.url));
const FILE = readFileSync(fileURLToPath(new URL('../fixtures/import/gestionale-1252.csv', import.meta.url)));

let server: SalonServer;
let desk: Device;
/** The addresses of all sections of the settings. */
let sections: readonly string[] = [];

test.beforeAll(async ({ browser }) => {
  server = await SalonServer.started();
  desk = await ownersDevice(browser, server);
  await importKnownClients(desk);
  await openSettings(desk.page, 'Salon');
  const links = desk.page.locator('main nav a[href^="/settings/"]');
  sections = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(sections.length).toBeGreaterThan(10);
  // What most salons have on their lists, so that the sections and the card's tabs have something to show.
  for (const name of ['Consents', 'Cards and subscriptions', 'Client card']) {
    await openSettings(desk.page, name);
    await desk.page.getByRole('button', { name: 'Add the usual ones' }).first().click();
  }
  await openSettings(desk.page, 'Team');
  await desk.page.getByRole('button', { name: 'Add staff' }).click();
  await desk.page.getByRole('textbox', { name: 'Name', exact: true }).last().fill(STAFF);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: 'Add a room' }).click();
  await desk.page.getByRole('textbox', { name: 'Room', exact: true }).last().fill(ROOM);
  await desk.page.keyboard.press('Enter');
  await openCard('rossi');
  await tab(2)();
  await desk.page.getByRole('tabpanel').locator('input[type=file]').setInputFiles(PHOTO);
  await expect(photo().locator('img')).toBeVisible();
});

test.afterAll(async () => {
  await desk?.context.close();
  await server?.dispose();
});

/** Chooses a language in the settings, as a person does: nothing is loaded anew. */
async function speak(language: Language): Promise<void> {
  await desk.page.locator('nav a[href="/settings"]').click();
  await desk.page.locator('a[href="/settings/device"]').click();
  await desk.page.locator('main button[aria-haspopup=listbox]').first().click();
  await desk.page.getByRole('option', { name: NAMES[language] }).click();
  await expect(desk.page.locator('html')).toHaveAttribute('lang', language);
}

async function openCard(query: string): Promise<void> {
  await desk.page.locator('nav a[href="/"]').click();
  const search = desk.page.getByRole('searchbox');
  await search.fill(query);
  await expect(desk.page.locator('[id=found-0] mark').first()).toBeVisible();
  await search.press('Enter');
  await expect(desk.page.getByRole('article').getByRole('tab').first()).toBeVisible();
}

/** A screen that is loaded when it is first asked for. */
async function goTo(address: string): Promise<void> {
  await desk.page.locator(`nav a[href="${address}"]`).click();
  await expect(desk.page.locator('main h1').first()).toBeVisible();
}

/** A screen that a button of another leads to. */
async function goStraight(address: string): Promise<void> {
  await desk.page.locator('nav a[href="/"]').click();
  await desk.page.evaluate((to) => history.pushState(null, '', to), address);
  await expect(desk.page.locator('main h1').first()).toBeVisible();
}

async function table(): Promise<void> {
  await goStraight('/table');
  await expect(desk.page.locator('main').getByText(/Rossi/).first()).toBeVisible();
}

async function journalBy(by: 'staff' | 'rooms'): Promise<void> {
  await goTo('/journal');
  await desk.page.locator('main header button[aria-haspopup=listbox]').last().click();
  await desk.page
    .getByRole('option')
    .nth(by === 'staff' ? 0 : 1)
    .click();
  await expect(desk.page.getByRole('region', { name: by === 'staff' ? STAFF : ROOM })).toBeVisible();
}

async function newBooking(): Promise<void> {
  await goTo('/journal');
  await desk.page.keyboard.press('v');
  await expect(desk.page.getByRole('dialog').getByRole('combobox').first()).toBeFocused();
}

/** Away from a booking that nobody made. */
async function afterBooking(address: string): Promise<void> {
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await desk.page.locator(`nav a[href="${address}"]`).click();
}

async function openPhoto(): Promise<void> {
  await tab(2)();
  await photo().click();
  await expect(desk.page.getByRole('dialog').getByRole('img')).toBeVisible();
}

async function afterPhoto(): Promise<void> {
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await goTo('/desk');
}

/** The one photo of the card, in whatever language. */
const photo = () => desk.page.getByRole('tabpanel').locator('button[data-photo]');
const tab = (nth: number) => () => desk.page.getByRole('article').getByRole('tab').nth(nth).click();

interface Screen {
  readonly name: string;
  readonly show: () => Promise<void>;
  /** One look is enough where weak eyes are concerned: it is made of the same parts as the others. */
  readonly once?: true;
}

function section(address: string): Screen {
  const show = async () => {
    await desk.page.locator('nav a[href="/settings"]').click();
    await desk.page.locator(`a[href="${address}"]`).click();
  };
  return { name: address, show, once: true };
}

/** The screens of a salon at work, each brought to sight by `show`; the tabs of the card that is open before them. */
const screens = (): readonly Screen[] => [
  { name: 'list', show: () => desk.page.locator('nav a[href="/"]').click() },
  { name: 'table', show: table },
  { name: 'likely pairs', show: () => goStraight('/duplicates'), once: true },
  { name: 'card, profile', show: () => openCard('rossi') },
  { name: 'card, history', show: tab(1) },
  { name: 'card, gallery', show: tab(2), once: true },
  { name: 'card, cards and points', show: tab(3), once: true },
  { name: 'card, statistics', show: tab(4), once: true },
  { name: 'card, consents', show: tab(5), once: true },
  { name: 'card, changes', show: tab(6), once: true },
  { name: 'photo', show: openPhoto, once: true },
  { name: 'desk', show: afterPhoto },
  { name: 'journal', show: () => journalBy('staff') },
  { name: 'journal by rooms', show: () => journalBy('rooms'), once: true },
  { name: 'booking', show: newBooking, once: true },
  { name: 'import', show: () => afterBooking('/import') },
  { name: 'settings', show: () => desk.page.locator('nav a[href="/settings"]').click() },
  ...sections.map(section),
];

const SAID = {
  it: { title: 'Impostazioni', count: '10 clienti', found: '2 clienti trovati', born: '12/05/1990' },
  lv: { title: 'Iestatījumi', count: '10 klientu', found: 'Atrasti 2 klienti', born: '12.05.1990' },
  ru: { title: 'Настройки', count: '10 клиентов', found: 'Найдено 2 клиента', born: '12.05.1990' },
  uk: { title: 'Налаштування', count: '10 клієнтів', found: 'Знайдено 2 клієнти', born: '12.05.1990' },
  en: { title: 'Settings', count: '10 clients', found: '2 clients found', born: '12/05/1990' },
} as const satisfies Record<Language, unknown>;
const LATIN = 'Bērziņa Čakste Curti Dini Rossi Zorzi';
const CYRILLIC = 'Ёлкин Єрмак Їжакевич Шевченко';
/** Latvian has Č after all of C; Russian and Ukrainian put their own alphabet first. */
const ORDER = {
  it: `${LATIN} ${CYRILLIC}`,
  lv: `Bērziņa Curti Čakste Dini Rossi Zorzi ${CYRILLIC}`,
  ru: `${CYRILLIC} ${LATIN}`,
  uk: `${CYRILLIC} ${LATIN}`,
  en: `${LATIN} ${CYRILLIC}`,
} as const satisfies Record<Language, string>;

test('a language is switched at once: words, plurals, dates and the list’s order', async () => {
  const { page } = desk;
  const rows = page.locator('[id^=client-][role=option]');
  for (const language of LANGUAGES) {
    const said = SAID[language];
    await speak(language);
    await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
    await page.locator('nav a[href="/"]').click();
    await page.getByRole('searchbox').fill('');
    await expect(page.getByText(said.count, { exact: true })).toBeVisible();
    const families = ORDER[language].split(' ');
    await expect(rows).toHaveText(families.map((family) => new RegExp(family)));
    await page.getByRole('searchbox').fill('elena');
    await expect(page.getByRole('status').filter({ hasText: said.found })).toBeVisible();
    await openCard('rossi');
    const fields = page.getByRole('article').locator('input');
    await expect
      .poll(() => fields.evaluateAll((all) => all.map((field) => (field instanceof HTMLInputElement ? field.value : ''))))
      .toContain(said.born);
  }
});

test('no words are cut off in any language, on a tablet and on a phone', async () => {
  await speak('en');
  await chooseFile(desk, 'clienti.csv', FILE);
  await expect(desk.page.getByRole('button', { name: 'Import 3 clients' })).toBeVisible();
  for (const language of LANGUAGES) {
    await speak(language);
    for (const [nth, { name, show }] of screens().entries()) {
      await show();
      // There and back: the next screen begins in the size in which this one was left.
      const [first, second] = nth % 2 === 0 ? SIZES : [SIZES[1], SIZES[0]];
      for (const size of [first, second]) {
        if (desk.page.viewportSize()?.width !== size.width) await desk.page.setViewportSize(size);
        await expectNothingCutOff(desk.page, `${name}, ${language}, ${size.width}`);
      }
    }
  }
});

test('every screen can be used with a screen reader and by weak eyes, light and dark', async () => {
  let turn = 0;
  for (const size of SIZES) {
    await desk.page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      const look = turn++;
      const language = LANGUAGES[look] ?? 'en';
      await desk.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await speak(language);
      for (const [nth, { name, show, once }] of screens().entries()) {
        if (once && nth % LOOKS !== look) continue;
        await show();
        await expectAccessible(
          desk.page,
          `${name}, ${language}, ${size.width}, ${colorScheme}`,
          once ? 'everything' : WHAT_DIFFERS[colorScheme],
        );
      }
    }
  }
});

test('the first run is read whole and by everyone too, in every language', async ({ browser, server: fresh }) => {
  const owner = await newDevice(browser);
  await owner.page.emulateMedia({ reducedMotion: 'reduce' });
  await owner.page.goto(fresh.ownerLink);
  await expect(owner.page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await lookAtStep(owner.page, 'claim');
  await owner.page.getByRole('button', { name: 'Continue' }).click();
  await expect(owner.page.getByRole('button', { name: 'Open a demo salon' })).toBeVisible();
  await lookAtStep(owner.page, 'salon');
  await owner.page.goto('about:blank');

  const tablet = await newDevice(browser);
  await tablet.page.emulateMedia({ reducedMotion: 'reduce' });
  await tablet.page.goto(fresh.url);
  await expect(tablet.page.getByRole('textbox', { name: 'Code' })).toBeVisible();
  await lookAtStep(tablet.page, 'join');
});

/** A step of the first run in every language and size, light and dark; in English at the end. */
async function lookAtStep(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const language of LANGUAGES) {
      await page.getByRole('button', { name: NAMES[language] }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNothingCutOff(page, `${name}, ${language}, ${size.width}`);
    }
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${name}, ${size.width}, ${colorScheme}`, WHAT_DIFFERS[colorScheme]);
    }
  }
}
