import { renameSync, rmSync } from 'node:fs';
import { openCopy } from '../database.ts';
import { quoted } from './tables.ts';

/**
 * Writes a copy anew, without the pages that deleted rows have left behind. Not by SQLite's own VACUUM in place, which would hold the
 * whole database in memory.
 */
export function leaveNoTrace(path: string): void {
  const draft = `${path}-draft`;
  renameSync(path, draft);
  try {
    const copy = openCopy(draft);
    try {
      copy.exec(`VACUUM INTO '${quoted(path)}'`);
    } finally {
      copy.close();
    }
  } finally {
    for (const beside of ['', '-journal']) rmSync(draft + beside, { force: true });
  }
}
