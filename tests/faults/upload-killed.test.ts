import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { killDuringUploads } from './upload-killed.ts';

/** The long run names a number; here a few, each at another moment. */
const KILLS = process.env.KARTOTEKA_KILLS ? Number(process.env.KARTOTEKA_KILLS) : 2;

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-upload-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`photos go on from where they were after ${KILLS} × kill -9 while they are sent, and none is lost or torn`, {
  timeout: 120_000 + KILLS * 15_000,
}, async () => {
  const { goneOnFrom, wrong } = await killDuringUploads(folder, KILLS);
  expect(wrong).toEqual([]);
  expect(goneOnFrom).toBeGreaterThan(0);
});
