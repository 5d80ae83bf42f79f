import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, vi } from 'vitest';
import type { HandClock } from './hand-clock.ts';

/** Names of all files of photos in a data folder, the unfinished as well. */
export function blobsIn(dataFolder: string): string[] {
  return readdirSync(join(dataFolder, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

/** So much time passes, and the server has looked through its folder since: something that is nobody's is gone. */
export async function tidied(dataFolder: string, clock: HandClock, ms: number): Promise<void> {
  const nobodys = join(dataFolder, 'blobs', 'ff', 'f'.repeat(64));
  mkdirSync(dirname(nobodys), { recursive: true });
  writeFileSync(nobodys, '');
  clock.pass(ms);
  await vi.waitFor(() => expect(existsSync(nobodys)).toBe(false), { timeout: 10_000 });
}
