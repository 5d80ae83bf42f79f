import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackSummary } from '../../model/summary.ts';
import { type BenchResult, median, milliseconds } from './bench.ts';
import { buildApp } from './built-app.ts';
import { openSalonOf } from './filled-salon.ts';
import { listCards } from './list-cards.ts';
import { ofTyping, openList, typed, whileSyncing } from './list-typing.ts';
import { phoneOf, type SeededCard } from './salon-recipe.ts';
import { probeReady, type ReadyProbe } from './search-ready-probe.ts';
import { openTablet, type Tablet } from './tablet.ts';

const STARTS = 5;
const CHANGED = 5_000;
const PHONES = 8;
const NAMES = 8;
const PATIENCE_MS = 900_000;

/**
 * The same search in Chromium: how soon it answers after the app was opened anew, and from keydown to painted results, while
 * nothing else happens and while 5,000 changes of another device arrive.
 */
export async function measureInBrowser(cards: number): Promise<BenchResult> {
  buildApp();
  const profile = mkdtempSync(join(tmpdir(), 'kartoteka-search-'));
  const seeded = await listCards(cards);
  const salon = await openSalonOf(seeded);
  const tablet = await openTablet(salon, profile, PATIENCE_MS);
  try {
    const starts: ReadyProbe[] = [];
    for (let round = 0; round < STARTS; round++) starts.push(await readyAfter(tablet));
    const page = await openList(tablet);
    const idle = await typed(page, textsOf(seeded, 1));
    const synced = await whileSyncing(tablet, page, CHANGED, () => typed(page, textsOf(seeded, 2)));
    return {
      figures: {
        browser_answers_lately_seen: milliseconds(median(starts.map(({ lately }) => lately))),
        browser_answers_everyone: milliseconds(median(starts.map(({ everyone }) => everyone))),
        ...ofTyping('browser_key', idle.value),
        ...ofTyping('browser_key_while_syncing', synced.value),
        browser_longest_task: milliseconds(Math.max(0, ...idle.tasks.long, ...synced.tasks.long)),
      },
      limits: [
        { figure: 'browser_answers_lately_seen', max: 200 },
        { figure: 'browser_answers_everyone', max: 1_000 },
        { figure: 'browser_key_p95', max: 50 },
        { figure: 'browser_key_while_syncing_p95', max: 50 },
      ],
    };
  } finally {
    await tablet.context.close();
    await salon.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** In the page. */
declare const kartotekaReady: ReadyProbe;

/** All cards were seen on one day, so that those with the lowest ids count as seen most lately. */
async function readyAfter({ salon, context }: Tablet): Promise<ReadyProbe> {
  const byId = salon.cards.map(({ id }, index) => ({ id, phone: phoneOf(index) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const wanted = { lately: byId[0]?.phone ?? '', everyone: byId.at(-1)?.phone ?? '' };
  const page = await context.newPage();
  await page.addInitScript({ content: `globalThis.__name = (f) => f; (${probeReady.toString()})(${JSON.stringify(wanted)});` });
  await page.goto(salon.address);
  await page.waitForFunction(() => kartotekaReady.everyone > 0, undefined, { polling: 100 });
  const ready = await page.evaluate(() => kartotekaReady);
  await page.close();
  return ready;
}

/** Phones and names of cards that no other device changes; names of plain letters, as the page looks for just what was typed. */
function textsOf(cards: readonly SeededCard[], seed: number): string[] {
  const places = Array.from({ length: cards.length }, (_, n) => (n * 997 * seed) % Math.max(1, cards.length - CHANGED));
  const names = places.flatMap((place) => {
    const card = cards[place];
    const family = (card && unpackSummary(card.id, card.summary)?.summary.family.toLowerCase()) ?? '';
    return /^[a-z]{5,9}$/.test(family) ? [family] : [];
  });
  return [...places.slice(0, PHONES).map(phoneOf), ...[...new Set(names)].slice(0, NAMES)];
}
