/** Time that passes when told to. Each device sees it with its own skew. */
export class SimulatedClock {
  private time = 1_760_000_000_000;
  private readonly alarms = new Set<{ readonly at: number; readonly run: () => void }>();

  /** The clock of a device that is `skew` ms wrong. */
  seenBy(skew: number): { now(): number; after(ms: number, run: () => void): () => void } {
    return {
      now: () => this.time + skew,
      after: (ms, run) => {
        const alarm = { at: this.time + ms, run };
        this.alarms.add(alarm);
        return () => this.alarms.delete(alarm);
      },
    };
  }

  pass(ms: number): void {
    this.time += ms;
    for (const alarm of [...this.alarms].sort((a, b) => a.at - b.at)) {
      if (alarm.at > this.time || !this.alarms.delete(alarm)) continue;
      alarm.run();
    }
  }
}
