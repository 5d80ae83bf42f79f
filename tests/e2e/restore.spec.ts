import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, joinedDevice, ownersDevice, test } from './devices.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('after an old back-up was restored the devices give back what it lacks, and a client erased since stays erased', async ({
  browser,
  server,
}) => {
  const owner = await ownersDevice(browser, server);
  await owner.newClient('Elena', 'Rossi');
  await owner.newClient('Bruna', 'Vecchi');
  await owner.savedOnServer();
  const backUp = join(server.data, 'old.db');
  execFileSync('npm', ['run', 'backup', '--', '--data', server.data, '--to', backUp], { cwd: ROOT });

  await owner.newClient('Marta', 'Nuova');
  await owner.savedOnServer();
  await owner.open('vecchi', 'Bruna Vecchi');
  await owner.page.getByRole('article').getByRole('button', { name: 'More actions' }).click();
  await owner.page.getByRole('menuitem', { name: 'Delete client' }).click();
  await owner.page.getByRole('alertdialog').getByRole('textbox').fill('DELETE');
  await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(owner.row('Bruna Vecchi')).toHaveCount(0);
  await owner.savedOnServer();

  await server.stop();
  execFileSync('npm', ['run', 'restore', '--', backUp, '--data', server.data], { cwd: ROOT });
  await server.start();
  await owner.savedOnServer();
  const tablet = await joinedDevice(browser, server, owner);
  await expect(tablet.row('Elena Rossi')).toBeVisible();
  await expect(tablet.row('Marta Nuova')).toBeVisible();
  await expect(tablet.row('Bruna Vecchi')).toHaveCount(0);
});
