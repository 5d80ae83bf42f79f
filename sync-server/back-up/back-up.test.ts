import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databasePath, FolderInUse } from '../data-folder.ts';
import { openCopy, openDatabase } from '../database.ts';
import { makeFolder } from '../durable-file.ts';
import { TestSalon } from '../testing/salon.ts';
import { writeChain, writeChange } from '../testing/written-change.ts';
import { eraseFromCopies, replacedFolder } from './erase.ts';
import { backUpName, listBackUps, tidy } from './kept.ts';
import { makeBackUp, NoData } from './make.ts';
import { OtherSalon, restore } from './restore.ts';
import { BackUpUnusable } from './verify.ts';

const ANNA = '3Nd2M6C98qT5YcchA65kuP4r8K6Z';
const BELLA = `${ANNA.slice(0, -1)}1`;
const NOW = 1_800_000_000_000;
/** What stands in Anna's card, to be searched for in every byte of the disk. */
const SECRET = 'Balayage 7/1 with an allergy to nickel';

let salon: TestSalon;
let outside: string;
let file: string;
beforeEach(async () => {
  salon = await TestSalon.open();
  outside = mkdtempSync(join(tmpdir(), 'kartoteka-back-up-'));
  file = join(outside, 'copy.db');
});
afterEach(async () => {
  await salon.dispose();
  rmSync(outside, { recursive: true, force: true });
});

const bytesOf = (changes: readonly { bytes: Uint8Array }[]) => changes.map(({ bytes }) => bytes);

async function withAnna() {
  const owner = await salon.owner();
  await owner.push([{ doc: ANNA, changes: bytesOf(writeChain(3, SECRET)) }]);
  return owner;
}

describe('a back-up', () => {
  it('is one whole file that only its owner may read, made while the server works', async () => {
    const owner = await withAnna();
    const { documents, changes, damaged } = makeBackUp(salon.folder, file);
    expect({ documents, changes, damaged }).toEqual({ documents: 1, changes: 3, damaged: [] });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(outside)).toEqual(['copy.db']);
    // The server was not in its way.
    expect((await owner.push([{ doc: BELLA, changes: bytesOf(writeChain(1)) }])).refused).toEqual([]);
  });

  it('of a row that is damaged on the server is made all the same, and names the card', async () => {
    await withAnna();
    damageOneChange(databasePath(salon.folder));
    expect(makeBackUp(salon.folder, file).damaged).toEqual([ANNA]);
  });

  it('of a folder without a salon is refused, and makes nothing there', () => {
    const empty = join(outside, 'empty');
    makeFolder(empty);
    expect(() => makeBackUp(empty, file)).toThrow(NoData);
    expect([readdirSync(empty), existsSync(file)]).toEqual([[], false]);
  });

  it('leaves nothing half-written where it fails', async () => {
    await withAnna();
    expect(() => makeBackUp(salon.folder, join(outside, 'no', 'such', 'folder.db'))).toThrow();
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is one of seven that are kept', () => {
    for (let day = 0; day < 9; day++) writeFileSync(join(outside, backUpName(NOW + day * 86_400_000)), '');
    writeFileSync(join(outside, 'holiday.jpg'), '');
    tidy(outside, NOW);
    expect(listBackUps(outside).map(({ at }) => (at - NOW) / 86_400_000)).toEqual([8, 7, 6, 5, 4, 3, 2]);
    expect(existsSync(join(outside, 'holiday.jpg'))).toBe(true);
  });
});

