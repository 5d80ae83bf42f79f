import type { Clock } from '../clock.ts';
import type { ChangeLog } from '../log/change-log.ts';
import { Background, POLICY, type Policy } from './background.ts';
import { Thread } from './thread.ts';

/** All that looks inside of changes, around one thread. */
export class Inspection {
  private readonly thread: Thread;
  private readonly clock: Clock;
  private readonly report: (line: string) => void;
  private readonly policy: Policy;
  private background: Background | undefined;

  constructor(clock: Clock, report: (line: string) => void, policy: Policy = POLICY) {
    this.clock = clock;
    this.report = report;
    this.policy = policy;
    this.thread = new Thread(clock);
  }

  /** Begins the work in the background. */
  begin(log: ChangeLog): void {
    this.background = new Background(log, this.thread, this.clock, this.report, this.policy);
    this.background.start();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    await Promise.all([this.background?.stop(), this.thread.close()]);
  }
}
