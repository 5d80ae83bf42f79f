import { readFileSync } from 'node:fs';
import * as A from '@automerge/automerge/slim';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Clock } from '../clock.ts';
import { type Database, openDatabase } from '../database.ts';
import { ChangeLog } from '../log/change-log.ts';
import { type WrittenChange, writeChain } from '../testing/written-change.ts';
import { Background, POLICY } from './background.ts';
import { lookInside } from './look-inside.ts';

const [ANNA, BEATRICE, CARLA] = ['3Nd2M6C98qT5YcchA65kuP4r8K6Z', 'u8i6VQKrn3jtXEWCUJLWH75bGoQ', '2WcUy1KRBuQR9Ftynmf73XKyo3KM'];
const HOUR = 3_600_000;

let database: Database;
let log: ChangeLog;
let background: Background;
let now: number;
let looked: number;
let clock: Clock;

beforeAll(() => A.initializeWasm(readFileSync('node_modules/@automerge/automerge/dist/automerge.wasm')));
beforeEach(() => {
  database = openDatabase(':memory:');
  now = 1_000 * HOUR;
  looked = 0;
  // Rests take no time here.
  clock = { now: () => now, after: (_ms, act) => void setImmediate(act) as never };
  begin();
});
afterEach(async () => {
  await background.stop();
  database.close();
});

/** As after a start of the server. */
function begin(): void {
  log = new ChangeLog(database, { committed: () => undefined, damaged: () => undefined });
  const inside = {
    ask: async (task: Parameters<typeof lookInside>[0]) => {
      looked++;
      return lookInside(task).verdict;
    },
  };
  background = new Background(log, inside, clock, () => undefined, POLICY);
}

const push = (doc: string | undefined, changes: readonly WrittenChange[]) =>
  log.push(1, [{ doc: doc ?? '', changes: changes.map(({ bytes }) => bytes as Uint8Array<ArrayBuffer>) }]);
const compacted = () => database.prepare<{ doc: number; changes: number }>('SELECT doc, changes FROM snapshots ORDER BY doc').all();

async function pass(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    now += HOUR;
    await background.round();
  }
}

it('a card is made one a day after its last change, and one of few changes not at all', async () => {
  await push(ANNA, writeChain(12));
  await push(BEATRICE, writeChain(3));
  await pass(12);
  const chain = writeChain(10, 'later');
  await push(CARLA, chain.slice(0, 9));
  await pass(13);
  expect(compacted()).toEqual([{ doc: 1, changes: 12 }]);
  await push(CARLA, chain.slice(9));
  await pass(13);
  expect(compacted()).toHaveLength(1);
  await pass(13);
  expect(compacted()).toEqual([
    { doc: 1, changes: 12 },
    { doc: 3, changes: 10 },
  ]);
});

it('what has been quiet is known after a restart, and a card is made one again only after a good part more', async () => {
  const chain = writeChain(60);
  await push(ANNA, chain.slice(0, 40));
  await pass(20);
  begin();
  await pass(6);
  expect(compacted()).toEqual([{ doc: 1, changes: 40 }]);
  await push(ANNA, chain.slice(40, 49));
  await pass(26);
  expect(compacted()).toEqual([{ doc: 1, changes: 40 }]);
  await push(ANNA, chain.slice(49));
  await pass(26);
  expect(compacted()).toEqual([{ doc: 1, changes: 60 }]);
});

it('nothing is looked into while much is coming in, and all of it afterwards', async () => {
  const chain = writeChain(200);
  await background.round();
  for (let second = 0; second < 4; second++) {
    await push(ANNA, chain.slice(second * 50, second * 50 + 50));
    now += 1_000;
    await background.round();
  }
  expect(looked).toBe(0);
  for (let second = 0; second < 4; second++) {
    now += 1_000;
    await background.round();
  }
  expect(looked).toBe(1);
});
