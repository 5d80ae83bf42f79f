import { PAGE_BYTES } from '../../../model/wire/messages.ts';

/** Even a link that breaks every few seconds lets so much through (bytes). */
const LEAST = 8_000;
/** What takes no longer could have been more (ms). */
const QUICK = 800;
/** What goes at once should take about so long (ms). */
const GOOD = 3_000;
/** How long an answer is waited for: one document may be a page by itself, whatever was asked (ms). */
const PATIENCE = 30_000;
const MOST_PATIENCE = 240_000;

/**
 * How much goes over the link at once: less where it is slow or breaks, so that something always arrives whole, and more again
 * where that comes quickly. Outlives connections.
 */
export class Portion {
  /** Of a page, or of a push. */
  bytes = PAGE_BYTES;
  /** ms. */
  patience = PATIENCE;

  /** So many bytes went to and fro in so long (ms). A few bytes tell nothing of how fast the link is. */
  took(ms: number, bytes: number): void {
    if (ms > QUICK && bytes * 2 >= LEAST) this.be(Math.min(this.bytes, (bytes / ms) * GOOD));
    if (ms > QUICK || bytes * 2 < this.bytes) return;
    this.be(this.bytes * 2);
    this.patience = PATIENCE;
  }

  /** The same of what may have waited first for something to happen: only that it was quick tells of the link. */
  tookAtMost(ms: number, bytes: number): void {
    if (ms <= QUICK) this.took(ms, bytes);
  }

  /** The connection ended. */
  broke(): void {
    this.be(this.bytes / 4);
    this.patience = Math.min(MOST_PATIENCE, this.patience * 2);
  }

  private be(bytes: number): void {
    this.bytes = Math.round(Math.min(PAGE_BYTES, Math.max(LEAST, bytes)));
  }
}
