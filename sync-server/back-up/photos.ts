import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blobFolder, blobPath } from '../blobs/blob-folder.ts';
import { type Database, StorageFailure } from '../database.ts';
import { sha256 } from '../digest.ts';
import { makeFolder, syncFolder, UNFINISHED } from '../durable-file.ts';
import { attached, inTransaction, tablesWith, within } from './tables.ts';

/** Rows read at a time. */
const HANDFUL = 1_000;
/** After this long an unfinished back-up's process is gone (ms). */
const UNFINISHED_LIVES = 3_600_000;

export interface CopiedPhotos {
  /** Files that the copy names and that are there. */
  readonly blobs: number;
  /** Names of those that were missing where they came from, or not what they should be. */
  readonly lostBlobs: readonly string[];
}

/** Where the photos of a back-up lie: in the folder `photos` beside it, each once for all the back-ups there. */
export function photosBeside(backUp: string): string {
  return join(dirname(backUp), 'photos');
}

/** Brings what a copy names into the folder beside it. Before the copy gets its name, so that no back-up lacks its photos. */
export function keepPhotos(copy: Database, dataFolder: string, to: string): CopiedPhotos {
  return bring(copy, blobFolder(dataFolder), photosBeside(to));
}

/**
 * Brings what a back-up names into the data folder. What was stored there since stays for a week, for devices that give its cards
 * back; `old` is the database that knew of it. What is missing is left out: devices that have it send it again. `now`: epoch ms.
 */
export function bringPhotos(copy: Database, backUp: string, dataFolder: string, old: string | undefined, now: number): CopiedPhotos {
  const brought = bring(copy, photosBeside(backUp), blobFolder(dataFolder));
  inTransaction(copy, () => {
    const remove = copy.prepare('DELETE FROM blobs WHERE hash = ?');
    for (const name of brought.lostBlobs) remove.run(Buffer.from(name, 'hex'));
  });
  if (old !== undefined) attached(copy, 'source', old, () => inTransaction(copy, () => keepOld(copy, now)));
  return brought;
}

function keepOld(copy: Database, now: number): void {
  const knows = copy.prepare<{ one: number }>("SELECT 1 AS one FROM source.sqlite_master WHERE name = 'blobs'").all().length > 0;
  if (!knows) return;
  copy.exec(`
    INSERT OR IGNORE INTO main.blob_refs (doc, hash, dropped_at) SELECT 0, hash, ${now} FROM source.blobs WHERE hash NOT IN (SELECT hash FROM main.blobs);
    INSERT OR IGNORE INTO main.blobs (hash, size, type, at) SELECT hash, size, type, at FROM source.blobs;
  `);
}

function bring(copy: Database, from: string, to: string): CopiedPhotos {
  const lostBlobs: string[] = [];
  const changed = new Set<string>();
  let blobs = 0;
  for (const { name, size } of named(copy)) {
    const target = blobPath(to, name);
    if (statSync(target, { throwIfNoEntry: false })?.size === size) blobs++;
    else if (bringOne(name, blobPath(from, name), target)) {
      changed.add(dirname(target));
      blobs++;
    } else lostBlobs.push(name);
  }
  for (const folder of [...changed, ...(changed.size > 0 ? [to] : [])]) syncFolder(folder);
  return { blobs, lostBlobs };
}

/** Read whole and compared with its name, then linked, or copied where that can't be. @returns false where it is missing or damaged. */
function bringOne(name: string, from: string, target: string): boolean {
  if (!existsSync(from) || Buffer.from(sha256(readFileSync(from))).toString('hex') !== name) return false;
  makeFolder(dirname(target));
  const unfinished = `${target}.${process.pid}${UNFINISHED}`;
  rmSync(unfinished, { force: true });
  try {
    linkSync(from, unfinished);
  } catch {
    // Another disk, or one that knows no links.
    copyFileSync(from, unfinished);
  }
  renameSync(unfinished, target);
  return true;
}

/** The blobs that a copy names. One of an older version names none. */
function* named(copy: Database): Generator<{ name: string; size: number }> {
  if (tablesWith(copy, 'hash', 'size', 'type').length === 0) return;
  const select = copy.prepare<{ hash: Uint8Array; size: number }>(
    `SELECT hash, size FROM blobs WHERE hash > ? ORDER BY hash LIMIT ${HANDFUL}`,
  );
  let rows = select.all(new Uint8Array());
  while (rows.length > 0) {
    for (const { hash, size } of rows) yield { name: Buffer.from(hash).toString('hex'), size };
    rows = select.all(rows.at(-1)?.hash ?? null);
  }
}

/**
 * Removes the photos that no back-up in the folder names any more. @returns false where that can't be told: one can't be read, or one is
 * being made. `now`: epoch ms.
 */
export function dropUnnamed(backUps: string, now: number): boolean {
  const photos = join(backUps, 'photos');
  if (!existsSync(photos)) return true;
  const files = readdirSync(backUps);
  const madeNow = (file: string) =>
    file.endsWith(UNFINISHED) && now - (statSync(join(backUps, file), { throwIfNoEntry: false })?.mtimeMs ?? 0) < UNFINISHED_LIVES;
  if (files.some(madeNow)) return false;
  const wanted = new Set<string>();
  try {
    for (const file of files.filter((one) => one.endsWith('.db')))
      within(join(backUps, file), (copy) => {
        for (const { name } of named(copy)) wanted.add(name);
      });
  } catch (error) {
    if (error instanceof StorageFailure) return false;
    throw error;
  }
  for (const shard of readdirSync(photos)) dropFrom(join(photos, shard), wanted);
  return true;
}

function dropFrom(folder: string, wanted: ReadonlySet<string>): void {
  const unwanted = readdirSync(folder).filter((name) => !wanted.has(name));
  for (const name of unwanted) rmSync(join(folder, name), { force: true });
  if (unwanted.length > 0) syncFolder(folder);
}

/** Takes the photos that only erased documents refer to out of a copy's tables; `gone`: names those documents. Inside a transaction. */
export function forgetPhotosOf(copy: Database, gone: string): void {
  if (tablesWith(copy, 'doc', 'hash', 'dropped_at').length === 0) return;
  copy.exec(`
    DELETE FROM main.blobs WHERE hash IN (SELECT hash FROM main.blob_refs WHERE doc IN (${gone}))
      AND hash NOT IN (SELECT hash FROM main.blob_refs WHERE doc NOT IN (${gone}));
  `);
}
