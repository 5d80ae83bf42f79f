import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { killCompaction } from './compaction-killed.ts';

const KILLS = Number(process.env.KARTOTEKA_COMPACTION_KILLS ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-compaction-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`what was acknowledged is in the snapshots or beside them after ${KILLS} × kill -9 of a server that compacts all the while`, {
  timeout: 300_000 + KILLS * 30_000,
}, async () => {
  const { lost, wrong, compacted } = await killCompaction(folder, KILLS);
  expect(lost).toBe(0);
  expect(wrong).toEqual([]);
  expect(compacted).toBeGreaterThan(0);
});
