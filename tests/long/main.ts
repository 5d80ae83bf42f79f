/**
 * `npm run test:long -- --minutes 60`: what `npm test` tries, at length and with other numbers each time. Prints a line a minute, and
 * at the end what was tried and what was lost. Ends with 1 where anything was wrong.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ensureChromium } from '../browser.ts';
import { LANES } from './parts.ts';
import { newTally, type Tally, triedWords } from './tally.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');

type PartOf = (typeof LANES)[number][number];
/** The last try of a part may take so much longer than its time (ms). */
const GRACE = 180_000;
const MINUTE = 60_000;

const app = mkdtempSync(join(tmpdir(), 'kartoteka-long-app-'));
const env = { ...process.env, E2E_CHROMIUM: ensureChromium(), KARTOTEKA_APP: app };
await build({ build: { outDir: app, emptyOutDir: true }, logLevel: 'error' });

const begun = performance.now();
const tallies = new Map<PartOf, Tally>(LANES.flat().map((one) => [one, newTally()]));
const told = new Map<PartOf, string>(LANES.flat().map((one) => [one, '']));
const clock = setInterval(tellMinute, MINUTE);
await Promise.all(LANES.map(runLane));
clearInterval(clock);
rmSync(app, { recursive: true, force: true });
tellEnd();

/** One part after the other, each with its share of what is left of the minutes: a part's last try may take longer than it had. */
async function runLane(lane: readonly PartOf[]): Promise<void> {
  for (const [i, one] of lane.entries()) {
    const left = minutes * MINUTE - (performance.now() - begun);
    const shares = lane.slice(i).reduce((sum, { share }) => sum + share, 0);
    await run(one, (Math.max(0, left) * one.share) / shares / 1000);
  }
}

function run(one: PartOf, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('part.ts', import.meta.url)), one.name, String(seconds)],
      {
        env,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    const stop = (): void => void child.kill('SIGKILL');
    process.once('exit', stop);
    const late = setTimeout(
      () => {
        stop();
        tallies.get(one)?.failures.push('it did not come to its end');
      },
      seconds * 1000 + GRACE,
    );
    child.on('message', (tally) => tallies.set(one, tally as Tally));
    child.on('exit', (code) => {
      clearTimeout(late);
      process.off('exit', stop);
      const tally = tallies.get(one);
      if (code !== 0 && tally) {
        tally.crashes++;
        tally.failures.push(`its process ended with ${code}`);
      }
      resolve();
    });
  });
}

/** What has got further since the last line, and whether anything was wrong so far. */
function tellMinute(): void {
  const passed = Math.round((performance.now() - begun) / MINUTE);
  const words: string[] = [];
  for (const [one, tally] of tallies) {
    const tried = triedWords(tally);
    if (tried !== told.get(one)) words.push(`${one.part.what}: ${tried}`);
    told.set(one, tried);
  }
  const failures = [...tallies.values()].flatMap((tally) => tally.failures);
  const wrong = failures.length === 0 ? 'nothing wrong' : `${failures.length} failures, the last: ${failures.at(-1)}`;
  console.log([`${passed} min`, ...words, wrong].join('; '));
}

function tellEnd(): void {
  const rows = [...tallies].map(([one, tally]) => [
    one.part.what,
    triedWords(tally) || 'nothing',
    String(tally.lost),
    String(tally.divergences),
    String(tally.crashes),
    String(tally.failures.length),
  ]);
  const head = ['what', 'tried', 'acknowledged changes lost', 'divergences', 'crashes', 'failures'];
  const widths = head.map((word, i) => Math.max(word.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ');
  console.log(['', line(head), widths.map((width) => '-'.repeat(width)).join('-|-'), ...rows.map(line)].join('\n'));
  const wrong = [...tallies].flatMap(([one, tally]) => tally.failures.map((what) => `${one.part.what}: ${what}`));
  const untried = [...tallies]
    .filter(([, tally]) => Object.keys(tally.tried).length === 0)
    .map(([one]) => `${one.part.what}: nothing was tried`);
  for (const what of [...wrong, ...untried]) console.log(what);
  process.exit(wrong.length + untried.length === 0 ? 0 : 1);
}
