import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import writeWorkbook from 'write-excel-file/node';
import { chooseFile } from './client-base.ts';
import { type Device, expect, ownersDevice, test } from './devices.ts';
import { SalonServer } from './salon-server.ts';

// One salon, in Italy, for the whole file: each test brings clients of its own.
test.describe.configure({ mode: 'default' });

let server: SalonServer;
let desk: Device;

test.beforeAll(async ({ browser }) => {
  server = await SalonServer.started();
  desk = await ownersDevice(browser, server);
});

test.afterAll(async () => {
  await desk?.context.close();
  await server?.dispose();
});

function fixture(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url)));
}

/** A column's drop-down list of what it holds. */
function holds(column: string) {
  return desk.page.getByRole('combobox', { name: `What “${column}” holds` });
}

/** The figures under `label`, e.g. how many will be imported. */
async function figures(label: string, expected: Readonly<Record<string, number>>): Promise<void> {
  const shown = desk.page.locator(`dl[aria-label="${label}"] > div`);
  for (const [name, value] of Object.entries(expected)) {
    await expect(shown.filter({ hasText: name }).getByRole('definition')).toHaveText(value.toLocaleString('en-GB'));
  }
}

async function importAll(): Promise<void> {
  await desk.page.getByRole('button', { name: /^Import [\d,]+ clients?$/ }).click();
  await expect(desk.page.getByText('The import is done')).toBeVisible();
}

