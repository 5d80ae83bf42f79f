import { expect, it } from 'vitest';
import { readUntoldExports } from '../../workers/store/rows/exports.ts';
import { aSalon, good } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';

const untold = (device: SimulatedDevice) => device.disk.open().read(['meta'], readUntoldExports);

it('an export made without a connection outlives a power cut, and is on the owner’s record once the device is back', async () => {
  const { salon, desk, tablet } = await aSalon();
  salon.network.setOffline('tablet', true);
  good(await tablet.store.noteExport('vcard', 12));
  tablet.crash(0);
  expect(await untold(tablet)).toMatchObject([{ format: 'vcard', count: 12 }]);
  salon.network.setOffline('tablet', false);
  await tablet.openTab();
  await salon.settle();
  expect(await untold(tablet)).toEqual([]);
  const { exports } = good(await salon.during(desk.store.exports(0)));
  expect(exports).toMatchObject([{ format: 'vcard', count: 12, name: 'tablet', device: tablet.status?.device?.id }]);
  salon.stop();
});

it('whoever may not export puts nothing on record, nor reads it', async () => {
  const { salon } = await aSalon();
  const stylist = await salon.addDevice('stylist', 0, 'stylist');
  await salon.settle();
  expect(await stylist.store.noteExport('csv', 3)).toEqual({ ok: false, problem: 'forbidden' });
  expect(await untold(stylist)).toEqual([]);
  expect(await salon.during(stylist.store.exports(0))).toEqual({ ok: false, problem: 'forbidden' });
  salon.stop();
});
