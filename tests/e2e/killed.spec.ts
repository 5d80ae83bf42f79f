import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { killBrowser } from '../faults/browser-killed.ts';

test('what was shown as saved is there after the browser was killed in the middle of the next edit, five times', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kartoteka-killed-'));
  try {
    const { kills, lost } = await killBrowser(folder, 5);
    expect(lost).toEqual([]);
    expect(kills).toBe(5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
