import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databasePath, lockFolder } from '../data-folder.ts';
import { type Database, openCopy, openDatabase, StorageFailure } from '../database.ts';
import { makeFolder, syncFolder, writeDurably } from '../durable-file.ts';
import { newEpoch, prepareTables, setMeta } from '../log/schema.ts';
import { type CarriedDevices, carryDevices, isSameServer } from './carry-devices.ts';
import { carryErasures } from './carry-erasures.ts';
import { carryExports } from './carry-exports.ts';
import { replacedFolder } from './erase.ts';
import { backUpName } from './kept.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import { bringPhotos, type CopiedPhotos } from './photos.ts';
import { BackUpUnusable, type Verified, verify } from './verify.ts';

export interface Restored extends Verified, CopiedPhotos {
  /** Where the data that was there before is now; undefined where there was none. */
  readonly replaced: string | undefined;
  /** What was taken over from it; undefined where it could not be read, or was not there. */
  readonly carried: (CarriedDevices & { readonly erased: number }) | undefined;
}

/** The folder holds another salon's data. */
export class OtherSalon extends Error {
  override name = 'OtherSalon';
}

/**
 * Puts a back-up in the place of a folder's data. The back-up is read back first and is itself never changed; at every moment the
 * folder has either the old data or the new. The log gets a new epoch, by which every device compares what it has and gives back what
 * the back-up lacks. `now`: epoch ms. @throws FolderInUse, BackUpUnusable, OtherSalon, StorageFailure
 */
export function restore(file: string, dataFolder: string, now: number): Restored {
  if (!existsSync(file)) throw new BackUpUnusable('there is no such file');
  const lock = lockFolder(dataFolder);
  try {
    const path = databasePath(dataFolder);
    const isReadable = existsSync(path) && settle(path);
    return writeDurably(path, (unfinished) => {
      copyFileSync(file, unfinished);
      const old = isReadable ? path : undefined;
      const prepared = prepare(unfinished, old, (copy) => bringPhotos(copy, file, dataFolder, old, now));
      if (prepared.carried?.erased !== 0) leaveNoTrace(unfinished);
      return { ...prepared, replaced: putAside(dataFolder, now) };
    });
  } finally {
    lock.exec('ROLLBACK');
    lock.close();
  }
}

/** Moves what the write-ahead log still holds into the file itself. @returns false where the old data can't be read. */
function settle(path: string): boolean {
  let old: Database | undefined;
  try {
    old = openDatabase(path);
    old.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    return true;
  } catch (error) {
    if (error instanceof StorageFailure) return false;
    throw error;
  } finally {
    old?.close();
  }
}

function prepare(unfinished: string, old: string | undefined, photos: (copy: Database) => CopiedPhotos): Omit<Restored, 'replaced'> {
  let copy: Database;
  try {
    copy = openCopy(unfinished);
  } catch (cause) {
    throw new BackUpUnusable('the file is no back-up of Kartoteka', { cause });
  }
  try {
    const verified = verify(copy);
    // An older version's back-up becomes one of this version, so that both sides have the same tables.
    prepareTables(copy);
    const carried = old === undefined ? undefined : carry(copy, old);
    // Under another epoch every device reads the log anew, erasures too, and confirms it anew.
    setMeta(copy, 'epoch', newEpoch());
    copy.exec('UPDATE devices SET cursor = 0');
    return { ...verified, ...photos(copy), carried };
  } finally {
    copy.close();
  }
}

function carry(copy: Database, old: string): Restored['carried'] {
  try {
    if (!isSameServer(copy, old)) throw new OtherSalon('the folder holds another salon’s data');
    carryExports(copy, old);
    return { erased: carryErasures(copy, old), ...carryDevices(copy, old) };
  } catch (error) {
    // The old data is damaged, perhaps the reason for the restore.
    if (error instanceof StorageFailure) return undefined;
    throw error;
  }
}

/** Copies the old data, and takes away what SQLite would otherwise apply to the new. */
function putAside(dataFolder: string, now: number): string | undefined {
  const path = databasePath(dataFolder);
  if (!existsSync(path)) return undefined;
  const folder = replacedFolder(dataFolder);
  makeFolder(folder);
  const aside = join(folder, backUpName(now));
  writeDurably(aside, (unfinished) => copyFileSync(path, unfinished));
  for (const beside of ['-wal', '-shm']) {
    if (!existsSync(path + beside)) continue;
    if (statSync(path + beside).size === 0 || beside === '-shm') rmSync(path + beside);
    else renameSync(path + beside, aside + beside);
  }
  syncFolder(folder);
  syncFolder(dataFolder);
  return aside;
}
