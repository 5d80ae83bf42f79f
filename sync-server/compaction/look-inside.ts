import * as A from '@automerge/automerge/slim';
import { checkChunk, DamagedChunk } from '../../model/wire/change-header.ts';
import { nodeDigest } from '../digest.ts';

/**
 * What only Automerge can tell: whether these pieces, a snapshot first if there is one, make a document. Foreign bytes can make it
 * panic: this runs in a thread that can be spared. `heads`: the version they must make; `names`: changes that must be in it.
 */
export interface Task {
  readonly pieces: readonly Uint8Array[];
  readonly heads: readonly string[];
  readonly names: readonly string[];
}

export interface Verdict {
  /** They make a document that can be saved and loaded again. */
  readonly sound: boolean;
  /** That document, where nothing at all is missed in it. */
  readonly bytes: Uint8Array | null;
}

/** What goes to the thread, and what comes back. */
export interface Asked {
  readonly id: number;
  readonly task: Task;
}
export interface Answered extends Looked {
  readonly id: number;
}

interface Looked {
  readonly verdict: Verdict;
  /** Automerge gave up inside; the thread is better not used again. */
  readonly panicked: boolean;
}

/** Answers a task. Whatever Automerge throws is a no. */
export function lookInside({ pieces, heads, names }: Task): Looked {
  try {
    return { verdict: compacted(pieces, heads, names), panicked: false };
  } catch (error) {
    return { verdict: { sound: false, bytes: null }, panicked: !(error instanceof RangeError) };
  }
}

/**
 * The snapshot is made from the pieces, loaded by itself, and held against what went in: the same version, every change there,
 * and saved again the same bytes. Only then may it stand for them.
 */
function compacted(pieces: readonly Uint8Array[], heads: readonly string[], names: readonly string[]): Verdict {
  const doc = A.loadIncremental(A.init<unknown>(), Buffer.concat(pieces));
  const bytes = A.save(doc);
  const isWhole = isVersion(doc, heads);
  A.free(doc);
  const fresh = A.load<unknown>(bytes);
  const sound = isWhole && isVersion(fresh, heads);
  const isFaithful = sound && A.getMissingDeps(fresh, [...names]).length === 0 && Buffer.compare(A.save(fresh), bytes) === 0;
  A.free(fresh);
  return { sound, bytes: isFaithful && isSnapshot(bytes) ? bytes : null };
}

function isVersion(doc: A.Doc<unknown>, heads: readonly string[]): boolean {
  return [...A.getHeads(doc)].sort().join() === [...heads].sort().join() && A.getMissingDeps(doc, []).length === 0;
}

/** One whole document chunk, as devices expect it. */
function isSnapshot(bytes: Uint8Array): boolean {
  try {
    return checkChunk(bytes, nodeDigest) === 'document';
  } catch (error) {
    if (error instanceof DamagedChunk) return false;
    throw error;
  }
}
