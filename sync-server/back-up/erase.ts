import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { databasePath } from '../data-folder.ts';
import { StorageFailure } from '../database.ts';
import { writeDurably } from '../durable-file.ts';
import { carryErasures } from './carry-erasures.ts';
import { listBackUps } from './kept.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import { dropUnnamed } from './photos.ts';
import { attached, within } from './tables.ts';
import { BackUpUnusable, verify } from './verify.ts';

/** Where a restore puts what it replaces. */
export function replacedFolder(dataFolder: string): string {
  return join(dataFolder, 'replaced');
}

/** Every kept copy of the data on this machine that the server knows of. */
export function copiesOf(dataFolder: string, backUps: string): string[] {
  const replaced = replacedFolder(dataFolder);
  const aside = existsSync(replaced) ? readdirSync(replaced).filter((name) => name.endsWith('.db')) : [];
  return [...listBackUps(backUps).map(({ path }) => path), ...aside.map((name) => join(replaced, name))];
}

/**
 * Takes whatever the server has erased out of every kept copy. What is to go is read from the log's tombstones each time, so nothing
 * has to be remembered: whenever it is run, the copies are clean afterwards, and so are the photos beside them. @returns how many copies were rewritten, and those that could not be.
 */
export function eraseFromCopies(dataFolder: string, backUps: string): { rewritten: number; failed: string[] } {
  const live = databasePath(dataFolder);
  const failed: string[] = [];
  let rewritten = 0;
  for (const path of copiesOf(dataFolder, backUps)) {
    try {
      if (!holdsErased(path, live)) continue;
      writeDurably(path, (unfinished) => rewrite(path, unfinished, live));
      rewritten++;
    } catch (error) {
      if (!(error instanceof StorageFailure || error instanceof BackUpUnusable || isFileError(error))) throw error;
      // One that was removed meanwhile holds nothing.
      if (existsSync(path)) failed.push(path);
    }
  }
  if (existsSync(backUps) && !dropUnnamed(backUps, Date.now())) failed.push(backUps);
  return { rewritten, failed };
}

function holdsErased(path: string, live: string): boolean {
  const known = 'SELECT id FROM main.documents WHERE erased = 1';
  const unknown = `SELECT 1 AS one FROM source.documents WHERE erased = 1 AND id NOT IN (${known}) LIMIT 1`;
  return within(path, (copy) => attached(copy, 'source', live, () => copy.prepare<{ one: number }>(unknown).all().length > 0));
}

function rewrite(path: string, unfinished: string, live: string): void {
  copyFileSync(path, unfinished);
  within(unfinished, (copy) => carryErasures(copy, live));
  leaveNoTrace(unfinished);
  within(unfinished, verify);
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
