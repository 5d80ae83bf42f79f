import { expect, it } from 'vitest';
import type { CardId } from '../../model/ids.ts';
import { aSalon, comment, good, newClient, type Story } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { turn } from './simulated-salon.ts';

const NAME = 'Zdenka';

/** A salon with a client and settings that both devices have, and an owner who has a mind to shut the tablet out. */
async function aClient(seed = 1): Promise<Story & { id: CardId }> {
  const story = await aSalon(seed);
  const id = await newClient(story.desk, NAME);
  good(await story.salon.during(story.desk.store.editSalon([{ type: 'setSalon', changes: { name: `Salon of ${NAME}` } }])));
  await story.salon.settle();
  expect((await story.tablet.dump()).includes(NAME)).toBe(true);
  return { ...story, id };
}

async function shutOut({ salon, desk, tablet }: Story): Promise<void> {
  good(await salon.during(desk.store.revokeDevice(tablet.status?.device?.id ?? '')));
}

async function listed({ salon, desk }: Story, name = 'tablet') {
  return good(await salon.during(desk.store.devices())).devices.find((device) => device.name === name);
}

/** Nothing of the salon is there: no row of a client, no name, no settings, no identity. */
async function expectNothingOn(device: SimulatedDevice): Promise<void> {
  expect((await device.dump()).includes(NAME)).toBe(false);
  const left = await device.disk.open().read(['chunks', 'docs', 'outbox', 'damaged', 'meta', 'summaries'], async (reader) => ({
    chunks: await reader.count('chunks'),
    docs: await reader.count('docs'),
    outbox: await reader.count('outbox'),
    damaged: await reader.count('damaged'),
    meta: (await reader.range('meta', {})).map((row) => row.key).filter((key) => key !== 'counters' && key !== 'contact'),
    summaries: (await reader.range('summaries', {})).filter((row) => row.summary !== null),
  }));
  expect(left).toEqual({ chunks: 0, docs: 0, outbox: 0, damaged: 0, meta: [], summaries: [] });
}

it('a device that was shut out is refused at once, keeps no byte of a client, and says that it has wiped its copy', async () => {
  const story = await aClient();
  const { salon, tablet, id } = story;
  good(await tablet.store.openCard(id));
  good(await tablet.store.editCard(id, [comment(`of ${NAME}`)]));
  await shutOut(story);
  await salon.settle();
  expect(tablet.status).toMatchObject({ access: 'revoked', device: null, waiting: 0 });
  await expectNothingOn(tablet);
  expect(await listed(story)).toMatchObject({ online: false });
  expect((await listed(story))?.wipedAt).toBeGreaterThan(0);
  expect((await tablet.store.openCard(id)).ok).toBe(false);
  expect(await tablet.store.createClient([{ type: 'setProfile', changes: { given: NAME } }])).toMatchObject({ ok: false });
  await expectNothingOn(tablet);
  expect(tablet.faults).toEqual([]);
  salon.stop();
});

it('shut out while it was away, with edits that wait: it is wiped at its next contact, and its edits reach nobody', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  salon.network.setOffline('tablet', true);
  good(await tablet.store.editCard(id, [comment(`of ${NAME}`)]));
  await shutOut(story);
  await salon.settle();
  expect((await listed(story))?.wipedAt).toBe(0);
  expect((await tablet.dump()).includes(NAME)).toBe(true);
  salon.network.setOffline('tablet', false);
  await salon.settle();
  await expectNothingOn(tablet);
  expect((await listed(story))?.wipedAt).toBeGreaterThan(0);
  expect(good(await desk.store.openCard(id)).card.comments).toEqual([]);
  salon.stop();
});

