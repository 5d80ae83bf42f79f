import { CODE_LIVES, MAX_WRONG_PER_ADDRESS } from '../limits.ts';

/** More addresses than this and the oldest are forgotten: memory stays bounded. */
const MAX_ADDRESSES = 10_000;

/** Counts wrong codes and secrets by address, so that they can't be guessed by trying. */
export class WrongTries {
  private readonly tries = new Map<string, { count: number; until: number }>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  tooMany(address: string): boolean {
    const entry = this.tries.get(address);
    return entry !== undefined && entry.until > this.now() && entry.count >= MAX_WRONG_PER_ADDRESS;
  }

  count(address: string): void {
    const entry = this.tries.get(address);
    if (entry && entry.until > this.now()) {
      entry.count++;
      return;
    }
    this.tries.delete(address);
    this.tries.set(address, { count: 1, until: this.now() + CODE_LIVES });
    const [oldest] = this.tries.keys();
    if (this.tries.size > MAX_ADDRESSES && oldest !== undefined) this.tries.delete(oldest);
  }
}
