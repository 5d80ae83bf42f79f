import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ACKNOWLEDGED_BEFORE, killUnderLoad } from './server-killed.ts';

const KILLS = Number(process.env.KARTOTEKA_KILLS ?? 10);

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`what the server acknowledged is there after ${KILLS} × kill -9 under load`, { timeout: 300_000 + KILLS * 15_000 }, async () => {
  const { acknowledged, lost } = await killUnderLoad(folder, KILLS);
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS * ACKNOWLEDGED_BEFORE);
  expect(lost).toEqual([]);
});