describe('an erased client', () => {
  it('is in no byte of the kept back-ups and of replaced data, nor comes back by one that is restored', async () => {
    const backUps = join(salon.folder, 'back-ups');
    makeFolder(backUps);
    const owner = await withAnna();
    makeBackUp(salon.folder, join(backUps, backUpName(NOW)));
    await salon.server.close();
    restore(join(backUps, backUpName(NOW)), salon.folder, NOW);
    await salon.start();
    const back = await salon.back(owner.pairing);
    await back.ask('erase', { doc: ANNA }, 'erased');
    expect(eraseFromCopies(salon.folder, backUps)).toEqual({ rewritten: 2, failed: [] });
    expect(eraseFromCopies(salon.folder, backUps)).toEqual({ rewritten: 0, failed: [] });
    await salon.server.close();
    expect(filesWith(SECRET)).toEqual([]);

    restore(join(backUps, backUpName(NOW)), salon.folder, NOW + 1000);
    await salon.start();
    const again = await salon.back(owner.pairing);
    expect((await again.push([{ doc: ANNA, changes: bytesOf(writeChain(3, SECRET)) }])).refused).toMatchObject([{ reason: 'erased' }]);
    expect((await again.ask('fetch', { doc: ANNA }, 'document')).erased).toBe(true);
  });

  it('stays erased where an older back-up is restored that no erasure has reached, and one that was made after it', async () => {
    const owner = await withAnna();
    makeBackUp(salon.folder, file);
    await owner.push([{ doc: BELLA, changes: bytesOf(writeChain(1)) }]);
    for (const doc of [ANNA, BELLA]) await owner.ask('erase', { doc }, 'erased');
    await salon.server.close();
    expect(restore(file, salon.folder, NOW).carried).toEqual({ erased: 2, paired: 0, revoked: 0 });
    rmSync(replacedFolder(salon.folder), { recursive: true });
    expect(filesWith(SECRET)).toEqual([]);
    await salon.start();
    const back = await salon.back(owner.pairing);
    for (const doc of [ANNA, BELLA])
      expect((await back.push([{ doc, changes: bytesOf(writeChain(1)) }])).refused).toMatchObject([{ reason: 'erased' }]);
    // The log goes on: what comes next is numbered after the tombstones.
    const { rows, tombstones, upto } = await back.pull(0);
    expect([rows, tombstones.map(([doc]) => doc)]).toEqual([[], [ANNA, BELLA]]);
    await back.push([{ doc: `${ANNA.slice(0, -1)}2`, changes: bytesOf(writeChain(1)) }]);
    expect((await back.pull(upto)).rows).toHaveLength(1);
  });
});

