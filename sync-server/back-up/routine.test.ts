import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { databasePath } from '../data-folder.ts';
import { openDatabase } from '../database.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChain, writeChange } from '../testing/written-change.ts';
import { backUpName, listBackUps } from './kept.ts';
import { FIRST_LOOK, LOOK_EVERY } from './routine.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const SECRET = 'Balayage 7/1 with an allergy to nickel';
const DAY = 86_400_000;
/** The copying processes let everyone go before them: beside other tests, each would wait ten times as long as it works. */
vi.mock('node:os', async (original) => ({ ...(await original<typeof import('node:os')>()), setPriority: () => undefined }));

/** Copies are made in processes of their own, on a machine that may be busy. */
const PATIENT = { timeout: 110_000, interval: 50 };

let folder: string;
let clock: HandClock;
let salon: TestSalon;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kartoteka-kept-'));
  clock = new HandClock();
  salon = await TestSalon.open({ clock, backUps: folder });
});
afterEach(async () => {
  await salon.dispose();
  rmSync(folder, { recursive: true, force: true });
});

async function withAnna() {
  const owner = await salon.owner();
  await owner.push([{ doc: ANNA, changes: writeChain(3, SECRET).map(({ bytes }) => bytes) }]);
  return owner;
}

it('a server without a back-up makes one soon after its start, and says so in its health', async () => {
  await withAnna();
  clock.pass(FIRST_LOOK);
  await vi.waitFor(() => expect(listBackUps(folder)).toHaveLength(1), PATIENT);
  const [made] = listBackUps(folder);
  expect(statSync(made?.path ?? '').mode & 0o777).toBe(0o600);
  expect(await (await fetch(`${salon.server.address}/health`)).json()).toMatchObject({ lastBackUp: { verified: true } });
});

it('a client that is erased leaves the back-ups at once', async () => {
  const owner = await withAnna();
  clock.pass(FIRST_LOOK);
  await vi.waitFor(() => expect(listBackUps(folder)).toHaveLength(1), PATIENT);
  const path = listBackUps(folder)[0]?.path ?? '';
  expect(readFileSync(path).includes(SECRET)).toBe(true);
  await owner.ask('erase', { doc: ANNA }, 'erased');
  await vi.waitFor(() => expect(readFileSync(path).includes(SECRET)).toBe(false), PATIENT);
});

it('a row that a back-up finds damaged is asked of the devices', async () => {
  const owner = await withAnna();
  const database = openDatabase(databasePath(salon.folder));
  database.prepare('UPDATE changes SET bytes = ? WHERE seq = 2').run(writeChange({ payload: 'other' }).bytes);
  database.close();
  clock.pass(FIRST_LOOK);
  await vi.waitFor(() => expect(salon.reported.join()).toContain('set aside'), PATIENT);
  const heads = [writeChain(3, SECRET).at(-1)?.hash ?? ''].map((hash) => Buffer.from(hash, 'hex'));
  expect((await owner.ask('compare', { docs: [[ANNA, heads]] }, 'lacking')).docs).toEqual([ANNA]);
});

it('a back-up that fails is reported, and tried again an hour later and not before', async () => {
  await withAnna();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  clock.pass(FIRST_LOOK);
  await vi.waitFor(() => expect(salon.reported.join()).toContain('The daily back-up failed'), PATIENT);
  rmSync(folder);
  clock.pass(LOOK_EVERY);
  expect(existsSync(folder)).toBe(false);
  for (let looked = 0; looked < 4; looked++) clock.pass(LOOK_EVERY);
  await vi.waitFor(() => expect(listBackUps(folder)).toHaveLength(1), PATIENT);
});

it('a fresh back-up is no reason for another; a day later there is one', async () => {
  await withAnna();
  const fresh = join(folder, backUpName(clock.now()));
  writeFileSync(fresh, '');
  clock.pass(FIRST_LOOK);
  clock.pass(LOOK_EVERY);
  expect(listBackUps(folder)).toHaveLength(1);
  rmSync(fresh);
  writeFileSync(join(folder, backUpName(clock.now() - DAY - 2 * 3_600_000)), '');
  clock.pass(LOOK_EVERY);
  await vi.waitFor(() => expect(listBackUps(folder)).toHaveLength(2), PATIENT);
});
