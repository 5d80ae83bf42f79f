import type { Clock } from '../clock.ts';

/** Time that passes when told to. */
export class HandClock implements Clock {
  private time = 1_800_000_000_000;
  private readonly timers = new Set<{ at: number; act: () => void }>();

  now = () => this.time;
  after = (ms: number, act: () => void) => {
    const timer = { at: this.time + ms, act };
    this.timers.add(timer);
    return () => void this.timers.delete(timer);
  };
  pass(ms: number): void {
    this.time += ms;
    for (const timer of this.timers) {
      if (timer.at > this.time) continue;
      this.timers.delete(timer);
      timer.act();
    }
  }
}
