import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import * as v from 'valibot';
import { type Device, expect, joinedDevice, openSettings, ownersDevice, test } from './devices.ts';

type Language = 'lv' | 'ru' | 'uk';
const Words = v.record(v.string(), v.unknown());

/** What the app says in a language: `journal.give.paid`. What stands in braces may be anything. */
function say(language: Language, key: string): RegExp {
  const [file = '', ...path] = key.split('.');
  const text = readFileSync(fileURLToPath(new URL(`../../locales/${language}/${file}.json`, import.meta.url)), 'utf8');
  const found = path.reduce<unknown>((words, part) => v.parse(Words, words)[part], JSON.parse(text));
  return new RegExp(`^${v.parse(v.string(), found).replace(/\{\{\w+\}\}/g, '.+')}`);
}

const DAY = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** The device speaks another language and shows `address`. */
async function shows({ page }: Device, language: Language, address: string): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem('kartoteka.language', chosen), language);
  await page.goto(new URL(address, page.url()).href);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

function block({ page }: Device, who: string): Locator {
  return page.locator('[data-block]').filter({ hasText: who });
}

/** Where a time stands in a column of the day, which begins at nine. */
async function placeOf({ page }: Device, column: string, hour: number): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByRole('region', { name: column, exact: true }).boundingBox();
  if (!box) throw new Error(`no column ${column}`);
  return { x: box.x + box.width / 2, y: box.y + (box.height / 11) * (hour - 9) + 4 };
}

/** Books `who` by a touch on an empty place of the journal. */
async function bookAt(device: Device, language: Language, who: string, column: string, hour: number): Promise<void> {
  const { page } = device;
  const { x, y } = await placeOf(device, column, hour);
  await page.mouse.click(x, y);
  const dialog = page.getByRole('dialog', { name: say(language, 'journal.newBooking') });
  await dialog.getByRole('combobox').first().fill(who);
  // Who was found, and, after them, a new client of that name.
  await expect(page.getByRole('option').filter({ hasText: who })).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(who)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(block(device, who)).toBeVisible();
}

