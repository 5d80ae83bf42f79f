import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Ends the names of files that are being written. One that is left behind was never finished. */
export const UNFINISHED = '.part';

/**
 * Writes a file that is there whole or not at all, also after a power cut: under another name, to the disk, then renamed. Only the
 * owner of the process may read it. `write` finds an empty file at the path it is given.
 */
export function writeDurably<T>(path: string, write: (unfinished: string) => T): T {
  const unfinished = `${path}.${process.pid}${UNFINISHED}`;
  try {
    writeFileSync(unfinished, '', { mode: 0o600 });
    const result = write(unfinished);
    chmodSync(unfinished, 0o600);
    sync(unfinished, 'r+');
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return result;
  } finally {
    for (const beside of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + beside, { force: true });
  }
}

/** A folder for its owner's eyes only, made where it is missing. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Makes renames and removals in a folder durable. */
export function syncFolder(folder: string): void {
  // Windows has no way to do it, and no need.
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
