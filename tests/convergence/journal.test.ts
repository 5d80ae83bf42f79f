import { expect, it } from 'vitest';
import type { CardId, EntryId, IsoDate } from '../../model/ids.ts';
import { addVisitEdit } from '../../model/visits/add-visit.ts';
import { BLANK_VISIT } from '../../model/visits/blank-visit.ts';
import type { ImportedClient } from '../../workers/contracts/store.ts';
import type { ChannelMessage } from '../../workers/storage/channel.ts';
import { wrongDays } from './journal-days.ts';
import { aSalon, comment, entryId, good, imports, newClient, type Story } from './people.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { SimulatedSalon } from './simulated-salon.ts';

/** The journal is kept by day on each device, from the cards themselves. */

async function aSalonWithJournals(): Promise<Story> {
  const story = await aSalon();
  for (const device of [story.desk, story.tablet]) {
    device.stop();
    await device.openTab({ alone: (work) => work() });
  }
  await story.salon.settle();
  return story;
}

const booking = (date: IsoDate, id: EntryId = entryId()) => addVisitEdit({ ...BLANK_VISIT, id, date, time: '10:00' });

async function bookedOn(device: SimulatedDevice, date: IsoDate): Promise<readonly (readonly [CardId, number])[]> {
  const rows = await device.disk.open().read(['days'], (reader) => reader.range('days', { prefix: [date] }));
  return rows.map((row) => [row.doc, row.facts.length]);
}

it('a booking stands in the journal of its day at once where it was made and soon elsewhere, moves, and goes with its card', async () => {
  const { salon, desk, tablet } = await aSalonWithJournals();
  const id = await newClient(desk, 'Anna');
  await salon.settle();
  const visit = entryId();
  good(await desk.store.editCard(id, [booking('2026-12-01', visit), booking('2026-12-02')]));
  expect(await bookedOn(desk, '2026-12-01')).toEqual([[id, 1]]);
  await salon.settle();
  expect(await bookedOn(tablet, '2026-12-01')).toEqual([[id, 1]]);
  good(await tablet.store.editCard(id, [{ type: 'setVisit', id: visit, changes: { date: '2026-12-02' } }]));
  await salon.settle();
  for (const device of [desk, tablet]) {
    expect(await bookedOn(device, '2026-12-01')).toEqual([]);
    expect(await bookedOn(device, '2026-12-02')).toEqual([[id, 2]]);
  }
  good(await desk.store.eraseCard(id));
  await salon.settle();
  for (const device of [desk, tablet]) {
    expect(await bookedOn(device, '2026-12-02')).toEqual([]);
    expect(await wrongDays(salon, device)).toEqual([]);
  }
  salon.stop();
});

it('what says nothing of visits writes nothing in the journal, and one day changed writes that day', async () => {
  const { salon, desk } = await aSalonWithJournals();
  const posted: ChannelMessage[] = [];
  desk.stop();
  await desk.openTab({ alone: (work) => work(), neighbours: { post: (message) => posted.push(message), listen: () => {} } });
  await salon.settle();
  const news = () => posted.splice(0).filter(({ type }) => type === 'days').length;
  const id = await newClient(desk, 'Anna', booking('2026-12-01'), booking('2026-12-02'));
  expect(news()).toBe(1);
  good(await desk.store.editCard(id, [comment('prefers mornings')]));
  await salon.settle();
  expect(news()).toBe(0);
  salon.stop();
});

it('a new device has the days of who is booked before it has read all cards', async () => {
  const salon = new SimulatedSalon(1);
  const desk = await salon.addDevice('desk', 0);
  await salon.settle();
  const soon = new Date(salon.clock.seenBy(0).now()).toISOString().slice(0, 10);
  const rows = Array.from(
    { length: 65 },
    (_, n): ImportedClient => ({ fingerprint: `row ${n}`, edits: [booking(n % 13 === 12 ? soon : '2020-01-01', entryId())] }),
  );
  expect((await imports(desk, rows)).created).toBe(65);
  await salon.settle();
  const phone = await salon.addDevice('phone', 0);
  await salon.settle();
  phone.stop();
  // They came with the first copy.
  expect(await bookedOn(phone, soon)).toHaveLength(5);
  expect(await bookedOn(phone, '2020-01-01')).toHaveLength(0);
  // As of cards that an earlier Kartoteka sent, whose days did not come.
  await phone.disk.open().write(['days', 'daysOf'], 'relaxed', async (writer) => {
    for (const { date, doc } of await writer.range('days', {})) {
      writer.delete('days', [date, doc]);
      writer.delete('daysOf', [doc]);
    }
  });
  // The tab is closed as soon as anything has been read.
  const post = ({ type }: ChannelMessage) => {
    if (type === 'days') phone.stop();
  };
  const tab = await phone.openTab({ alone: (work) => work(), neighbours: { post, listen: () => {} } });
  await salon.during(tab.store.settled());
  expect(await bookedOn(phone, soon)).toHaveLength(5);
  expect(await bookedOn(phone, '2020-01-01')).toHaveLength(0);
  salon.stop();
});
