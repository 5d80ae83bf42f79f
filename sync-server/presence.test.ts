import { afterEach, beforeEach, expect, it } from 'vitest';
import { PRESENCE } from './limits.ts';
import type { HeadlessDevice, Pairing } from './testing/device.ts';
import { HandClock } from './testing/hand-clock.ts';
import { TestSalon } from './testing/salon.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const BEATRICE = 'u8i6VQKrn3jtXEWCUJLWH75bGoQ';

type Paired = HeadlessDevice & { pairing: Pairing };

let clock: HandClock;
let salon: TestSalon;
let owner: Paired;
let tablet: Paired;
let reception: { device: string; name: string };
let room: { device: string; name: string };

beforeEach(async () => {
  clock = new HandClock();
  salon = await TestSalon.open({ clock });
  owner = await salon.owner();
  tablet = await salon.further(owner, 'stylist', 'Room 2');
  reception = { device: owner.pairing.device, name: 'Reception' };
  room = { device: tablet.pairing.device, name: 'Room 2' };
});
afterEach(() => salon.dispose());

const show = (device: HeadlessDevice, doc: string) => device.send({ t: 'present', doc });
const others = async (device: HeadlessDevice) => (await device.heard('presence')).others;
/** Everything that was sent before has been dealt with. */
const settled = (device: HeadlessDevice) => device.ask('devices', {}, 'devices');

it('two devices with the same card open see each other, until one closes it, opens another, or goes away', async () => {
  show(owner, ANNA);
  expect(await others(owner)).toEqual([]);
  show(tablet, ANNA);
  expect(await others(tablet)).toEqual([reception]);
  expect(await owner.heard('presence')).toEqual({ t: 'presence', doc: ANNA, others: [room] });
  show(tablet, '');
  expect(await others(owner)).toEqual([]);
  show(tablet, ANNA);
  expect(await others(owner)).toEqual([room]);
  show(tablet, BEATRICE);
  expect(await others(owner)).toEqual([]);
  show(tablet, ANNA);
  expect(await others(owner)).toEqual([room]);
  await tablet.close();
  expect(await others(owner)).toEqual([]);
});

it('a device with two tabs is one device, and hears nothing of itself', async () => {
  const tab = await salon.back(tablet.pairing);
  for (const device of [tablet, tab, owner]) {
    show(device, ANNA);
    await others(device);
  }
  expect(await others(tab)).toEqual([reception]);
  await tab.close();
  await settled(owner);
  await settled(tablet);
  expect(owner.unasked.filter(({ t }) => t === 'presence')).toEqual([]);
  show(tablet, '');
  expect(await others(owner)).toEqual([]);
});

it('a device that is renamed is shown by its new name, one that is shut out not at all', async () => {
  for (const device of [owner, tablet]) show(device, ANNA);
  await others(tablet);
  await expect.poll(() => owner.unasked.filter(({ t }) => t === 'presence').length).toBe(2);
  owner.unasked.length = 0;
  await owner.ask('amend', { device: room.device, name: 'Elena', role: 'desk' }, 'done');
  expect(await others(owner)).toEqual([{ ...room, name: 'Elena' }]);
  await owner.ask('revoke', { device: room.device }, 'done');
  expect(await others(owner)).toEqual([]);
});

it('whoever leafs through cards faster than anyone can follow is shown at the last of them', async () => {
  show(owner, ANNA);
  expect(await others(owner)).toEqual([]);
  for (let i = 0; i < PRESENCE.most * 3; i++) show(tablet, i % 2 === 0 ? ANNA : BEATRICE);
  show(tablet, ANNA);
  await settled(tablet);
  const told = owner.unasked.filter(({ t }) => t === 'presence').length;
  expect(told).toBeLessThanOrEqual(PRESENCE.most);
  owner.unasked.length = 0;
  clock.pass(1_000);
  expect(await others(owner)).toEqual([room]);
});
