import { slices } from '../search/slices.ts';
import type { TablePorts } from './ports.ts';

/** Takes long work to its end in slices, letting messages in between; a newer question of the same asker ends the older one. */
export class Questions {
  private readonly latest = new Map<string, number>();

  /** Questions under way. */
  open = 0;

  constructor(private readonly ports: Pick<TablePorts, 'pause' | 'now'>) {}

  /** What the work comes to; null where the same asker has asked anew. */
  async ask<T>(asker: string, begin: () => Generator<undefined, T>): Promise<T | null> {
    const mine = (this.latest.get(asker) ?? 0) + 1;
    this.latest.set(asker, mine);
    this.open++;
    try {
      // A newer one may be waiting already.
      await this.ports.pause();
      return await this.run(begin, () => this.latest.get(asker) === mine);
    } finally {
      this.open--;
    }
  }

  async run<T>(begin: () => Generator<undefined, T>, isWanted: () => boolean): Promise<T | null> {
    if (!isWanted()) return null;
    const { rest } = slices(this.ports);
    const steps = begin();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const pause = rest();
      if (!pause) continue;
      await pause;
      if (isWanted()) continue;
      // Lets what was begun put itself away.
      steps.return(undefined as never);
      return null;
    }
  }
}
