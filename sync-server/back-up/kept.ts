import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UNFINISHED } from '../durable-file.ts';

const KEPT = 7;
const NAME = /^kartoteka-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/;
/** After this long an unfinished file's process is gone (ms). */
const UNFINISHED_LIVES = 3_600_000;

export interface KeptBackUp {
  readonly path: string;
  /** Epoch ms. */
  readonly at: number;
}

/** `kartoteka-2026-11-22T03-00-00Z.db`: sorted by name is sorted by time, on every file system. */
export function backUpName(at: number): string {
  return `kartoteka-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;
}

/** The finished back-ups in a folder, the newest first. Each was read back before it got its name. */
export function listBackUps(folder: string): KeptBackUp[] {
  const kept: KeptBackUp[] = [];
  for (const name of namesIn(folder)) {
    const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
    if (day) kept.push({ path: join(folder, name), at: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) });
  }
  return kept.sort((a, b) => b.at - a.at);
}

/** A disk that is not there holds none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes all but the last seven, and what was left unfinished. Nothing else in the folder is touched. */
export function tidy(folder: string, now: number): void {
  for (const { path } of listBackUps(folder).slice(KEPT)) rmSync(path, { force: true });
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('kartoteka-') || !name.includes(UNFINISHED)) continue;
    const { mtimeMs } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && now - mtimeMs > UNFINISHED_LIVES) rmSync(join(folder, name), { force: true });
  }
}
