/** `npm test`: types, lint, known weaknesses in dependencies, unit and cross-room tests, the build, the browser. Ends with one line that counts them all. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './browser.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const results = mkdtempSync(join(tmpdir(), 'kartoteka-test-'));
const counts: Count[] = [];

// Each of them uses one core for most of its time.
counts.push(
  ...(await Promise.all([
    beside('Types', 'npm', ['run', '--silent', 'typecheck']),
    beside('Lint', 'npm', ['run', '--silent', 'lint']),
    beside('Known weaknesses', 'npm', ['run', '--silent', 'audit:shipped']),
  ])),
);
counts.push(
  counted(
    'Unit and cross-room tests',
    'vitest',
    ['run', '--reporter=dot', '--no-color', '--reporter=json', `--outputFile=${join(results, 'vitest.json')}`],
    vitestCount,
  ),
);
const build = step('Build', 'vite', ['build', '--logLevel', 'warn']);
counts.push(build);
if (build.failed === 0) {
  const env = { ...process.env, E2E_CHROMIUM: ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'playwright.json') };
  counts.push(
    counted(
      'Browser tests',
      'playwright',
      ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=line,json'],
      playwrightCount,
      env,
    ),
  );
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(title: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv): number {
  const started = Date.now();
  console.log(`\n# ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: withOwnTools(env) });
  tellEnd(title, status, started);
  return status ?? 1;
}

/** A step that is one test by itself, and runs beside others: what it says is shown when it has ended. */
function beside(title: string, command: string, args: readonly string[]): Promise<Count> {
  const started = Date.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: withOwnTools(process.env) });
  const said: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => said.push(piece));
  child.stderr.on('data', (piece: Buffer) => said.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      console.log(`\n# ${title}\n${Buffer.concat(said).toString().trim()}`);
      tellEnd(title, status, started);
      resolve(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
    });
  });
}

function withOwnTools(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${env.PATH ?? ''}` };
}

function tellEnd(title: string, status: number | null, started: number): void {
  console.log(`# ${title}: ${status === 0 ? 'good' : 'failed'}, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

/** A step that is one test by itself. */
function step(title: string, command: string, args: readonly string[]): Count {
  return run(title, command, args, process.env) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step whose runner writes down how many tests it ran. A runner that fails without a failed test counts as one. */
function counted(title: string, command: string, args: readonly string[], read: () => Count, env: NodeJS.ProcessEnv = process.env): Count {
  const status = run(title, command, args, env);
  let count: Count;
  try {
    count = read();
  } catch {
    count = { passed: 0, failed: 1 };
  }
  const ranNone = count.passed + count.failed === 0;
  return (status !== 0 && count.failed === 0) || ranNone ? { ...count, failed: count.failed + 1 } : count;
}

function vitestCount(): Count {
  const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(join(results, 'vitest.json'), 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function playwrightCount(): Count {
  const report: { stats: { expected: number; unexpected: number; flaky: number } } = JSON.parse(
    readFileSync(join(results, 'playwright.json'), 'utf8'),
  );
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
}
