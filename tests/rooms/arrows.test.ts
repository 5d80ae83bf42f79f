import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS = ['model', 'app', 'workers', 'sync-server', 'locales', 'tests'] as const;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = ROOMS.flatMap((room) => sources(join(ROOT, room))).map((path) => relative(ROOT, path));
const imports = files.flatMap(importsOf);
const shipped = (path: string) => !/\.test\.tsx?$/.test(path) && !path.includes('/testing/');

describe('data flows one way', () => {
  test('the model imports nothing of those who use it, and no platform', () => {
    expect(
      imports.filter((one) => one.from.startsWith('model/') && shipped(one.from) && !one.to.startsWith('model/') && isProject(one.to)),
    ).toEqual([]);
    expect(
      imports.filter((one) => one.from.startsWith('model/') && shipped(one.from) && /^(node:|react|idb|comlink|ws$|libsql)/.test(one.to)),
    ).toEqual([]);
  });

  test('the app takes from workers only the types of their contracts', () => {
    const wrong = imports.filter(
      (one) =>
        one.from.startsWith('app/') &&
        one.to.startsWith('workers/') &&
        !(one.to.startsWith('workers/contracts/') && (one.typeOnly || isConstant(one))),
    );
    expect(wrong).toEqual([]);
  });

  test('the app never touches Automerge, not even through the model', () => {
    const reached = reachable(files.filter((file) => file.startsWith('app/')));
    expect([...reached].filter((path) => path.startsWith('@automerge/') || path.startsWith('model/documents/'))).toEqual([]);
  });

  test('workers and server import the model and themselves, and nothing else of ours', () => {
    const wrong = (room: string) =>
      imports.filter(
        (one) =>
          one.from.startsWith(`${room}/`) &&
          shipped(one.from) &&
          isProject(one.to) &&
          !one.to.startsWith(`${room}/`) &&
          !one.to.startsWith('model/') &&
          !isTrustPageText(one),
      );
    expect(wrong('workers')).toEqual([]);
    expect(wrong('sync-server')).toEqual([]);
  });

  // Who may do what is enforced by the server and shown by the app: one table for both.
  test('the server knows the wire, ids and permissions, and nothing of hair', () => {
    const wrong = imports.filter(
      (one) =>
        one.from.startsWith('sync-server/') &&
        shipped(one.from) &&
        one.to.startsWith('model/') &&
        !one.to.startsWith('model/wire/') &&
        one.to !== 'model/ids.ts' &&
        one.to !== 'model/permissions.ts',
    );
    expect(wrong).toEqual([]);
  });

  test('nobody imports the app, the tests or an entry', () => {
    const wrong = imports.filter(
      (one) =>
        isProject(one.to) &&
        shipped(one.from) &&
        ((one.to.startsWith('app/') && !one.from.startsWith('app/')) || one.to.startsWith('tests/') || /(^|\/)main\.tsx?$/.test(one.to)) &&
        !one.from.startsWith('tests/'),
    );
    expect(wrong).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)(\s+type)?\s[^;'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  )) {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    found.push({ from: file, to: target(file, specifier), typeOnly: match[1] !== undefined });
  }
  return found;
}

function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), specifier)) : specifier;
}

function isProject(path: string): boolean {
  return ROOMS.some((room) => path.startsWith(`${room}/`));
}

/** A contract may export constant lists (the codes of its unions) beside its types: they carry no code of the worker. */
function isConstant(one: Import): boolean {
  return importsOf(one.to).every((inner) => inner.typeOnly);
}

/**
 * The one page that the server itself shows, before a device can open the app at all, speaks the device's language: it takes that
 * page's texts, as data, and nothing else of the locales.
 */
function isTrustPageText(one: Import): boolean {
  return one.from === 'sync-server/tls/trust-texts.ts' && /^locales\/[a-z]+\/trust\.json$/.test(one.to);
}

function reachable(start: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = start.filter(shipped);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    queue.push(...imports.filter((one) => one.from === path && !one.typeOnly).map((one) => one.to));
  }
  return seen;
}
