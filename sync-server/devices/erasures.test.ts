import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HeadlessDevice, Pairing } from '../testing/device.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChange } from '../testing/written-change.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const doc = (n: number) => `${ANNA.slice(0, 24)}${String(1111 + n).replaceAll('0', 'z')}`;

type Paired = HeadlessDevice & { pairing: Pairing };

let clock: HandClock;
let salon: TestSalon;
let owner: Paired;
let tablet: Paired;

beforeEach(async () => {
  clock = new HandClock();
  salon = await TestSalon.open({ clock });
  owner = await salon.owner();
  tablet = await salon.further(owner);
});
afterEach(() => salon.dispose());

const erasures = async (before = 0) => owner.ask('erasures', { before }, 'erasures');
const latest = async () => (await erasures()).erasures[0];

it('an erasure names who asked, by the name of then, and when; a device that pulls it hears the same', async () => {
  clock.pass(1_000);
  await tablet.ask('erase', { doc: ANNA }, 'erased');
  const at = clock.now();
  await owner.ask('amend', { device: tablet.pairing.device, name: 'Room 2', role: 'desk' }, 'done');
  clock.pass(1_000);
  await owner.ask('erase', { doc: ANNA }, 'erased');
  expect(await erasures()).toMatchObject({
    erasures: [{ doc: ANNA, seq: 1, at, device: tablet.pairing.device, name: 'Tablet' }],
    more: false,
  });
  expect((await owner.pull(0)).tombstones).toEqual([[ANNA, at, 'Tablet']]);
});

it('a device has confirmed when it has read past the erasure, and stays so when the server is started again', async () => {
  await owner.push([{ doc: ANNA, changes: [writeChange().bytes] }]);
  await owner.ask('erase', { doc: ANNA }, 'erased');
  const [mine, theirs] = [owner.pairing.device, tablet.pairing.device];
  expect(await latest()).toMatchObject({ confirmed: [mine], outstanding: [theirs] });
  const { upto } = await tablet.pull(0);
  expect(await latest()).toMatchObject({ outstanding: [theirs] });
  void tablet.pull(upto).catch(() => undefined);
  await expect.poll(async () => (await latest())?.outstanding).toEqual([]);
  await salon.server.close();
  await salon.start();
  owner = Object.assign(await salon.back(owner.pairing), { pairing: owner.pairing });
  expect(await latest()).toMatchObject({ confirmed: [mine, theirs], outstanding: [] });
});

it('a device that still has something to send, in a log it has not followed before, has not confirmed by reading on', async () => {
  await owner.ask('erase', { doc: ANNA }, 'erased');
  void tablet.pull(1, 3).catch(() => undefined);
  await tablet.ask('devices', {}, 'devices');
  expect(await latest()).toMatchObject({ outstanding: [tablet.pairing.device] });
});

it('a device that was shut out is outstanding until it has wiped its copy; one that came later, or was wiped before, is not asked', async () => {
  const old = await salon.further(owner, 'desk', 'Old');
  await owner.ask('revoke', { device: old.pairing.device }, 'done');
  await expect(old.heard('welcome')).rejects.toThrow('revoked');
  old.send({ t: 'wiped' });
  await old.closed;
  clock.pass(1_000);
  await owner.ask('erase', { doc: ANNA }, 'erased');
  clock.pass(1_000);
  await salon.further(owner, 'desk', 'New');
  await owner.ask('revoke', { device: tablet.pairing.device }, 'done');
  expect(await latest()).toMatchObject({ confirmed: [owner.pairing.device], outstanding: [tablet.pairing.device] });
  await expect(tablet.heard('welcome')).rejects.toThrow('revoked');
  tablet.send({ t: 'wiped' });
  await tablet.closed;
  expect(await latest()).toMatchObject({ confirmed: [owner.pairing.device, tablet.pairing.device], outstanding: [] });
});

it('they come in pages, the latest first', async () => {
  for (let n = 0; n < 60; n++) await owner.ask('erase', { doc: doc(n) }, 'erased');
  const first = await erasures();
  expect(first.erasures.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, i) => 60 - i));
  expect(first.more).toBe(true);
  const second = await erasures(first.erasures.at(-1)?.seq);
  expect(second.erasures.map(({ seq }) => seq)).toEqual(Array.from({ length: 10 }, (_, i) => 10 - i));
  expect(second.more).toBe(false);
});
