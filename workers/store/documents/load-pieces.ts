import * as A from '@automerge/automerge/slim';
import { inCausalOrder } from '../../../model/wire/causal-order.ts';
import { checkChunk, chunkType, DamagedChunk, type Digest, readChangeHeader } from '../../../model/wire/change-header.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import { joined } from '../rows/commit-local.ts';

export interface LoadedPieces {
  readonly doc: A.Doc<unknown>;
  /** Changes that Automerge doesn't take, with all that follow them. */
  readonly refused: readonly NamedChange[];
}

/**
 * Loads sound pieces, at once where Automerge takes them and they are `enough`. Where they are not, because it throws, panics
 * inside or, as it does with what it can't decode, drops them in silence, they are tried one by one in the order in which they
 * follow each other. `before`: hashes that were refused earlier. Throws where a snapshot itself can't be loaded.
 */
export function loadPieces(
  pieces: readonly Uint8Array[],
  actor: string,
  before: readonly string[],
  digest: Digest,
  enough: (doc: A.Doc<unknown>) => boolean,
): LoadedPieces {
  if (pieces.length === 0) return { doc: A.init<unknown>({ actor }), refused: [] };
  const doc = before.length === 0 ? tryLoadingWhole(joined(pieces), actor) : null;
  if (doc && enough(doc)) return { doc, refused: [] };
  const sifted = new Sieve(pieces, actor, digest).sift(before);
  // As before, and nothing is to blame: something is missing.
  if (doc) A.free(doc);
  return sifted;
}

class Sieve {
  private readonly actor: string;
  private readonly changes: readonly NamedChange[];
  private readonly good: Uint8Array[];

  constructor(pieces: readonly Uint8Array[], actor: string, digest: Digest) {
    this.actor = actor;
    this.good = pieces.filter(isSnapshot);
    this.changes = inCausalOrder(
      pieces.filter((piece) => !isSnapshot(piece)).map((bytes) => ({ ...readChangeHeader(bytes, digest), bytes })),
    );
  }

  sift(before: readonly string[]): LoadedPieces {
    const out = new Set(before);
    const refused: NamedChange[] = [];
    let doc = this.load();
    for (const change of this.changes) {
      const next = out.has(change.hash) || change.deps.some((dep) => out.has(dep)) ? null : tryLoading(doc, change.bytes);
      if (next && (A.hasHeads(next, [change.hash]) || !A.hasHeads(next, [...change.deps]))) {
        doc = next;
        this.good.push(change.bytes);
        continue;
      }
      out.add(change.hash);
      refused.push(change);
      doc = this.load();
    }
    return { doc, refused };
  }

  private load(): A.Doc<unknown> {
    const empty = A.init<unknown>({ actor: this.actor });
    return this.good.length > 0 ? A.loadIncremental(empty, joined(this.good)) : empty;
  }
}

function isSnapshot(piece: Uint8Array): boolean {
  return chunkType(piece) === 'document';
}

/** Less than half as long as adding to an empty document, whose every step would be told to the page. */
function tryLoadingWhole(bytes: Uint8Array, actor: string): A.Doc<unknown> | null {
  try {
    return A.load<unknown>(bytes, { actor });
  } catch {
    return null;
  }
}

function tryLoading(doc: A.Doc<unknown>, bytes: Uint8Array): A.Doc<unknown> | null {
  try {
    return A.loadIncremental(doc, bytes);
  } catch {
    // What it threw may quote the card; and the document may be half changed, so nobody uses it again.
    return null;
  }
}

export function isSound(chunk: Uint8Array, digest: Digest): boolean {
  try {
    checkChunk(chunk, digest);
    return true;
  } catch (error) {
    if (error instanceof DamagedChunk) return false;
    throw error;
  }
}
