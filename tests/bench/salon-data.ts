import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decode, encode } from 'cborg';
import type { SeededCard } from './salon-recipe.ts';

const ROOT = new URL('../../', import.meta.url);
const CACHE = new URL('node_modules/.cache/kartoteka-bench/', ROOT);
/** What the cards are made by: when one of these changes, they are made anew. */
const RECIPE = ['tests/bench/salon-recipe.ts', 'model/summary.ts', 'model/documents/'];
const MOST = 10_000;
const PROCESSES = 2;

/** The first `count` cards of the seeded salon, at most 10,000. The first call ever makes them all, which takes up to a minute; later ones read them from the cache. */
export async function seededCards(count: number): Promise<SeededCard[]> {
  const share = MOST / PROCESSES;
  const parts = await Promise.all(
    Array.from({ length: Math.ceil(count / share) }, (_, part) => readOrMake(part * share, (part + 1) * share)),
  );
  return parts.flat().slice(0, count);
}

async function readOrMake(from: number, to: number): Promise<SeededCard[]> {
  const file = new URL(`cards-${recipeHash()}-${from}-${to}.cbor`, CACHE);
  const bytes = readOrNull(file) ?? (await make(from, to, file));
  const rows = decode(bytes) as [SeededCard['id'], SeededCard['changes'], SeededCard['heads'], SeededCard['summary']][];
  return rows.map(([id, changes, heads, summary]) => ({ id, changes, heads, summary }));
}

async function make(from: number, to: number, file: URL): Promise<Uint8Array> {
  console.error(`Making cards ${from} to ${to} of the seeded salon, once.`);
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE))
    if (old.startsWith('cards-') && !old.includes(recipeHash())) rmSync(new URL(old, CACHE), { force: true });
  const unfinished = `${fileURLToPath(file)}.${process.pid}`;
  const maker = fork(fileURLToPath(new URL('make-cards.ts', import.meta.url)), [String(from), String(to), unfinished], {
    execArgv: ['--import', 'tsx'],
  });
  const code = await new Promise((resolve) => maker.once('exit', resolve));
  if (code !== 0) throw new Error('the seeded cards could not be made');
  renameSync(unfinished, file);
  return readFileSync(file);
}

/** A file beside the cards, for something made from them that takes long to make. */
export function cacheOf(name: string): string {
  mkdirSync(CACHE, { recursive: true });
  return fileURLToPath(new URL(`cards-${recipeHash()}-${name}`, CACHE));
}

let hash: string | undefined;
function recipeHash(): string {
  hash ??= createHash('sha256')
    .update(encode(RECIPE.flatMap(sources)))
    .digest('hex')
    .slice(0, 16);
  return hash;
}

function sources(path: string): string[] {
  if (!path.endsWith('/')) return [readFileSync(new URL(path, ROOT), 'utf8')];
  return readdirSync(fileURLToPath(new URL(path, ROOT)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
}

function readOrNull(file: URL): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