describe('a restore', () => {
  it('brings the back-up’s cards, a new epoch, and keeps what it replaced', async () => {
    const owner = await withAnna();
    const { epoch } = await (await salon.connect()).login(owner.pairing);
    makeBackUp(salon.folder, file);
    await owner.push([{ doc: BELLA, changes: bytesOf(writeChain(2)) }]);
    await salon.server.close();
    const { replaced, documents } = restore(file, salon.folder, NOW);
    expect(documents).toBe(1);
    expect(
      openCopy(replaced ?? '')
        .prepare<{ n: number }>('SELECT count(*) AS n FROM documents')
        .get(),
    ).toMatchObject({ n: 2 });
    await salon.start();
    const device = await salon.connect();
    const welcome = await device.login(owner.pairing);
    expect(welcome.epoch).not.toBe(epoch);
    expect(welcome.head).toBe(3);
    const heads = [writeChain(2).at(-1)?.hash ?? ''].map((hash) => Buffer.from(hash, 'hex'));
    expect((await device.ask('compare', { docs: [[BELLA, heads]] }, 'lacking')).docs).toEqual([BELLA]);
  });

  it('into an empty folder, on another computer, lets the salon’s devices in', async () => {
    const owner = await withAnna();
    makeBackUp(salon.folder, file);
    await salon.server.close();
    rmSync(salon.folder, { recursive: true });
    expect(restore(file, salon.folder, NOW)).toMatchObject({ replaced: undefined, carried: undefined });
    await salon.start();
    expect((await (await salon.back(owner.pairing)).ask('fetch', { doc: ANNA }, 'document')).bytes.length).toBeGreaterThan(0);
  });

  it('keeps devices that were paired since, and those that were shut out', async () => {
    const owner = await withAnna();
    const lost = pairedDirectly('Lost phone');
    makeBackUp(salon.folder, file);
    const later = pairedDirectly('New tablet');
    const live = openDatabase(databasePath(salon.folder));
    live.prepare('UPDATE devices SET revoked_at = 5 WHERE id = ?').run(lost);
    live.prepare("UPDATE devices SET name = 'Front desk' WHERE id = ?").run(owner.pairing.device);
    live.close();
    await salon.server.close();
    expect(restore(file, salon.folder, NOW).carried).toEqual({ erased: 0, paired: 1, revoked: 1 });
    const devices = openDatabase(databasePath(salon.folder)).prepare<{ id: string; name: string; revoked_at: number }>(
      'SELECT id, name, revoked_at FROM devices ORDER BY n',
    );
    expect(devices.all().map(({ id, name, revoked_at }) => [id, name, revoked_at])).toEqual([
      [owner.pairing.device, 'Front desk', 0],
      [lost, 'Lost phone', 5],
      [later, 'New tablet', 0],
    ]);
    await salon.start();
  });

  it('is refused while a server works in the folder', async () => {
    await withAnna();
    makeBackUp(salon.folder, file);
    expect(() => restore(file, salon.folder, NOW)).toThrow(FolderInUse);
  });

  it('of a torn, a foreign or a missing file is refused, and changes nothing', async () => {
    await withAnna();
    makeBackUp(salon.folder, file);
    await salon.server.close();
    const before = readFileSync(databasePath(salon.folder));
    const torn = join(outside, 'torn.db');
    writeFileSync(torn, readFileSync(file).subarray(0, -8192));
    const foreign = join(outside, 'foreign.db');
    openCopy(foreign).exec('CREATE TABLE notes (text)');
    const text = join(outside, 'letter.txt');
    writeFileSync(text, 'Dear diary, '.repeat(1000));
    for (const path of [torn, foreign, text, join(outside, 'missing.db')])
      expect(() => restore(path, salon.folder, NOW)).toThrow(BackUpUnusable);
    expect(readFileSync(databasePath(salon.folder)).equals(before)).toBe(true);
    expect(readdirSync(salon.folder).filter((name) => name.includes('.part'))).toEqual([]);
    await salon.start();
  });

  it('of another salon’s back-up is refused', async () => {
    await withAnna();
    const other = await TestSalon.open();
    makeBackUp(other.folder, file);
    await other.dispose();
    await salon.server.close();
    expect(() => restore(file, salon.folder, NOW)).toThrow(OtherSalon);
    await salon.start();
  });

  it('takes the place of data that can’t be read', async () => {
    const owner = await withAnna();
    makeBackUp(salon.folder, file);
    await salon.server.close();
    writeFileSync(databasePath(salon.folder), 'torn to pieces'.repeat(9000));
    expect(restore(file, salon.folder, NOW)).toMatchObject({ carried: undefined, documents: 1 });
    await salon.start();
    await salon.back(owner.pairing);
  });
});

describe('the commands', () => {
  it('say what they did, and end with 1 where they did nothing', async () => {
    await withAnna();
    const made = await command('make', '--data', salon.folder, '--to', file);
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).toContain('1 documents, 3 changes');
    expect(made.output).not.toContain(SECRET);
    const refused = await command('restore', file, '--data', salon.folder);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('Stop it first');
    await salon.server.close();
    expect(await command('restore', file, '--data', salon.folder)).toMatchObject({ code: 0 });
    await salon.start();
  });
});

/** Pairs a device at the disk, without the wire. */
function pairedDirectly(name: string): string {
  const id = Buffer.from(name.padEnd(10).slice(0, 10)).toString('hex');
  const database = openDatabase(databasePath(salon.folder));
  database
    .prepare("INSERT INTO devices (id, name, role, kind, credential, paired_at, seen_at) VALUES (?, ?, 'desk', 'token', x'00', 1, 1)")
    .run(id, name);
  database.close();
  return id;
}

function damageOneChange(path: string): void {
  const database = openDatabase(path);
  database.prepare('UPDATE changes SET bytes = ? WHERE seq = 2').run(writeChange({ payload: 'other' }).bytes);
  database.close();
}

function filesWith(text: string): string[] {
  return readdirSync(salon.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

function command(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'sync-server/back-up/main.ts', ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}
