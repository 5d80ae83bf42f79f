import { existsSync, statSync } from 'node:fs';
import { databasePath } from '../data-folder.ts';
import { openDatabase } from '../database.ts';
import { writeDurably } from '../durable-file.ts';
import { carryErasures } from './carry-erasures.ts';
import { leaveNoTrace } from './leave-no-trace.ts';
import { type CopiedPhotos, keepPhotos } from './photos.ts';
import { quoted, within } from './tables.ts';
import { type Verified, verify } from './verify.ts';

export interface MadeBackUp extends Verified, CopiedPhotos {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** There is nothing to back up in the folder. */
export class NoData extends Error {
  override name = 'NoData';
}

/**
 * Writes a consistent copy of the server's data to `to`, also while the server works: SQLite reads one moment of the log. The copy
 * has no trace of what was deleted, and has been read back before it gets its name. Photos are in the folder `photos` beside it. @throws NoData, BackUpUnusable, StorageFailure
 */
export function makeBackUp(dataFolder: string, to: string): MadeBackUp {
  const from = databasePath(dataFolder);
  if (!existsSync(from)) throw new NoData(`there is no salon’s data in ${dataFolder}`);
  const made = writeDurably(to, (unfinished) => {
    const live = openDatabase(from);
    try {
      live.exec(`VACUUM INTO '${quoted(unfinished)}'`);
    } finally {
      live.close();
    }
    // A client may have been erased since the moment that was copied.
    if (within(unfinished, (copy) => carryErasures(copy, from)) > 0) leaveNoTrace(unfinished);
    return within(unfinished, (copy) => ({ ...verify(copy), ...keepPhotos(copy, dataFolder, to) }));
  });
  return { ...made, path: to, size: statSync(to).size };
}
