import type { Clock } from './ports.ts';

/** Somebody types, scrolls or waits for a card: until so long (ms) after it, what goes on beside it keeps off the processor and the storage. */
const GIVE_WAY = 350;
/** Whoever types for minutes does not stop the work: after so long (ms) a piece of it is done all the same. */
const LONGEST = 1_000;

/** Who goes first: a person at the screen, before all that the store does by itself. */
export class RightOfWay {
  private readonly clock: Clock;
  private until = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** A person does something now. */
  take(): void {
    this.until = this.clock.now() + GIVE_WAY;
  }

  get isTaken(): boolean {
    return this.left > 0;
  }

  /** Resolves when nobody has it, or after a second of waiting. */
  async free(): Promise<void> {
    const longest = this.clock.now() + LONGEST;
    for (let wait = this.left; wait > 0; wait = Math.min(this.left, longest - this.clock.now()))
      await new Promise<void>((resolve) => void this.clock.after(wait, resolve));
  }

  /** So long (ms) it is taken. A clock that was put back says nothing of how long it is. */
  private get left(): number {
    const left = this.until - this.clock.now();
    return left <= GIVE_WAY ? left : 0;
  }
}
