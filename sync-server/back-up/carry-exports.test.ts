import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { prepareTables } from '../log/schema.ts';
import { carryExports } from './carry-exports.ts';

it('a restored back-up keeps what was put on record after it was made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-exports-'));
  const newer = join(folder, 'newer.db');
  const write = (path: string, ...notes: readonly string[]) => {
    const database = openDatabase(path);
    prepareTables(database);
    for (const note of notes)
      database
        .prepare('INSERT INTO exports (note, at, heard_at, format, count, device, name) VALUES (?, 1, 2, ?, 3, ?, ?)')
        .run(note, 'csv', 'd', `Desk ${note}`);
    return database;
  };
  write(newer, 'a', 'b', 'c').close();
  const copy = write(join(folder, 'copy.db'), 'a');
  carryExports(copy, newer);
  carryExports(copy, newer);
  expect(copy.prepare('SELECT n, name FROM exports ORDER BY n').all()).toEqual([
    { n: 1, name: 'Desk a' },
    { n: 2, name: 'Desk b' },
    { n: 3, name: 'Desk c' },
  ]);
  copy.close();
  rmSync(folder, { recursive: true });
});
