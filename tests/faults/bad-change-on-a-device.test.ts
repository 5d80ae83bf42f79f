import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { readChangeHeader } from '../../model/wire/change-header.ts';
import { aSalon, comment, good, look, newClient } from '../convergence/people.ts';
import { nodeDigest } from '../headless/device.ts';
import { badChanges } from './bad-changes.ts';
import { newDocumentId } from './real-cards.ts';

/** What a hostile or faulty device makes the log hand on, where nothing looked inside of it before. */
const bad = badChanges();
const hash = (bytes: Uint8Array): string => readChangeHeader(bytes, nodeDigest).hash;

for (const kind of ['undecodable', 'panics'] as const) {
  it(`a change that is ${kind === 'panics' ? 'Automerge’s end' : 'no change inside'} costs a device neither its card nor any other`, async () => {
    const { salon, desk, tablet } = await aSalon();
    const vera = await newClient(desk, 'Vera');
    const anna = newDocumentId() as CardId;
    await salon.server.push(anna, bad.card);
    await salon.settle();
    const before = await look(tablet, anna);
    // The tablet has the card open; the desk meets the change at rest.
    good(await tablet.store.openCard(anna));
    await salon.server.push(anna, [bad[kind]]);
    await salon.settle();

    for (const device of [desk, tablet]) {
      expect((await look(device, anna)).profile).toEqual(before.profile);
      expect((await look(device, vera)).profile.given).toBe('Vera');
      good(await device.store.editCard(vera, [comment(`by ${device.name}`)]));
      const aside = await device.disk.open().read(['damaged'], (reader) => reader.range('damaged', { prefix: [anna] }));
      expect(aside.map((chunk) => chunk.hash)).toEqual([hash(bad[kind])]);
      expect(device.status?.damaged).toBe(1);
    }
    // The card goes on: what is done to it now follows what is sound.
    good(await desk.store.editCard(anna, [comment('after it')]));
    await salon.settle();
    expect((await look(tablet, anna)).comments.map((one) => one.text)).toEqual(['after it']);
    // And it does after a restart, and where another change builds upon the bad one.
    tablet.crash(tablet.disk.atRisk);
    await tablet.openTab();
    expect((await look(tablet, anna)).comments.map((one) => one.text)).toEqual(['after it']);
    salon.stop();
  });
}

it('a card of which nothing can be read keeps no other from being worked out anew', async () => {
  const { salon, desk } = await aSalon();
  // In the order in which cards are looked at, it comes first.
  const [first = '', second = ''] = [newDocumentId(), newDocumentId()].sort();
  await salon.server.push(first, [undecodableBirth()]);
  await salon.server.push(second, bad.card);
  // It never comes to rest: the first one stays marked.
  await salon.run(300);
  await salon.during(desk.store.settled());
  const row = await desk.disk.open().read(['summaries'], (reader) => reader.get('summaries', [second]));
  expect(row?.heads).toEqual(bad.card.slice(-1).map(hash));
  salon.stop();
});

/** A sound header, and nothing behind it. */
function undecodableBirth(): Uint8Array<ArrayBuffer> {
  const typed = Buffer.from([1, 8, 0, 1, 0xaa, 1, 0xff, 0xff, 0xff, 0xff]);
  const checksum = nodeDigest.sha256(typed).subarray(0, 4);
  return new Uint8Array([0x85, 0x6f, 0x4a, 0x83, ...checksum, ...typed]);
}
