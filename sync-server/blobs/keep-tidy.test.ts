import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlobDoor } from '../testing/blob-door.ts';
import { blobsIn, tidied } from '../testing/blob-files.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { picture } from '../testing/pictures.ts';
import { namesOf, type Pair, refer } from '../testing/referring-card.ts';
import { TestSalon } from '../testing/salon.ts';

const CARD = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const OTHER_CARD = '2kqfW3XbAcPmRQ1ZkMmQsVhsVkq8';
const WEEK = 7 * 24 * 3_600_000;

let clock: HandClock;
let salon: TestSalon;
let desk: Awaited<ReturnType<TestSalon['owner']>>;
let door: BlobDoor;

beforeEach(async () => {
  clock = new HandClock();
  salon = await TestSalon.open({ clock });
  desk = await salon.owner();
  door = await BlobDoor.of(salon.server.address, desk);
});
afterEach(() => salon.dispose());

it('a photo whose file is missing is asked of the devices, and nothing of it is in the server’s words', async () => {
  const [one, other] = [picture(), picture()];
  await refer(desk, CARD, [
    [one, one],
    [other, other],
  ]);
  for (const photo of [one, other]) await door.send(photo);
  rmSync(join(salon.folder, 'blobs', one.name.slice(0, 2), one.name));
  expect((await door.fetch(one.name)).status).toBe(404);
  expect((await desk.heard('wantedBlobs')).names.map((name) => Buffer.from(name).toString('hex'))).toEqual([one.name]);
  rmSync(join(salon.folder, 'blobs', other.name.slice(0, 2), other.name));
  await tidied(salon.folder, clock, 10_000);
  expect((await desk.heard('wantedBlobs')).names.map((name) => Buffer.from(name).toString('hex'))).toEqual([other.name]);
  expect(await door.send(one)).toMatchObject({ status: 201 });
  expect(salon.reported).toHaveLength(2);
  for (const line of salon.reported) expect(line).not.toMatch(/[0-9a-f]{16}|3Nd2M6C98/);
});

it('a photo that a card refers to again after long is asked of the devices, also of those that come later', async () => {
  const one = picture();
  const first = await refer(desk, CARD, [[one, one]]);
  await door.send(one);
  const second = await refer(desk, CARD, [], first);
  await tidied(salon.folder, clock, WEEK + 1);
  expect(blobsIn(salon.folder)).toEqual([]);
  await refer(desk, CARD, [[one, one]], second);
  await tidied(salon.folder, clock, 3_600_000);
  expect((await desk.heard('wantedBlobs')).names.map((name) => Buffer.from(name).toString('hex'))).toEqual([one.name]);
  const tablet = await salon.further(desk);
  expect((await tablet.heard('wantedBlobs')).names).toHaveLength(1);
  door = await BlobDoor.of(salon.server.address, tablet);
  expect(await door.send(one)).toMatchObject({ status: 201 });
});

describe('a photo that no card refers to any more', () => {
  it('is there for a week, so that an undo finds it, and then goes from the disk', async () => {
    const [full, kept] = [picture(), picture()];
    const both: Pair[] = [
      [full, full],
      [kept, kept],
    ];
    let last = await refer(desk, CARD, both);
    for (const one of [full, kept]) await door.send(one);
    last = await refer(desk, CARD, [[kept, kept]], last);
    await tidied(salon.folder, clock, WEEK - 60_000);
    expect(blobsIn(salon.folder)).toHaveLength(2);
    last = await refer(desk, CARD, both, last);
    await tidied(salon.folder, clock, 2 * WEEK);
    expect(blobsIn(salon.folder)).toHaveLength(2);
    await refer(desk, CARD, [[kept, kept]], last);
    await tidied(salon.folder, clock, WEEK + 1);
    expect(blobsIn(salon.folder)).toEqual([kept.name]);
  });

  it('goes at once with the erasure of its client, unless it is another’s too, and is not taken again', async () => {
    const [full, small, shared, dropped, begun] = [picture(), picture(), picture(), picture(), picture(4_000)];
    const first = await refer(desk, CARD, [
      [full, small],
      [shared, shared],
      [dropped, dropped],
      [begun, begun],
    ]);
    await refer(desk, OTHER_CARD, [[shared, shared]]);
    for (const one of [full, small, shared, dropped]) expect(await door.send(one)).toMatchObject({ status: 201 });
    await door.piece(begun.name, begun.bytes.subarray(0, 100), 0, begun.bytes.length);
    await refer(
      desk,
      CARD,
      [
        [full, small],
        [shared, shared],
        [begun, begun],
      ],
      first,
    );
    await desk.ask('erase', { doc: CARD }, 'erased');
    expect(blobsIn(salon.folder)).toEqual([shared.name]);
    expect(await door.send(full)).toMatchObject({ error: 'unreferred' });
    expect(await door.send(begun)).toMatchObject({ error: 'unreferred' });
    const { refused } = await desk.push([{ doc: CARD, changes: [], photos: namesOf([[full, small]]) }]);
    expect(refused).toMatchObject([{ doc: CARD, reason: 'erased' }]);
    expect(await door.send(full)).toMatchObject({ error: 'unreferred' });
    expect(blobsIn(salon.folder)).toEqual([shared.name]);
    // The salon takes the same photo for another client: that is another photo.
    await desk.push([{ doc: OTHER_CARD, changes: [], photos: namesOf([[full, small]]) }]);
    expect(await door.send(full)).toMatchObject({ status: 201 });
  });
});