test('what two offline devices did to one day, a booking moved and cancelled, an hour given twice, both see and settle by one touch', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await openSettings(desk.page, 'Team');
  for (const name of ['Ilze', 'Anna']) {
    await desk.page.getByRole('button', { name: 'Add staff' }).click();
    await desk.page.getByRole('textbox', { name: 'Name', exact: true }).last().fill(name);
    await desk.page.keyboard.press('Enter');
  }
  await desk.page.getByRole('link', { name: 'Clients' }).click();
  await desk.newClient('Giulia', 'Ferrari');
  await desk.newClient('Marta', 'Kalniņa');
  await desk.newClient('Olga', 'Orlova');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk);
  await shows(desk, 'uk', `/journal/${DAY}`);
  await desk.page.getByRole('button', { name: say('uk', 'common.who.signs') }).click();
  await desk.page.getByRole('menuitemradio', { name: 'Ilze' }).click();
  await bookAt(desk, 'uk', 'Giulia', 'Ilze', 10);
  await shows(tablet, 'lv', `/journal/${DAY}`);
  await expect(block(tablet, 'Giulia')).toBeVisible();

  await server.stop();
  const [from, to] = [await placeOf(desk, 'Ilze', 10.25), await placeOf(desk, 'Anna', 13.25)];
  await desk.page.mouse.move(from.x, from.y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(to.x, to.y, { steps: 4 });
  await desk.page.mouse.up();
  const moved = desk.page.getByRole('region', { name: 'Anna' }).locator('[data-block]');
  await expect(moved).toHaveAccessibleName(/^13:00–14:00, Giulia/);
  await block(tablet, 'Giulia').click();
  await tablet.page.getByRole('button', { name: say('lv', 'journal.give.cancelled') }).click();
  await tablet.page.keyboard.press('Escape');
  await expect(block(tablet, 'Giulia')).toHaveCount(0);
  await bookAt(desk, 'uk', 'Marta', 'Ilze', 11);
  await bookAt(tablet, 'lv', 'Olga', 'Ilze', 11);

  await server.start();
  for (const [device, language] of [
    [desk, 'uk'],
    [tablet, 'lv'],
  ] as const) {
    const said = (key: string) => new RegExp(say(language, key).source.slice(1));
    await expect(block(device, 'Giulia')).toHaveAccessibleName(said('journal.disputed'));
    await expect(block(device, 'Giulia')).toHaveAccessibleName(said('visit.statuses.cancelled'));
    for (const who of ['Marta', 'Olga']) await expect(block(device, who)).toHaveAccessibleName(said('journal.clash'));
  }

  await block(tablet, 'Giulia').click();
  const sheet = tablet.page.getByRole('dialog');
  await expect(sheet.getByText(new RegExp(`${say('lv', 'visit.moved').source} .*, Ilze: .* → .*13:00$`))).toBeVisible();
  await sheet
    .getByRole('button', { name: say('lv', 'journal.keep') })
    .first()
    .click();
  await tablet.page.keyboard.press('Escape');
  await block(desk, 'Marta').click();
  const wayOut = desk.page.getByRole('dialog').getByRole('region', { name: say('uk', 'journal.moveThisTo') });
  await wayOut.getByRole('button').first().click();
  await expect(wayOut).toHaveCount(0);
  await desk.page.keyboard.press('Escape');
  for (const [device, language] of [
    [desk, 'uk'],
    [tablet, 'lv'],
  ] as const) {
    await expect(block(device, 'Giulia')).toHaveCount(0);
    const clash = new RegExp(say(language, 'journal.clash').source.slice(1));
    for (const who of ['Marta', 'Olga']) await expect(block(device, who)).not.toHaveAccessibleName(clash);
  }
  const places = await Promise.all([desk, tablet].map((one) => block(one, 'Marta').evaluate((it) => it.parentElement?.style.cssText)));
  expect(places[0]).toBe(places[1]);
});

test('at the desk nobody needs the mouse: a client booked, arrived and paid, a new one begun, from screen to screen', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  await openSettings(page, 'Services');
  await page.getByRole('button', { name: 'Add a service' }).click();
  await page.getByRole('textbox', { name: 'Service', exact: true }).fill('Маникюр');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Clients' }).click();
  await desk.newClient('Ирина', 'Соколова');
  await desk.savedOnServer();
  await shows(desk, 'ru', '/desk');
  await expect(page.getByRole('button', { name: say('ru', 'journal.newBooking') })).toBeVisible();

  await page.keyboard.press('v');
  const dialog = page.getByRole('dialog', { name: say('ru', 'journal.walkInTitle') });
  await expect(dialog.getByRole('combobox').first()).toBeFocused();
  await page.keyboard.type('сокол');
  await expect(page.getByRole('option', { name: 'Ирина' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Маникюр' })).toBeFocused();
  await page.keyboard.press('Space');
  // Who walks in is here, unless it is said that they only want a time.
  const isHere = dialog.getByRole('switch');
  await expect(isHere).toBeChecked();
  await isHere.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);

  const booking = page.getByRole('button', { name: /Соколова.*Маникюр/ });
  await expect(booking).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(booking).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const paid = page.getByRole('button', { name: say('ru', 'journal.give.paid') });
  await expect(paid).toBeFocused();
  await page.keyboard.press('Enter');
  const payment = page.getByRole('dialog', { name: say('ru', 'visit.pay.title') });
  await expect(payment.getByRole('button', { name: say('ru', 'visit.pay.action') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(payment).toHaveCount(0);
  await expect(paid).toHaveCount(0);

  await page.keyboard.press('j');
  const visit = page.locator('[data-block]');
  await expect(visit).toHaveAccessibleName(new RegExp(say('ru', 'visit.statuses.paid').source.slice(1)));
  await page.keyboard.press('ArrowDown');
  await expect(visit).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(visit).toBeFocused();
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/\/desk$/);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/\/client\//);
});
