import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase, StorageFailure } from './database.ts';

export interface DataFolder {
  readonly database: Database;
  /** Names the database's file on this disk. A copy has another: it may be an older state of the log. */
  readonly identity: string;
  close(): void;
}

/** Another server works in the folder. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** Where the log is. Photos lie beside it, in `blobs/`; the certificate is in `tls/`, back-ups in `back-ups/` unless they go elsewhere. */
export function databasePath(folder: string): string {
  return join(folder, 'kartoteka.db');
}

/** Opens or makes everything the server stores. @throws FolderInUse, StorageFailure */
export function openDataFolder(folder: string): DataFolder {
  const lock = lockFolder(folder);
  const path = databasePath(folder);
  const database = openDatabase(path);
  return {
    database,
    identity: String(statSync(path).ino),
    close: () => {
      // After a clean end the one file is everything, for whoever copies it.
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      database.close();
      // The driver closes a file only when its statements have been collected; the lock must be free at once.
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}

/**
 * A lock of its own, which ends with the process however that ends, so that the database itself can be backed up while the server
 * runs. Makes the folder. @throws FolderInUse
 */
export function lockFolder(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = openDatabase(join(folder, 'lock.db'));
  try {
    lock.prepare('PRAGMA busy_timeout=0').get();
    lock.exec('BEGIN IMMEDIATE');
    return lock;
  } catch (cause) {
    lock.close();
    if (cause instanceof StorageFailure) throw new FolderInUse('another server works in this folder', { cause });
    throw cause;
  }
}
