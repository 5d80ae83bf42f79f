import type { StorePorts } from '../ports.ts';
import type { RightOfWay } from '../right-of-way.ts';

/** Work of this many ms, then others have the thread. */
const SLICE = 10;

/** Long work that goes on beside what people do, and after it. */
export class WayGiving {
  private readonly ports: Pick<StorePorts, 'clock' | 'breathe'>;
  private readonly way: RightOfWay;
  private sliceEnds = Number.NEGATIVE_INFINITY;
  isStopped = false;

  constructor(ports: Pick<StorePorts, 'clock' | 'breathe'>, way: RightOfWay) {
    this.ports = ports;
    this.way = way;
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Resolves when the work may go on. */
  async rest(): Promise<void> {
    const { clock, breathe } = this.ports;
    if (clock.now() < this.sliceEnds && !this.way.isTaken) return;
    await breathe();
    if (!this.isStopped) await this.way.free();
    this.sliceEnds = clock.now() + SLICE;
  }
}
