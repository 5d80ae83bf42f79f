import type { Allowance } from './limits.ts';

/**
 * Holds so many tokens and gets some back every second. Our own rather than a library's: those of npm keep time by themselves or
 * count in windows, and answer by a promise, where a frame has to be judged at once and by the server's clock.
 */
export class TokenBucket {
  private tokens: number;
  private at: number;
  private readonly allowance: Allowance;
  private readonly now: () => number;

  constructor(allowance: Allowance, now: () => number) {
    this.allowance = allowance;
    this.now = now;
    this.tokens = allowance.most;
    this.at = now();
  }

  /** Takes them all or none. */
  take(count = 1): boolean {
    this.refill();
    if (this.tokens < count) return false;
    this.tokens -= count;
    return true;
  }

  /** How long until there is one again (ms). */
  get wait(): number {
    this.refill();
    return Math.max(0, Math.ceil(((1 - this.tokens) / this.allowance.perSecond) * 1000));
  }

  private refill(): void {
    const now = this.now();
    // A clock that was set back gives nothing.
    const seconds = Math.max(0, now - this.at) / 1000;
    this.at = now;
    this.tokens = Math.min(this.allowance.most, this.tokens + seconds * this.allowance.perSecond);
  }
}
