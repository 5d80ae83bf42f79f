import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { BlobHash } from '../../../model/ids.ts';
import { printClientPhoto } from '../../../model/photos/client-photo.ts';
import { aSalon, comment, good, look, newClient, type Story, visit } from '../../../tests/convergence/people.ts';
import type { SimulatedDevice } from '../../../tests/convergence/simulated-device.ts';
import { SimulatedSalon } from '../../../tests/convergence/simulated-salon.ts';
import type { OpenOutcome } from '../../contracts/export.ts';
import { hashing } from '../../photo/hashing.ts';
import { changeFact, PHOTOS_OF_STORES } from '../../store/rows/photos.ts';
import { exporterOf } from '../testing/exporter.ts';

const NAME = 'Studio Ozoliņa';
/** As much of a picture as is looked at: its first bytes. */
const jpeg = (n: number) => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, n, n, n, n);
const hash = hashing(undefined);

interface Filled extends Story {
  readonly picture: BlobHash;
  readonly thumbnail: BlobHash;
}

/** A salon with settings, three clients with some history, one of them deleted, one erased, and a photo. */
async function aFilledSalon(): Promise<Filled> {
  const story = await aSalon();
  const { salon, desk, tablet } = story;
  good(await salon.during(desk.store.editSalon([{ type: 'setSalon', changes: { name: NAME, country: 'LV', currency: 'EUR' } }])));
  const [picture, thumbnail] = await Promise.all([hash(jpeg(1)), hash(jpeg(2))]);
  const oksana = await newClient(desk, 'Оксана', visit('2026-01-02'), {
    type: 'setProfile',
    changes: { photo: printClientPhoto({ picture, thumbnail }) },
  });
  await newClient(desk, 'Jānis', { type: 'setProfile', changes: { deleted: '{"at":"2026-11-01T10:00:00.000Z","by":""}' } });
  const gone = await newClient(desk, 'Erased');
  await salon.settle();
  good(await salon.during(tablet.store.editCard(oksana, [comment('from the tablet')])));
  good(await salon.during(desk.store.eraseCard(gone)));
  await salon.settle();
  await keepPicture(desk, picture, jpeg(1));
  await keepPicture(desk, thumbnail, jpeg(2));
  return { ...story, picture, thumbnail };
}

async function keepPicture(device: SimulatedDevice, name: BlobHash, bytes: Uint8Array): Promise<void> {
  await device.disk.open().write(['blobs', ...PHOTOS_OF_STORES], 'strict', async (writer) => {
    const fact = await writer.get('blobFacts', [name]);
    if (!fact) throw new Error('nobody refers to it');
    writer.put('blobs', { hash: name, bytes });
    await changeFact(writer, fact, { size: bytes.length });
  });
}

async function aNewServer(): Promise<{ readonly salon: SimulatedSalon; readonly desk: SimulatedDevice }> {
  const salon = new SimulatedSalon(9);
  const desk = await salon.addDevice('new desk', 0);
  await salon.settle();
  return { salon, desk };
}

const saved = async (device: SimulatedDevice) =>
  good(
    await exporterOf(device).saveSalon(
      async () => null,
      () => {},
    ),
  );
const opened = (device: SimulatedDevice, file: Blob): Promise<OpenOutcome> => exporterOf(device).openSalon(file, () => {});

/** Every document's heads; the settings' by a name that is the same in every salon. */
async function headsOn(device: SimulatedDevice): Promise<Record<string, readonly string[] | null>> {
  return device.disk.open().read(['docs', 'meta'], async (reader) => {
    const row = await reader.get('meta', ['salon']);
    const salon = row?.key === 'salon' ? row.value.id : '';
    const docs = (await reader.range('docs', {})).filter(({ erased }) => !erased);
    return Object.fromEntries(docs.map(({ doc, heads }) => [doc === salon ? 'salon' : doc, heads]));
  });
}

