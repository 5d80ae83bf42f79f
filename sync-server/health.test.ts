import { afterEach, expect, it } from 'vitest';
import { HandClock } from './testing/hand-clock.ts';
import { TestSalon } from './testing/salon.ts';
import { writeChain } from './testing/written-change.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';

let salon: TestSalon;
afterEach(() => salon.dispose());
const ask = () => fetch(`${salon.server.address}/health`);

it('whoever watches over the server learns how it is, and nothing of any client, device or address', async () => {
  const clock = new HandClock();
  salon = await TestSalon.open({ clock });
  const owner = await salon.owner();
  await owner.push([{ doc: ANNA, changes: writeChain(2, 'Balayage for Anna').map(({ bytes }) => bytes) }]);
  clock.pass(90_000);
  const text = await (await ask()).text();
  const { diskFreeBytes, epoch, version, ...counts } = JSON.parse(text);
  expect(counts).toEqual({
    ok: true,
    uptimeSeconds: 90,
    head: 2,
    documents: 1,
    blobs: { count: 0, bytes: 0 },
    devices: { known: 1, online: 1 },
    damagedRows: 0,
    lastBackUp: null,
    backsUp: false,
  });
  expect([diskFreeBytes > 0, epoch.length, /^\d+\.\d+\.\d+$/.test(version)]).toEqual([true, 8, true]);
  for (const told of [ANNA, 'Anna', 'Reception', '127.0.0.1', owner.pairing.device]) expect(text).not.toContain(told);
});

it('asking all the time costs nothing: the answer is kept for seconds, and one address may ask once a second', async () => {
  const clock = new HandClock();
  salon = await TestSalon.open({ clock });
  const owner = await salon.owner();
  expect(await (await ask()).json()).toMatchObject({ documents: 0 });
  await owner.push([{ doc: ANNA, changes: writeChain(1).map(({ bytes }) => bytes) }]);
  expect(await (await ask()).json()).toMatchObject({ documents: 0 });
  clock.pass(5_000);
  expect(await (await ask()).json()).toMatchObject({ documents: 1 });
  const statuses = await Promise.all(Array.from({ length: 60 }, async () => (await ask()).status));
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  clock.pass(60_000);
  expect((await ask()).status).toBe(200);
});
