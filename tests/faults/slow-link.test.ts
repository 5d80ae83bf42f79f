import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { crossSlowLink } from './slow-link.ts';

const folder = mkdtempSync(join(tmpdir(), 'kartoteka-slow-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('over a link of 300 ms and 64 kbit/s that breaks every five seconds, the first copy goes on where it was, and what is entered meanwhile arrives once', {
  timeout: 600_000,
}, async () => {
  const { wrong, breaks } = await crossSlowLink(folder, { cards: 14, breakEvery: 5_000 });
  expect(wrong).toEqual([]);
  expect(breaks).toBeGreaterThan(0);
});
