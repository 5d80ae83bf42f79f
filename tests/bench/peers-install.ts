import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FOLDER = new URL('peers/', import.meta.url);
const MARK = new URL('node_modules/.installed-lock', FOLDER);

/**
 * Installs the peers' own package where that was not done, or its lock has changed since. Rejects with npm's reason.
 * Their install steps are not run: what they need built comes prebuilt.
 */
export async function installPeers(): Promise<void> {
  const lock = readFileSync(new URL('package-lock.json', FOLDER), 'utf8');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === lock) return;
  console.error('Installing what is compared, once.');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await promisify(execFile)('npm', words, { cwd: fileURLToPath(FOLDER) });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`npm ci failed: ${stderr.split('\n').slice(0, 5).join(' ').replaceAll('npm error', '').slice(0, 300)}`, {
      cause: error,
    });
  }
  writeFileSync(MARK, lock);
}
