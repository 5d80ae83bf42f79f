import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ExportNote } from '../../model/wire/exports.ts';
import { MAX_EXPORTS } from '../../model/wire/exports.ts';
import { openDatabase } from '../database.ts';
import { prepareTables } from '../log/schema.ts';
import type { HeadlessDevice, Pairing } from '../testing/device.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestSalon } from '../testing/salon.ts';

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

const note = (n: number): ExportNote => ({ note: n.toString(16).padStart(32, '0'), at: 1_000 + n, format: 'xlsx', count: 10 * n });
const exportsOf = (before = 0) => owner.ask('exports', { before }, 'exports');

it('who exported, when, how many and in which form stays on record, once, under the name that the device had then', async () => {
  await tablet.ask('exported', { notes: [note(1)] }, 'done');
  const heardAt = clock.now();
  clock.pass(5_000);
  await owner.ask('amend', { device: tablet.pairing.device, name: 'Room 2', role: 'desk' }, 'done');
  // The answer was lost on the way.
  await tablet.ask('exported', { notes: [note(1), { ...note(2), format: 'salon' }] }, 'done');
  expect(await exportsOf()).toMatchObject({
    exports: [
      { at: 1_002, heardAt: heardAt + 5_000, format: 'salon', count: 20, name: 'Room 2' },
      { at: 1_001, heardAt, format: 'xlsx', count: 10, device: tablet.pairing.device, name: 'Tablet' },
    ],
    more: false,
  });
});

it('only those who may export read the record', async () => {
  await expect(tablet.ask('exports', { before: 0 }, 'exports')).rejects.toThrow('forbidden');
});

it('a long record is read page by page, and is there when the server is started again', async () => {
  for (const from of [1, MAX_EXPORTS + 1]) {
    const notes = Array.from({ length: from === 1 ? MAX_EXPORTS : 3 }, (_, index) => note(from + index));
    await owner.ask('exported', { notes }, 'done');
  }
  await salon.server.close();
  await salon.start();
  owner = Object.assign(await salon.back(owner.pairing), { pairing: owner.pairing });
  const first = await exportsOf();
  expect([first.exports.length, first.more, first.exports[0]?.count]).toEqual([MAX_EXPORTS, true, 10 * (MAX_EXPORTS + 3)]);
  expect(await exportsOf(first.exports.at(-1)?.n ?? 0)).toMatchObject({
    exports: [{ count: 30 }, { count: 20 }, { count: 10 }],
    more: false,
  });
});

it('a device that floods the record is stopped', async () => {
  const flood = async () => {
    for (let n = 1; n < 2_000; n += MAX_EXPORTS)
      await tablet.ask('exported', { notes: Array.from({ length: MAX_EXPORTS }, (_, index) => note(n + index)) }, 'done');
  };
  await expect(flood()).rejects.toThrow('tooMany');
});

it.each(["UPDATE exports SET name = 'nobody'", 'DELETE FROM exports'])('not even the server changes what is on record: %s', (sql) => {
  const database = openDatabase(':memory:');
  prepareTables(database);
  database.exec("INSERT INTO exports (note, at, heard_at, format, count, device, name) VALUES ('a', 1, 2, 'csv', 3, 'd', 'Desk')");
  expect(() => database.exec(sql)).toThrow();
  expect(database.prepare('SELECT count(*) AS n FROM exports').get()).toMatchObject({ n: 1 });
});