it('a salon that was saved as a file is the same on a new server: every document in its version, photos, search and settings', async () => {
  const before = await aFilledSalon();
  const made = await saved(before.desk);
  expect(made).toMatchObject({ cards: 2, photos: 2, missingCards: 0, missingPhotos: 0 });
  const after = await aNewServer();
  expect(await after.salon.during(opened(after.desk, made.file))).toEqual({ ok: true, value: { cards: 2, missingPhotos: 0 } });
  await after.salon.settle();
  expect(await headsOn(after.desk)).toEqual(await headsOn(before.desk));

  // And on every other device of the new salon, by way of its server.
  const phone = await after.salon.addDevice('phone', 0);
  await after.salon.settle();
  await phone.store.settled();
  expect(await headsOn(phone)).toEqual(await headsOn(before.desk));
  expect(phone.events.findLast((event) => event.type === 'salon')?.salon).toMatchObject({ name: NAME, country: 'LV' });
  const rows = await phone.disk.open().summariesSince(0, 10);
  expect(rows.flatMap(({ summary }) => summary?.given ?? []).sort()).toEqual(['Jānis', 'Оксана']);
  const [oksana] = rows.filter(({ summary }) => summary?.given === 'Оксана');
  const card = await look(phone, oksana?.doc ?? ('' as never));
  expect([card.comments[0]?.text, card.visits[0]?.date]).toEqual(['from the tablet', '2026-01-02']);

  // The photo waits to be sent from where the file was opened.
  const facts = await after.desk.disk.open().read(['blobFacts', 'blobs'], async (reader) => ({
    picture: await reader.get('blobFacts', [before.picture]),
    bytes: (await reader.get('blobs', [before.thumbnail]))?.bytes,
  }));
  expect(facts.picture).toMatchObject({ size: 8, sent: false });
  expect(facts.bytes).toEqual(jpeg(2));
  before.salon.stop();
  after.salon.stop();
});

it('a salon that is there is never overwritten, and a file that was opened half is gone on with', async () => {
  const before = await aFilledSalon();
  const { file } = await saved(before.desk);
  expect(await opened(before.desk, file)).toEqual({ ok: false, problem: 'notNew' });

  const after = await aNewServer();
  const exporter = exporterOf(after.desk);
  const cut = exporter.openSalon(file, ({ part }) => {
    if (part === 'photos') void exporter.cancel();
  });
  expect(await after.salon.during(cut)).toEqual({ ok: false, problem: 'cancelled' });
  expect((await headsOn(after.desk)).salon).toBeUndefined();
  expect(await after.salon.during(opened(after.desk, file))).toMatchObject({ ok: true });
  await after.salon.settle();
  expect(await headsOn(after.desk)).toEqual(await headsOn(before.desk));
  before.salon.stop();
  after.salon.stop();
});

it('what is no salon’s file, or a damaged one, says so, and nothing of it is stored', async () => {
  const before = await aFilledSalon();
  const whole = new Uint8Array(await (await saved(before.desk)).file.arrayBuffer());
  const after = await aNewServer();
  const nothing = await headsOn(after.desk);
  const zip = (content: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(content).map(([path, text]) => [path, new TextEncoder().encode(text)])));
  const manifest = (form: number) => zip({ 'kartoteka.json': JSON.stringify({ kartoteka: 'salon', form }) });
  const flipped = whole.slice();
  // Somewhere in the first document.
  flipped[200] = (flipped[200] ?? 0) ^ 1;
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['notASalon', new TextEncoder().encode('no archive')],
    ['notASalon', zip({ 'word/document.xml': '<x/>' })],
    ['notASalon', zip({ 'kartoteka.json': '{}' })],
    ['newer', manifest(2)],
    ['damaged', manifest(1)],
    ['damaged', whole.slice(0, whole.length / 2)],
    ['damaged', flipped],
  ];
  for (const [problem, bytes] of files)
    expect(await opened(after.desk, new Blob([bytes as Uint8Array<ArrayBuffer>])), problem).toEqual({ ok: false, problem });
  expect(await headsOn(after.desk)).toEqual(nothing);
  before.salon.stop();
  after.salon.stop();
});

it('a photo that is not on this device is asked for, and told as missing where it can’t be had', async () => {
  const { salon, desk, tablet, picture } = await aFilledSalon();
  const lacking = good(
    await exporterOf(tablet).saveSalon(
      async () => null,
      () => {},
    ),
  );
  expect(lacking).toMatchObject({ cards: 2, photos: 0, missingPhotos: 2 });
  const fetched = good(
    await exporterOf(tablet).saveSalon(
      async (name) => new Blob([jpeg(name === picture ? 1 : 2)]),
      () => {},
    ),
  );
  expect(fetched).toMatchObject({ photos: 2, missingPhotos: 0 });
  desk.stop();
  salon.stop();
});
