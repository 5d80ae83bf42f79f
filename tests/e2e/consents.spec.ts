import { choose, expect, joinedDevice, newDevice, openSettings, ownersDevice, test } from './devices.ts';
import { expectAccessible, expectNothingCutOff } from './readable.ts';

const READ = 'Ho ricevuto le informazioni su come Salone Aurora conserva i miei dati';

/** Chooses a device's language in its settings, where it is still English. */
async function speak(page: Parameters<typeof openSettings>[0], language: string): Promise<void> {
  await openSettings(page, 'This device');
  await choose(page, 'Language', language);
}

/** The day after one that is typed as in Russian. The salon's own day may be another than this machine's. */
function dayAfter(typed: string): string {
  const [day = 0, month = 0, year = 0] = typed.split('.').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toLocaleDateString('ru', { timeZone: 'UTC' });
}

test('a colourist reads the alerts before mixing: why they are there, and where they come from', async ({ browser, server }) => {
  const tablet = await newDevice(browser, { locale: 'ru', viewport: { width: 820, height: 1180 } });
  const { page } = tablet;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(server.ownerLink);
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByRole('button', { name: 'Открыть демо-салон' }).click();
  await page.getByRole('button', { name: 'Новый клиент' }).click();
  await page.getByRole('textbox', { name: 'Имя', exact: true }).fill('Дарья');
  await page.getByRole('button', { name: 'Добавить: Здоровье' }).click();
  await page.getByRole('textbox', { name: 'Аллергии' }).fill('Никель');
  await page.getByRole('tab', { name: 'Визиты' }).click();
  await page.getByRole('button', { name: 'Новый визит' }).click();
  await page.getByRole('button', { name: /^Изменить: Сегодня/ }).click();
  const date = page.getByRole('textbox', { name: 'Дата', exact: true });
  await date.fill(dayAfter(await date.inputValue()));
  await page.getByRole('button', { name: /^Окрашивание корней/ }).click();

  const alerts = page.getByRole('list', { name: 'Важно знать' });
  await expect(alerts.getByRole('button').first()).toHaveText('Аллергии: Никель');
  await expect(alerts.getByRole('button', { name: 'Нет согласия' })).toContainText(
    'Данные о здоровье, ещё не спрашивали, но в карточке записано: аллергии',
  );
  const noTest = alerts.getByRole('button', { name: /^Нет аллерготеста: нужен для: Окрашивание корней, запись на/ });
  await noTest.click();
  await page.getByRole('button', { name: 'Добавить: Аллерготест' }).click();
  await page.getByRole('textbox', { name: 'Средство' }).fill('Краска 6/0');
  await choose(page, 'Результат', 'Реакции нет');
  await expect(noTest).toBeHidden();
  await choose(page, 'Результат', 'Реакция');
  await expect(alerts.getByRole('button').first()).toContainText('Реакция на аллерготест: Краска 6/0');
});

test('a consent signed offline reaches the other device, with its text and signature, and stays in the record when it is withdrawn', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await openSettings(desk.page, 'Consents');
  await desk.page.getByRole('button', { name: 'Add the usual ones' }).click();
  await desk.page.getByRole('button', { name: 'Details: Personal data' }).click();
  await desk.page.getByRole('button', { name: 'Put in force' }).click();
  await desk.page.getByRole('button', { name: 'Add: Italian' }).click();
  await desk.page.getByRole('region', { name: 'Italian' }).getByRole('button', { name: 'Put in force' }).click();
  await desk.page.getByRole('link', { name: 'Clients' }).click();
  await desk.newClient('Giulia', 'Ferrari');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk, { viewport: { width: 820, height: 1180 }, startsOffline: true });
  const { page } = tablet;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await tablet.savedOnServer();
  await tablet.readyForOffline();
  await speak(page, 'Italiano');
  await page.getByRole('link', { name: 'Clienti' }).click();
  await page.getByRole('option').filter({ hasText: 'Giulia Ferrari' }).click();

  await server.stop();
  await page.getByRole('list', { name: 'Da sapere' }).getByRole('button', { name: 'Manca il consenso' }).click();
  await page.getByRole('button', { name: 'Firma: Personal data' }).click();
  const sheet = page.getByRole('dialog', { name: 'Il suo consenso' });
  await expect(sheet.getByText(READ)).toBeVisible();
  await expectAccessible(page, 'the sheet to sign');
  const confirm = sheet.getByRole('button', { name: 'Confermo' });
  await expect(confirm).toBeDisabled();
  const pad = await sheet.getByRole('img', { name: 'Firmi qui' }).boundingBox();
  if (!pad) throw new Error('There is nothing to sign on');
  await page.mouse.move(pad.x + 60, pad.y + 90);
  await page.mouse.down();
  for (const [x, y] of [
    [120, 40],
    [160, 110],
    [240, 50],
    [300, 100],
  ] as const)
    await page.mouse.move(pad.x + x, pad.y + y, { steps: 5 });
  await page.mouse.up();
  await confirm.click();
  await expect(page.getByRole('tabpanel').getByText('Prestato', { exact: true })).toBeVisible();
  await expect(page.getByText('Salvato su questo dispositivo, in attesa del server')).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Consensi' }).click();
  await expectNothingCutOff(page, 'consents');
  await page.getByRole('button', { name: 'Revoca: Personal data' }).click();
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Cambia salone');
  await page.getByRole('dialog').getByRole('button', { name: 'Revoca', exact: true }).click();
  await expect(page.getByRole('tabpanel').getByText('Revocato', { exact: true })).toBeVisible();

  await server.start();
  await desk.open('ferrari', 'Giulia Ferrari');
  await desk.page.getByRole('tab', { name: 'Consents' }).click();
  await expect(desk.page.getByRole('tabpanel').getByText('Withdrawn', { exact: true })).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /Withdrew consent: Personal data.*Cambia salone/ })).toBeVisible();
  await desk.page.getByRole('button', { name: /Gave consent: Personal data/ }).click();
  const entry = desk.page.getByRole('dialog', { name: 'Personal data' });
  await expect(entry.getByText(READ)).toBeVisible();
  await expect(entry.getByRole('img', { name: 'Client’s signature' }).locator('path')).toHaveAttribute('d', /^M[\d.]+ [\d.]+l/);
});
