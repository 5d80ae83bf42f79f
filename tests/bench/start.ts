import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchResult, median, milliseconds, rounded } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalon } from './filled-salon.ts';
import type { PageTasks } from './page-tasks.ts';
import { phoneOf } from './salon-recipe.ts';
import { type Probe, probeStart } from './start-probe.ts';
import { EMPTY, openTablet, type Tablet } from './tablet.ts';

const CARDS = 10_000;
const ROUNDS = 9;
const PATIENCE_MS = 150_000;

/**
 * Chromium opens the app where it was used before (its files, the salon and the read model's snapshot are on the device):
 * from the navigation until a client is painted and a search has answered. 10,000 cards beside a salon that is empty but for
 * one client; rounds of both take turns, each in a new tab with new workers.
 */
export async function run({ cards = CARDS, rounds = ROUNDS } = {}): Promise<BenchResult> {
  buildApp();
  const profiles = mkdtempSync(join(tmpdir(), 'kartoteka-start-'));
  const full = await openTablet(await openSalon(cards), join(profiles, 'full'), PATIENCE_MS);
  const empty = await openTablet(await openSalon(EMPTY), join(profiles, 'empty'), PATIENCE_MS);
  try {
    const measured = { full: [] as Probe[], empty: [] as Probe[] };
    for (let round = 0; round < rounds; round++) {
      measured.empty.push(await start(empty));
      measured.full.push(await start(full));
    }
    return judge(measured.full, measured.empty, full.fillTasks);
  } finally {
    for (const { context, salon } of [full, empty]) {
      await context.close();
      await salon.close();
    }
    rmSync(profiles, { recursive: true, force: true });
  }
}

async function start({ salon, context }: Tablet): Promise<Probe> {
  const page = await context.newPage();
  const phone = phoneOf(salon.cards.length - 1);
  // The compiler wraps functions in a helper of its own, which the page doesn't have.
  await page.addInitScript({
    content: `globalThis.__name = (f) => f; (${probeStart.toString()})(${JSON.stringify({ query: phone, digits: phone })});`,
  });
  await page.goto(salon.address);
  await page.waitForFunction(() => (window as unknown as { kartotekaProbe: Probe }).kartotekaProbe.found > 0);
  const probe = await page.evaluate(() => (window as unknown as { kartotekaProbe: Probe }).kartotekaProbe);
  await page.close();
  return probe;
}

function judge(full: readonly Probe[], empty: readonly Probe[], fillTasks: PageTasks): BenchResult {
  const of = (rounds: readonly Probe[], key: keyof Probe): number => median(rounds.map((round) => round[key]));
  return {
    figures: {
      listed_ms: milliseconds(of(full, 'listed')),
      found_ms: milliseconds(of(full, 'found')),
      empty_listed_ms: milliseconds(of(empty, 'listed')),
      empty_found_ms: milliseconds(of(empty, 'found')),
      ratio: { value: rounded(of(full, 'found') / of(empty, 'found')), unit: 'times the empty salon' },
      // Of the page, while the salon was copied onto the device: tasks from 50 ms on; 0 says there was none.
      fill_longest_task: milliseconds(Math.max(0, ...fillTasks.long)),
      fill_long_tasks: { value: fillTasks.long.length, unit: 'tasks' },
      fill_largest_task_cpu: milliseconds(fillTasks.largest),
    },
    limits: [{ figure: 'ratio', max: 2 }],
  };
}
