import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as A from '@automerge/automerge/slim';
import type { ClientDocument } from '../../model/documents/client-document.ts';
import { readClient } from '../../model/documents/read-client.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { seededCards } from './salon-data.ts';
import type { SeededCard } from './salon-recipe.ts';

const CACHE = new URL('../../node_modules/.cache/kartoteka-bench/', import.meta.url);

/** The seeded cards as those compared take them: files of JSON. */
export interface CardFiles {
  /** The plain cards; with `automerge`, each also with its document, in base64. */
  readonly cards: string;
  readonly ids: string;
  /** What is in `ids`. */
  readonly idList: readonly string[];
}

/** Made once for each number of cards, which takes half a minute for 10,000. */
export async function cardFiles(count: number, { automerge = false } = {}): Promise<CardFiles> {
  const seeded = await seededCards(count);
  const hash = createHash('sha256')
    .update(JSON.stringify(seeded.map(({ id, heads }) => [id, heads])))
    .digest('hex')
    .slice(0, 16);
  const name = `peers-${automerge ? 'automerge' : 'plain'}-${count}`;
  const cards = fileURLToPath(new URL(`${name}-${hash}.json`, CACHE));
  const ids = fileURLToPath(new URL(`${name}-${hash}-ids.json`, CACHE));
  if (!existsSync(cards)) {
    await loadAutomerge();
    mkdirSync(CACHE, { recursive: true });
    for (const old of readdirSync(CACHE)) if (old.startsWith(`${name}-`)) rmSync(new URL(old, CACHE));
    writeFileSync(ids, JSON.stringify(seeded.map(({ id }) => id)));
    writeFileSync(`${cards}.unfinished`, JSON.stringify(seeded.map((card) => plainCard(card, automerge))));
    renameSync(`${cards}.unfinished`, cards);
  }
  return { cards, ids, idList: seeded.map(({ id }) => id) };
}

function plainCard({ id, heads, changes }: SeededCard, automerge: boolean): object {
  const doc = A.applyChanges(A.init<ClientDocument>(), [...changes])[0];
  const { heads: _, ...card } = readClient(id, heads, doc);
  const bytes = automerge ? { automerge: Buffer.from(A.save(doc)).toString('base64') } : {};
  A.free(doc);
  return { ...card, ...bytes };
}
