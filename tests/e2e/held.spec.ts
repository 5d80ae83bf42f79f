import { type Device, expect, joinedDevice, ownersDevice, test } from './devices.ts';

/** From here on the device speaks Latvian, and shows what it showed. */
async function speaksLatvian({ page }: Device): Promise<void> {
  await page.evaluate(() => localStorage.setItem('kartoteka.language', 'lv'));
  await page.reload();
  await page.getByRole('tab', { name: 'Kartes un punkti' }).click();
}

test('two devices that are offline both add points and use the last visit of a subscription: nothing is lost, and both are told', async ({
  browser,
  server,
}) => {
  const desk = await ownersDevice(browser, server);
  await desk.newClient('Dace', 'Ozola');
  await desk.savedOnServer();
  const tablet = await joinedDevice(browser, server, desk, { name: 'Chair two' });
  for (const device of [desk, tablet]) {
    await device.open('ozola', 'Dace Ozola');
    await speaksLatvian(device);
  }
  const both = [desk, tablet] as const;
  const part = (device: Device, name: string) => device.page.getByRole('region', { name });
  const subscription = (device: Device) => part(device, 'Abonementi').getByRole('listitem', { name: 'Desmit masāžas' });

  await part(desk, 'Abonementi').getByRole('button', { name: 'Pārdot' }).click();
  const sale = desk.page.getByRole('dialog');
  await sale.getByRole('textbox', { name: 'Nosaukums' }).fill('Desmit masāžas');
  await sale.getByRole('textbox', { name: 'Apmeklējumi' }).fill('1');
  await sale.getByRole('textbox', { name: 'Cena' }).fill('250');
  await sale.getByRole('button', { name: 'Pārdot' }).click();
  await expect(subscription(tablet)).toContainText('Atlicis: 1 no 1');

  await server.stop();
  for (const [device, points] of [
    [desk, '50'],
    [tablet, '30'],
  ] as const) {
    await part(device, 'Bonusa punkti').getByRole('button', { name: 'Pieskaitīt punktus' }).click();
    await device.page.keyboard.type(points);
    await device.page.getByRole('dialog').getByRole('button', { name: 'Apmeklējums' }).click();
    await device.page.getByRole('dialog').getByRole('button', { name: 'Pieskaitīt punktus' }).click();
    await expect(part(device, 'Bonusa punkti')).toContainText(`${points} punkt`);
    await subscription(device).getByRole('button', { name: 'Izmantot apmeklējumu' }).click();
    await expect(subscription(device)).toContainText('Atlicis: 0 no 1');
  }

  await server.start();
  for (const device of both) {
    await expect(part(device, 'Bonusa punkti')).toContainText('80 punktu');
    await expect(part(device, 'Bonusa punkti').getByRole('listitem')).toHaveCount(2);
    await expect(subscription(device).getByRole('alert')).toContainText('Izmantots par 1 apmeklējumu vairāk nekā nopirkts');
    await expect(device.page.getByRole('button', { name: /Abonements pārtērēts/ })).toBeVisible();
  }
  await tablet.page.getByRole('tab', { name: 'Dati' }).click();
  await tablet.page.getByRole('button', { name: /Abonements pārtērēts/ }).click();
  await subscription(tablet).getByRole('alert').getByRole('button', { name: 'Atsaukt' }).click();
  for (const device of both) {
    await expect(subscription(device)).toContainText('Izlietots');
    await expect(subscription(device).getByRole('alert')).toHaveCount(0);
    await expect(part(device, 'Abonementi').getByText('Atsaukts:')).toBeVisible();
  }
});
