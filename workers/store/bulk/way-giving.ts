import type { StorePorts } from '../ports.ts';

/** Work of this many ms, then others have the thread. */
const SLICE = 10;
/** Somebody waits for a card: until it is on the screen (ms), nothing here takes the processor or the storage from it. */
const GIVE_WAY = 300;

/** Long work that goes on beside what people do, and after it. */
export class WayGiving {
  private readonly ports: StorePorts;
  private until = Number.NEGATIVE_INFINITY;
  private sliceEnds = Number.NEGATIVE_INFINITY;
  isStopped = false;

  constructor(ports: StorePorts) {
    this.ports = ports;
  }

  give(): void {
    this.until = this.ports.clock.now() + GIVE_WAY;
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Resolves when the work may go on. */
  async rest(): Promise<void> {
    const { clock, breathe } = this.ports;
    const now = clock.now();
    if (now < this.sliceEnds && now >= this.until) return;
    await breathe();
    // A clock that was put back says nothing of how long it is.
    for (let wait = this.until - clock.now(); wait > 0 && wait <= GIVE_WAY && !this.isStopped; wait = this.until - clock.now()) {
      await new Promise<void>((resolve) => {
        clock.after(wait, resolve);
      });
    }
    this.sliceEnds = clock.now() + SLICE;
  }
}
