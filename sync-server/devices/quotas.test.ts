import { afterEach, expect, it } from 'vitest';
import { ERASURES, PUSHED_BYTES, PUSHED_CHANGES, REQUESTS } from '../limits.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChain } from '../testing/written-change.ts';
import { Quotas } from './quotas.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';

let salon: TestSalon | undefined;
afterEach(() => salon?.dispose());

it('an import of 50,000 clients with their visits is within what a device may push, and so is giving it all back', () => {
  const quotas = new Quotas(() => 0);
  const visits = Array.from({ length: 12 }, () => new Uint8Array(350));
  for (let client = 0; client < 100_000; client++) if (!quotas.push(1, visits)) throw new Error(`refused at client ${client}`);
});

it('a device that has pushed more than anyone needs to is told to try again later, and the others are not', () => {
  const clock = new HandClock();
  const quotas = new Quotas(clock.now);
  const frame = [new Uint8Array(900_000)];
  let pushed = 0;
  while (quotas.push(1, frame)) pushed += 900_000;
  expect(pushed).toBeGreaterThan(PUSHED_BYTES.most - 1_000_000);
  expect(quotas.push(2, frame)).toBe(true);
  clock.pass(5_000);
  expect(quotas.push(1, frame)).toBe(true);
  expect(quotas.push(1, frame)).toBe(false);
});

it('changes that say nothing are counted too, and so are erasures', () => {
  const quotas = new Quotas(() => 0);
  const many = Array.from({ length: 2_000 }, () => new Uint8Array());
  let pushed = 0;
  while (quotas.push(1, many)) pushed += many.length;
  expect(pushed).toBe(PUSHED_CHANGES.most);
  let erased = 0;
  while (quotas.erase(1)) erased++;
  expect(erased).toBe(ERASURES.most);
});

it('a device that asks without end is slowed down, and nobody else is', async () => {
  const clock = new HandClock();
  salon = await TestSalon.open({ clock });
  const owner = await salon.owner();
  const tablet = await salon.further(owner);
  let answered = 0;
  for (let i = 0; i < REQUESTS.most + 50; i++)
    void tablet.ask('compare', { docs: [] }, 'lacking').then(
      () => answered++,
      () => undefined,
    );
  await expect.poll(() => answered).toBe(REQUESTS.most);
  expect((await owner.push([{ doc: ANNA, changes: writeChain(1).map(({ bytes }) => bytes) }])).refused).toEqual([]);
  await owner.ask('devices', {}, 'devices');
  expect(answered).toBe(REQUESTS.most);
  clock.pass(1_000);
  await expect.poll(() => answered).toBe(REQUESTS.most + 50);
});