it('what is being typed on a device while it is shut out stays on no disk', async () => {
  for (let frames = 0; frames < 12; frames++) {
    const story = await aClient(frames);
    const { salon, tablet, id } = story;
    const other = await tablet.openTab();
    await salon.settle();
    good(await tablet.store.openCard(id));
    good(await other.store.openCard(id));
    const out = shutOut(story);
    await salon.run(frames);
    const typed = [
      tablet.store.editCard(id, [comment(`${NAME} one`)]),
      tablet.store.createClient([{ type: 'setProfile', changes: { given: NAME } }]),
      tablet.store.editSalon([{ type: 'setSalon', changes: { name: NAME } }]),
      other.store.editCard(id, [comment(`${NAME} two`)]),
    ];
    await out;
    await salon.settle();
    await Promise.all(typed);
    // A tab that was not told yet still has a card open; what is typed in it stays nowhere either.
    expect((await other.store.editCard(id, [comment(`${NAME} late`)])).ok).toBe(false);
    await salon.settle();
    await expectNothingOn(tablet);
    expect(tablet.faults).toEqual([]);
    salon.stop();
  }
});

it('a wipe that is cut off half way is finished at the next contact', async () => {
  for (let moment = 0; moment < 12; moment++) {
    const story = await aClient(100 + moment);
    const { salon, tablet } = story;
    salon.network.setOffline('tablet', true);
    await shutOut(story);
    await salon.settle();
    salon.network.setOffline('tablet', false);
    while (!(await hasBegunToWipe(tablet))) {
      salon.clock.pass(1_000);
      await salon.run(1);
    }
    for (let i = 0; i < moment; i++) await Promise.resolve();
    tablet.crash(0);
    await tablet.openTab();
    await salon.settle();
    await expectNothingOn(tablet);
    expect((await listed(story))?.wipedAt, `cut off at moment ${moment}`).toBeGreaterThan(0);
    salon.stop();
  }
});

/** The clients are gone, and it is not said yet. */
async function hasBegunToWipe(device: SimulatedDevice): Promise<boolean> {
  return (await device.disk.open().read(['docs'], (reader) => reader.count('docs'))) === 0;
}

it('a device whose connection breaks before it could say that it is wiped says so at the next contact', async () => {
  const story = await aClient();
  const { salon, tablet } = story;
  salon.network.setOffline('tablet', true);
  await shutOut(story);
  await salon.settle();
  tablet.crash(tablet.disk.atRisk);
  await tablet.openTab({
    eraseRest: async () => {
      if (salon.network.isOffline('tablet')) return;
      salon.network.setOffline('tablet', true);
      await turn();
    },
  });
  salon.network.setOffline('tablet', false);
  await salon.settle();
  expect((await listed(story))?.wipedAt).toBe(0);
  tablet.crash(tablet.disk.atRisk);
  await tablet.openTab();
  salon.network.setOffline('tablet', false);
  await salon.settle();
  await expectNothingOn(tablet);
  expect((await listed(story))?.wipedAt).toBeGreaterThan(0);
  salon.stop();
});

it('a device with a full disk is wiped as soon as its disk takes it', async () => {
  const story = await aClient();
  const { salon, tablet } = story;
  tablet.disk.trouble = 'storageFull';
  await shutOut(story);
  await salon.run(50);
  expect((await listed(story))?.wipedAt).toBe(0);
  tablet.disk.trouble = null;
  await salon.settle();
  await expectNothingOn(tablet);
  expect((await listed(story))?.wipedAt).toBeGreaterThan(0);
  salon.stop();
});

it('a device that was shut out can be let in again, and has everything then', async () => {
  const story = await aClient();
  const { salon, desk, tablet, id } = story;
  await shutOut(story);
  await salon.settle();
  const { code } = good(await salon.during(desk.store.pairingCode()));
  const joined = tablet.store.join(code, 'Tablet again');
  await salon.settle();
  const [knocking] = good(await salon.during(desk.store.devices())).joining;
  good(await salon.during(desk.store.confirmJoin(knocking?.id ?? '', 'Tablet again', 'desk')));
  good(await salon.during(joined));
  await salon.settle();
  expect(good(await tablet.store.openCard(id)).card.profile.given).toBe(NAME);
  const row = await tablet.disk.open().read(['summaries'], (reader) => reader.get('summaries', [id]));
  expect(row?.summary?.given).toBe(NAME);
  salon.stop();
});
