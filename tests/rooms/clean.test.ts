import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const committed = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const texts = committed.filter((path) => /\.(tsx?|css|json|md|html|ya?ml)$|^\.[^/]+$|^\.ci\//.test(path));

test('nothing committed holds a registry address or a path of the machine it was written on', () => {
  const forbidden = new RegExp(['registry\\.npm' + 'js', '/' + 'work/main', '/' + 'root/', '/' + 'home/'].join('|'));
  expect(texts.filter((path) => forbidden.test(readFileSync(`${ROOT}/${path}`, 'utf8')))).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});
