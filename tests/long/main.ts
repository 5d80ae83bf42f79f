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
const clock = setInterval(tellMinute, MINUTE);
await Promise.all(LANES.map(runLane));
clearInterval(clock);
rmSync(app, { recursive: true, force: true });
tellEnd();

/** One part after the other, each with its share of the minutes. */
async function runLane(lane: readonly PartOf[]): Promise<void> {
  const shares = lane.reduce((sum, { share }) => sum + share, 0);
  for (const one of lane) await run(one, (minutes * 60 * one.share) / shares);
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

function tellMinute(): void {
  const passed = Math.round((performance.now() - begun) / MINUTE);
  const tried = [...tallies].filter(([, tally]) => Object.keys(tally.tried).length > 0);
  const words = tried.map(([one, tally]) => `${one.part.what}: ${triedWords(tally)}`).join('; ');
  const failures = [...tallies.values()].reduce((sum, tally) => sum + tally.failures.length, 0);
  console.log(`${passed} min  ${words || 'nothing ended yet'}; ${failures === 0 ? 'nothing wrong' : `${failures} failures`}`);
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