test('a Russian file in an old encoding is read, checked and imported with its numbers; the row left out comes back as a file', async () => {
  await chooseFile(desk, 'клиенты.csv', fixture('klienty-1251.csv'));
  await expect(desk.page.getByRole('button', { name: 'Text encoding' })).toContainText('Cyrillic (Windows-1251)');
  await figures('What will happen', { 'New clients': 3, 'Left out': 1 });
  for (const [column, field] of Object.entries({
    Имя: 'fullName',
    Телефон: 'phone',
    'Дата рождения': 'birthDate',
    Комментарий: 'note',
    'Первый визит': 'firstVisit',
    'Последний визит': 'lastVisit',
  })) {
    await expect(holds(column)).toHaveValue(field);
  }
  await importAll();
  await figures('The import is done', { 'New clients': 3, 'Already there': 0, 'Left out': 1 });

  const downloading = desk.page.waitForEvent('download');
  await desk.page.getByRole('button', { name: 'Download the rows left out' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('клиенты – left out.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  expect(text).toContain('12.12.1980;нет ни имени ни телефона');
  expect(text).toContain('5;No name, phone, e-mail or card: left out');

  await desk.page.getByRole('button', { name: 'To the clients' }).click();
  await desk.open('иванова', 'Анна Иванова');
  await expect(desk.page.getByRole('textbox', { name: 'Notes' })).toHaveValue(/любит чай с мятой, без сахара/);
});

test('an Italian file: each problem is named before anything is imported, and what can’t be read is kept as written', async () => {
  await chooseFile(desk, 'clienti.csv', fixture('gestionale-1252.csv'));
  await figures('What will happen', { 'New clients': 4, 'Left out': 1, 'Imported and marked': 2 });
  for (const named of [
    'There is no such date: it goes into the note',
    'Two phones in one cell: both are kept',
    'E-mail doesn’t look right: kept as written',
    'No name, phone, e-mail or card: left out',
  ]) {
    await expect(desk.page.getByRole('listitem').filter({ hasText: named }).first()).toBeVisible();
  }
  await expect(desk.page.getByRole('row', { name: /Mosè Però/ }).filter({ hasText: 'There is no such date' })).toContainText('31/02/1978');
  await importAll();
  await desk.page.getByRole('button', { name: 'To the clients' }).click();
  await desk.open('mose', 'Mosè Però');
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveCount(2);
  await expect(desk.page.getByRole('textbox', { name: 'Notes' })).toHaveValue(/31\/02\/1978/);
  // Italy keeps the 0 of its landlines.
  await desk.open('06 1234', "Nicolò D'Angiò");
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+39 06 1234 5678');
});

test('the same file again brings nothing, a longer one only what is new, and an import is undone as one', async () => {
  const file = 'Nome;Telefono\r\nIvo Lanza;347 555 0003\r\nMaura Nardi;347 555 0004\r\nOmar Pace;347 555 0005';
  await chooseFile(desk, 'lista.csv', file);
  await importAll();
  await figures('The import is done', { 'New clients': 3, 'Already there': 0 });
  await chooseFile(desk, 'lista.csv', file);
  await expect(desk.page.getByText('All of this is already here')).toBeVisible();
  await figures('What will happen', { 'New clients': 0, 'Will be changed': 0, 'Stay as they are': 3 });

  await chooseFile(
    desk,
    'contatti.vcf',
    vCard('Ivo Lanza', '347 555 0003', 'EMAIL:ivo@esempio.it') + vCard('Nora Lodi', '347 555 0006', ''),
  );
  await figures('What will happen', { 'New clients': 1, 'Will be changed': 1 });
  await expect(desk.page.getByText('E-mail: ivo@esempio.it')).toBeVisible();
  await desk.page.getByRole('button', { name: 'Import', exact: true }).click();
  await figures('The import is done', { 'New clients': 1, Changed: 1 });
  await desk.page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(desk.page.getByText('The import was undone')).toBeVisible();
  await desk.page.getByRole('button', { name: 'To the clients' }).click();
  await desk.search.fill('nora lodi');
  await expect(desk.page.getByText('Nobody found')).toBeVisible();
  await desk.open('ivo lanza', 'Ivo Lanza');
  await expect(desk.page.getByRole('textbox', { name: 'E-mail' })).toHaveCount(0);
});

function vCard(name: string, phone: string, more: string): string {
  return ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, `TEL;TYPE=CELL:${phone}`, more, 'END:VCARD', '']
    .filter((line, at) => line || at === 6)
    .join('\r\n');
}

test('an Excel file is read, and a column taken wrongly is set by hand', async () => {
  const rows = [
    ['Cliente', 'Cellulare', 'Boh'],
    ['Dalia Fonti', '347 555 0001', 'allergica al nichel'],
    ['Fulvia Genova', 'chiedere alla sorella', '=HYPERLINK("x")'],
  ];
  await chooseFile(desk, 'agenda.xlsx', await writeWorkbook(rows.map((row) => row.map((value) => ({ value })))).toBuffer());
  await figures('What will happen', { 'New clients': 2, 'Imported and marked': 1 });
  await expect(desk.page.getByText('Phone can’t be read: kept as written').first()).toBeVisible();
  await holds('Boh').selectOption({ label: 'Nickname' });
  await expect(desk.page.getByText('chosen by you')).toBeVisible();
  await expect(desk.page.getByText('A formula in the cell: kept as text').first()).toBeVisible();
  await importAll();
  await desk.page.getByRole('button', { name: 'To the clients' }).click();
  await desk.open('dalia', 'Dalia Fonti');
  await expect(desk.field('Nickname')).toHaveValue('allergica al nichel');
  await desk.open('fulvia', 'Fulvia Genova');
  await expect(desk.page.getByRole('textbox', { name: 'Phone' })).toHaveValue('chiedere alla sorella');
  await expect(desk.page.getByText('as typed')).toBeVisible();
});

test('a file that can’t be imported says why, and another can be chosen at once', async () => {
  const wide = Array.from({ length: 300 }, (_, index) => `c${index}`).join(';');
  const files = [
    ['photo.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3, 4, 0, 0, 9]), 'This file is not a table'],
    ['empty.csv', '', 'The file is empty'],
    ['header-only.csv', 'Nome;Telefono\r\n', 'The file is empty'],
    ['wide.csv', `${wide}\r\n${wide}`, 'The file has too many columns'],
    ['broken.xlsx', Buffer.from('PK\u0003\u0004 not really a workbook'), 'The file can’t be read'],
  ] as const;
  for (const [name, content, title] of files) {
    await chooseFile(desk, name, content);
    const alert = desk.page.getByRole('alert').filter({ hasText: name });
    await expect(alert).toContainText(title);
  }
  await chooseFile(desk, 'good.csv', 'Nome;Telefono\r\nGemma Herz;347 555 0002');
  await expect(desk.page.getByRole('button', { name: 'Import 1 client' })).toBeVisible();
});

test('during an import the search answers, and stopping keeps what has come', async () => {
  const rows = Array.from({ length: 4000 }, (_, index) => `Paziente;Numero${index};347 ${6_000_000 + index}`);
  await chooseFile(desk, 'grande.csv', ['Nome;Cognome;Telefono', ...rows].join('\r\n'));
  await desk.page.getByRole('button', { name: 'Import 4,000 clients' }).click();
  await desk.search.fill('Numero7');
  await expect(desk.row('Paziente Numero7').first()).toBeVisible();
  await desk.search.press('Escape');
  await desk.page.getByRole('button', { name: 'Stop' }).click();
  await expect(desk.page.getByText('The import was stopped')).toBeVisible();
  const created = desk.page.locator('dl > div').filter({ hasText: 'New clients' }).getByRole('definition');
  const kept = Number(((await created.textContent()) ?? '').replace(/\D/g, ''));
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(4000);
  await desk.search.fill('Paziente');
  // All of a few are shown; of many, the first.
  const found = new RegExp(`^${kept.toLocaleString('en-GB')} (client found|clients found|found; these are the first)`);
  await expect(desk.page.getByRole('status').filter({ hasText: found })).toBeVisible();
});
