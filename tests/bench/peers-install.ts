import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Installs a package of what is compared (`folder` beside this file) where that was not done, or its lock has changed since.
 * Rejects with npm's reason. Their install steps are not run: what they need built comes prebuilt.
 */
export async function installPeers(folder: 'peers/' | 'search-peers/' = 'peers/'): Promise<void> {
  const place = new URL(folder, import.meta.url);
  const mark = new URL('node_modules/.installed-lock', place);
  const lock = readFileSync(new URL('package-lock.json', place), 'utf8');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.error('Installing what is compared, once.');
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await promisify(execFile)('npm', words, { cwd: fileURLToPath(place) });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(`npm ci failed: ${stderr.split('\n').slice(0, 5).join(' ').replaceAll('npm error', '').slice(0, 300)}`, {
      cause: error,
    });
  }
  writeFileSync(mark, lock);
}
