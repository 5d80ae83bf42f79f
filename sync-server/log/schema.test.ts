import { expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { prepareTables } from './schema.ts';

it('the database of an older version gets what this one needs, and keeps its devices and its erasures', () => {
  const database = openDatabase(':memory:');
  database.exec(`
    CREATE TABLE tombstones (seq INTEGER PRIMARY KEY, doc INTEGER NOT NULL);
    CREATE TABLE devices (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL,
      credential BLOB NOT NULL, paired_at INTEGER NOT NULL, seen_at INTEGER NOT NULL);
    INSERT INTO tombstones VALUES (7, 1);
    INSERT INTO devices VALUES (1, 'a', 'Reception', 'owner', 'token', x'00', 5, 6);
  `);
  const names = prepareTables(database);
  expect(prepareTables(database)).toEqual(names);
  expect(database.prepare('SELECT * FROM tombstones').all()).toEqual([{ seq: 7, doc: 1, at: 0, device: 0, name: '' }]);
  expect(database.prepare('SELECT name, revoked_at, wiped_at, cursor, waiting FROM devices').all()).toEqual([
    { name: 'Reception', revoked_at: 0, wiped_at: 0, cursor: 0, waiting: 0 },
  ]);
  expect(database.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 4 });
});
