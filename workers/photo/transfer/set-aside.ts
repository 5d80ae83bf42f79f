import type { BlobHash } from '../../../model/ids.ts';

const FIRST = 1_000;
const LONGEST = 10 * 60_000;

/** What did not go and is tried later, each by itself: others go on meanwhile. */
export class SetAside {
  private readonly now: () => number;
  private readonly until = new Map<BlobHash, { readonly at: number; readonly tries: number }>();

  constructor(now: () => number) {
    this.now = now;
  }

  /** Not before so long (ms), longer each time; `least`: what the server asked for. */
  later(hash: BlobHash, least = 0): void {
    const tries = (this.until.get(hash)?.tries ?? 0) + 1;
    const wait = Math.max(least, Math.min(LONGEST, FIRST * 2 ** (tries - 1)));
    this.until.set(hash, { at: this.now() + wait, tries });
  }

  /** Not again, as long as this worker lives. */
  forGood(hash: BlobHash): void {
    this.until.set(hash, { at: Number.POSITIVE_INFINITY, tries: 0 });
  }

  /** It went. */
  done(hash: BlobHash): void {
    this.until.delete(hash);
  }

  /** The connection is new: what the server did not have may be there now. */
  hope(): void {
    for (const [hash, { at }] of this.until) if (Number.isFinite(at)) this.until.delete(hash);
  }

  has(hash: BlobHash): boolean {
    const wait = this.until.get(hash);
    return wait !== undefined && wait.at > this.now();
  }

  /** How long until the next one may be tried (ms), or null where none waits. */
  next(): number | null {
    const times = [...this.until.values()].map(({ at }) => at).filter((at) => Number.isFinite(at) && at > this.now());
    return times.length === 0 ? null : Math.min(...times) - this.now();
  }
}
