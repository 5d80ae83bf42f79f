/** `npm run audit:shipped`: known weaknesses in what is shipped. A registry that can't be asked fails nothing; a weakness that it knows does. */
import { spawnSync } from 'node:child_process';

/** A registry that does not answer within this time (ms) is not waited for. */
const WITHIN = 60_000;

interface Weakness {
  readonly severity: string;
  readonly via?: readonly (string | { readonly title?: string })[];
}

const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];
const { stdout } = spawnSync('npm', args, { encoding: 'utf8', timeout: WITHIN, shell: process.platform === 'win32' });
const found = weaknesses(stdout);
if (!found) console.log('Dependencies could not be asked about: the registry gives no answer to it.');
else if (found.length === 0) console.log('No known weakness in what is shipped.');
else {
  for (const [name, { severity, via = [] }] of found) {
    const titles = via.map((one) => (typeof one === 'string' ? one : (one.title ?? ''))).filter(Boolean);
    console.log(`${name}: ${severity}. ${titles.join('; ')}`);
  }
  process.exitCode = 1;
}

/** Undefined where npm brought no report: offline, or a registry without advisories. */
function weaknesses(report: string | null): [string, Weakness][] | undefined {
  try {
    const { vulnerabilities }: { vulnerabilities?: Record<string, Weakness> } = JSON.parse(report ?? '');
    return vulnerabilities && Object.entries(vulnerabilities);
  } catch {
    return undefined;
  }
}
