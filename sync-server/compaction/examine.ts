import type { ChangeHash } from '../../model/ids.ts';
import { headsAfter, inCausalOrder, withoutFollowers } from '../../model/wire/causal-order.ts';
import { type ChangeHeader, readChangeHeader } from '../../model/wire/change-header.ts';
import { nodeDigest } from '../digest.ts';
import type { Material } from '../log/compact.ts';
import { unpackHeads } from '../log/heads.ts';
import type { Verdict } from './look-inside.ts';
import { type Inside, ThreadLost } from './thread.ts';

export type Examined =
  /** The document as one snapshot, which has been loaded again; null where the document is sound and a snapshot would not be all of it. */
  | { readonly snapshot: Uint8Array | null }
  /** Without these, and what follows them, the document is sound. */
  | { readonly bad: ReadonlySet<ChangeHash> }
  /** Not even its standing snapshot can be loaded, or the thread is lost over it: nothing is to be touched. */
  | 'unreadable';

interface Change extends ChangeHeader {
  readonly bytes: Uint8Array;
}

/** After so many single bad ones, all that is left is taken to be bad. */
const MAX_SEARCHES = 20;

/**
 * Loads a document from all that the log has of it, saves it and loads that; where this fails, finds the changes that are
 * to blame: only what Automerge itself refuses is blamed, never what took too long or too much memory.
 */
export async function examine(material: Material, inside: Inside): Promise<Examined> {
  try {
    return await search(material, inside);
  } catch (error) {
    if (error instanceof ThreadLost) return 'unreadable';
    throw error;
  }
}

async function search(material: Material, inside: Inside): Promise<Examined> {
  // One that was lost and brought back comes late in the log.
  const changes = inCausalOrder(material.changes.map(({ bytes }) => ({ ...readChangeHeader(bytes, nodeDigest), bytes })));
  const all = await tryOut(material, changes, inside);
  if (all.sound) return { snapshot: all.bytes };
  if (!(await tryOut(material, [], inside)).sound) return 'unreadable';
  const bad = new Set<ChangeHash>();
  let left = changes;
  for (let found = 0; found < MAX_SEARCHES; found++) {
    const first = await firstBad(material, left, inside);
    if (first === undefined) return { bad };
    bad.add(first);
    left = withoutFollowers(left, bad);
  }
  for (const { hash } of left) bad.add(hash);
  return { bad };
}

/** The change whose addition, in this order, first makes the document one that can't be loaded. */
async function firstBad(material: Material, changes: readonly Change[], inside: Inside): Promise<ChangeHash | undefined> {
  if (changes.length === 0 || (await tryOut(material, changes, inside)).sound) return undefined;
  let good = 0;
  let bad = changes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if ((await tryOut(material, changes.slice(0, middle), inside)).sound) good = middle;
    else bad = middle;
  }
  return changes[bad - 1]?.hash;
}

/** What becomes of the document with only these of the later changes. @throws ThreadLost where the thread is lost over it twice */
async function tryOut({ snapshot }: Material, changes: readonly Change[], inside: Inside): Promise<Verdict> {
  const before = snapshot ? unpackHeads(snapshot.heads) : [];
  const heads = headsAfter(before, changes);
  const pieces = [...(snapshot ? [snapshot.bytes] : []), ...changes.map(({ bytes }) => bytes)];
  if (pieces.length === 0) return { sound: true, bytes: null };
  const task = { pieces, heads, names: [...before, ...changes.map(({ hash }) => hash)] };
  return inside.ask(task).catch((error: unknown) => {
    if (error instanceof ThreadLost) return inside.ask(task);
    throw error;
  });
}
