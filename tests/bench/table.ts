import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchResult, median, milliseconds, quantile } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalonOf } from './filled-salon.ts';
import { allRead } from './journal-device.ts';
import { pageTasks } from './page-tasks.ts';
import { putTableSalon, tableCards } from './table-cards.ts';
import { findDuplicates } from './table-duplicates.ts';
import { probeTable, type TableProbe } from './table-probe.ts';
import { openTablet } from './tablet.ts';

const CARDS = 50_000;
const IMPORTED = 10_000;
const ROUNDS = 5;
const PATIENCE_MS = 900_000;
/** What is shown, sorted by and exported: of each kind some. */
const COLUMNS =
  'name phone status category visits lastVisit nextVisit spent email city birthDate age sex language source card externalId staff average due'.split(
    ' ',
  );
/** Three conditions each: figures, words, days, texts. */
const SEGMENTS = [
  {
    name: 'Bench one',
    all: [
      ['visits', 'least', 5],
      ['city', 'is', 'Riga'],
      ['lastVisit', 'within', 900],
    ],
  },
  {
    name: 'Bench two',
    all: [
      ['status', 'not', 'potential'],
      ['age', 'between', 30, 50],
      ['sex', 'is', 'female'],
    ],
  },
  {
    name: 'Bench three',
    all: [
      ['name', 'contains', 'an'],
      ['spent', 'least', 50_000, 'EUR'],
      ['language', 'not', 'it'],
    ],
  },
];
const EVERYBODY = 'All clients';

/**
 * The table of 50,000 clients in Chromium: sorted by each of twenty columns, asked for the clients of segments with three conditions,
 * and exported, from the click until the rows are painted. And the pairs that may be one person, in a fresh import of 10,000.
 */
export async function run({ cards = CARDS, rounds = ROUNDS } = {}): Promise<BenchResult> {
  buildApp();
  const duplicates = await findDuplicates(Math.min(IMPORTED, cards));
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-table-'));
  const made = await tableCards(cards);
  const salon = await openSalonOf(made, (folder) => putTableSalon(folder, made));
  try {
    const tablet = await openTablet(salon, profile, PATIENCE_MS);
    const page = await tablet.context.newPage();
    await page.addInitScript({ content: `globalThis.__name = (f) => f; ${laidOut()}; (${probeTable.toString()})();` });
    await page.goto(salon.address);
    await allRead(page);
    const opened = await openTable(page, cards);
    // Once each: what is sorted by for the first time is read first.
    const first: number[] = [];
    for (const column of COLUMNS) first.push(await sort(page, column));
    const { value: sorts, tasks: sorting } = await pageTasks(page, () => sortAll(page, rounds));
    for (const { name } of SEGMENTS) await filter(page, name);
    const { value: filters, tasks: filtering } = await pageTasks(page, () => filterAll(page, rounds));
    await openExport(page);
    const { value: exported, tasks: exporting } = await pageTasks(page, () => exportAll(page));
    await tablet.context.close();
    const byColumn = COLUMNS.map((_, at) => median(sorts.map((one) => one[at] ?? 0)));
    return {
      figures: {
        clients: { value: cards, unit: 'clients' },
        opened_in: milliseconds(opened),
        first_sort_p50: milliseconds(median(first)),
        first_sort_slowest: milliseconds(Math.max(...first)),
        sort_p50: milliseconds(median(byColumn)),
        sort_slowest_column_p50: milliseconds(Math.max(...byColumn)),
        sort_p95: milliseconds(quantile(sorts.flat(), 0.95)),
        // What the page itself has to do for a sort, however busy the machine is.
        sort_page_cpu: milliseconds(sorting.total / Math.max(1, sorts.flat().length)),
        sort_largest_task_cpu: milliseconds(sorting.largest),
        sort_longest_task: milliseconds(Math.max(0, ...sorting.long)),
        filter_p50: milliseconds(median(filters)),
        // There and back again.
        filter_page_cpu: milliseconds(filtering.total / Math.max(1, filters.length)),
        filter_p95: milliseconds(quantile(filters, 0.95)),
        duplicates_found: { value: duplicates.found, unit: 'pairs' },
        duplicates_missed: { value: duplicates.missed, unit: 'pairs' },
        duplicates_in: milliseconds(duplicates.took),
        duplicates_after_a_change: milliseconds(duplicates.afterChange),
        export_in: milliseconds(exported),
        export_longest_task: milliseconds(Math.max(0, ...exporting.long)),
        export_largest_task_cpu: milliseconds(exporting.largest),
      },
      limits: [
        { figure: 'sort_slowest_column_p50', max: 100 },
        { figure: 'filter_p50', max: 60 },
        { figure: 'duplicates_in', max: 2_000 },
        { figure: 'duplicates_missed', max: 0 },
        { figure: 'export_longest_task', max: 50 },
      ],
    };
  } finally {
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The device's own layout and segments, as its table keeps them. */
function laidOut(): string {
  const layout = { shown: COLUMNS, pinned: ['name'], widths: {}, sorts: [] };
  const segments = SEGMENTS.map(({ name, all }) => ({ id: name, name, rule: JSON.stringify({ all }) }));
  const put = (key: string, value: unknown) => `localStorage.setItem(${JSON.stringify(key)}, ${JSON.stringify(JSON.stringify(value))})`;
  return `${put('kartoteka.table', layout)}; ${put('kartoteka.segments', segments)}`;
}

async function openTable(page: Page, cards: number): Promise<number> {
  const began = performance.now();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const all = `${cards.toLocaleString('en-GB')} clients`;
  await page.getByRole('status').filter({ hasText: all }).waitFor({ timeout: PATIENCE_MS });
  return performance.now() - began;
}

/** In the page. */
declare const tableProbe: TableProbe;

function sort(page: Page, column: string): Promise<number> {
  return page.evaluate((key) => tableProbe.sort(key), column);
}

function filter(page: Page, segment: string): Promise<number> {
  return page.evaluate(([name, all]) => tableProbe.filter(name, all), [segment, EVERYBODY] as const);
}

async function sortAll(page: Page, rounds: number): Promise<readonly (readonly number[])[]> {
  const all: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const one: number[] = [];
    for (const column of COLUMNS) one.push(await sort(page, column));
    all.push(one);
  }
  return all;
}

async function filterAll(page: Page, rounds: number): Promise<readonly number[]> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) for (const { name } of SEGMENTS) all.push(await filter(page, name));
  return all;
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Actions for all found' }).click();
  await page.getByRole('menuitem', { name: /Export/ }).click();
  await page.getByRole('dialog', { name: 'Export clients' }).waitFor();
}

/** Milliseconds from the press until the file is there. */
async function exportAll(page: Page): Promise<number> {
  const coming = page.waitForEvent('download', { timeout: PATIENCE_MS });
  const began = performance.now();
  await page.getByRole('button', { name: 'Save the file' }).click();
  await (await coming).path();
  return performance.now() - began;
}
