import { type Device, expect, joinedDevice, openSettings, ownersDevice, test } from './devices.ts';

/** So many days before today, as it is typed. */
function daysAgo(days: number): string {
  const day = new Date(Date.now() - days * 86_400_000);
  return [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((part) => String(part).padStart(2, '0')).join('.');
}

/** From here on the device speaks Italian, on the card's history. */
async function speaksItalian({ page }: Device): Promise<void> {
  await page.evaluate(() => localStorage.setItem('kartoteka.language', 'it'));
  await page.reload();
  await page.getByRole('tab', { name: /Storico/ }).click();
}

test('a colour is repeated on a tablet that is offline, scaled and finished; what was wrong in it is corrected beside it, and the desk sees both', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Giulia', 'Ferrari');
  await desk.tab('History');
  await desk.page.keyboard.press('v');
  await desk.page.getByRole('combobox', { name: 'Service' }).fill('Roots');
  await desk.page.keyboard.press('Tab');
  await desk.page.getByRole('button', { name: /^Change: / }).click();
  await desk.page.getByRole('textbox', { name: 'Date' }).fill(daysAgo(40));
  const line = desk.page.getByRole('textbox', { name: 'Formula' });
  await line.fill('roots 60g 7/43 + 30g 7/0 + 6% 1:2, 35 min, grey returns');
  const understood = desk.page.getByRole('region', { name: 'Understood as' });
  for (const told of ['7/43', '30 g', '35 min', '270 g in all', 'grey returns not understood'])
    await expect(understood).toContainText(told);
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await desk.page.getByRole('textbox', { name: 'Next time' }).fill('a little cooler');
  await line.press('Control+Enter');
  await desk.savedOnServer();

  const tablet = await joinedDevice(browser, server, desk, { name: 'Chair two' });
  await tablet.open('ferrari', 'Giulia Ferrari');
  await speaksItalian(tablet);
  await server.stop();
  const { page } = tablet;
  await expect(page.getByText('Annotato per questa volta: a little cooler')).toBeVisible();
  await page.getByRole('button', { name: 'Ripeti' }).click();
  const bowls = page.getByRole('list', { name: 'Ciotole' });
  await expect(bowls).toContainText('7/43');
  await bowls.getByRole('button', { name: 'Modifica la ciotola' }).click();
  await bowls.getByRole('button', { name: 'Quantità ×1,5' }).click();
  await expect(bowls).toContainText('90 g');
  await page.getByRole('button', { name: 'Chiudi la nota' }).click();
  await expect(page.getByRole('textbox', { name: 'Formula' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Aggiungi una correzione' }).click();
  await page.getByRole('textbox', { name: 'Correzione' }).fill('Era 7/44, non 7/43');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Correzioni' }).getByRole('listitem')).toHaveText([/^Era 7\/44, non 7\/43/]);

  await server.start();
  await desk.open('ferrari', 'Giulia Ferrari');
  await desk.tab('History');
  await expect(desk.page.getByRole('tab', { name: /History/ })).toContainText('2');
  await desk.page.getByRole('list', { name: 'Visits, newest first' }).getByRole('button').first().click();
  await expect(desk.page.getByRole('list', { name: 'Bowls' })).toContainText('90 g');
  await expect(desk.page.getByText(/^Finished /)).toBeVisible();
  await expect(desk.page.getByRole('list', { name: 'Corrections' })).toContainText('Era 7/44, non 7/43');
  await expect(desk.page.getByRole('button', { name: 'Change the bowl' })).toHaveCount(0);
});

test('a visit is paid with a subscription and a discount, and taken back gives the visit back', async ({ browser, server }) => {
  const desk = await ownersDevice(browser, server);
  const { page } = desk;
  await openSettings(page, 'Categories');
  await page.getByRole('button', { name: 'Add a category' }).click();
  await page.getByRole('textbox', { name: 'Category', exact: true }).fill('Friends');
  await page.getByRole('textbox', { name: 'Discount' }).fill('10');
  await openSettings(page, 'Services');
  for (const [name, price] of [
    ['Massage', '80'],
    ['Haircut', '30'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a service' }).click();
    await page.getByRole('textbox', { name: 'Service: price' }).fill(price);
    await page.getByRole('textbox', { name: 'Service', exact: true }).last().fill(name);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: `${name}: price` })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Clients' }).click();
  await desk.newClient('Dace', 'Ozola');
  await page.getByRole('button', { name: 'Add: Categories' }).click();
  await page.getByRole('button', { name: /^Friends/ }).click();
  await page.getByRole('tab', { name: 'Cards & points' }).click();
  await page.getByRole('region', { name: 'Subscriptions' }).getByRole('button', { name: 'Sell' }).click();
  const sale = page.getByRole('dialog');
  await sale.getByRole('textbox', { name: 'Name' }).fill('Ten massages');
  await sale.getByRole('textbox', { name: 'Visits' }).fill('10');
  await sale.getByRole('button', { name: 'Sell' }).click();

  await desk.tab('History');
  await page.getByRole('button', { name: 'New visit' }).click();
  for (const name of ['Massage', 'Haircut']) await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByRole('button', { name: /^Paid · / }).click();
  const payment = page.getByRole('dialog', { name: 'Payment' });
  await expect(payment.getByRole('button', { name: 'Ten massages: 10 left' })).toHaveAttribute('aria-pressed', 'true');
  await expect(payment).toContainText('To pay€30');
  await payment.getByRole('button', { name: 'Friends: −10%' }).click();
  await expect(payment).toContainText('To pay€27');
  await payment.getByRole('button', { name: 'Card' }).click();
  await payment.getByRole('button', { name: 'Paid' }).click();
  await expect(page.getByText('Paid with the subscription “Ten massages”')).toBeVisible();
  await expect(page.getByText('To pay: €27')).toBeVisible();

  await page.getByRole('button', { name: 'Other status' }).click();
  await page.getByRole('menuitem', { name: 'Arrived' }).click();
  await page.getByRole('button', { name: 'Give the visit back' }).click();
  await expect(page.getByRole('button', { name: 'Use a visit: Ten massages (left: 10)' })).toBeVisible();
});
