import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { attackServer } from './hostile-frames.ts';
import { quickFolder } from './quick-folder.ts';

const FRAMES = Number(process.env.KARTOTEKA_HOSTILE_FRAMES ?? 20_000);
const SEED = Number(process.env.KARTOTEKA_SEED ?? 20_261);
/** What the process may grow by meanwhile (MB): nothing of what is refused stays. The thread that looks inside changes is some 50 of it. */
const MAX_GROWTH = 140;

const folder = quickFolder('kartoteka-hostile-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(`${FRAMES} hostile frames, from strangers and from a paired device, end nothing and disturb nobody (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  const { acknowledged, lost, slowest, growth, health } = await attackServer(folder, FRAMES, SEED);
  expect(acknowledged).toBeGreaterThan(20);
  expect(lost).toBe(0);
  expect(slowest).toBeLessThan(30_000);
  expect(growth).toBeLessThan(MAX_GROWTH);
  expect(health).toMatchObject({ ok: true, damagedRows: 0 });
});
