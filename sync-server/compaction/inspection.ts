import type { Clock } from '../clock.ts';
import type { ChangeLog } from '../log/change-log.ts';
import { Background, POLICY, type Policy } from './background.ts';
import { InspectPushed } from './inspect-pushed.ts';
import { Thread } from './thread.ts';

/** All that looks inside of changes, around one thread: at what is pushed, and in the background at whole documents. */
export class Inspection {
  private readonly thread: Thread;
  private readonly pushed: InspectPushed;
  private readonly clock: Clock;
  private readonly report: (line: string) => void;
  private readonly policy: Policy;
  private background: Background | undefined;

  constructor(clock: Clock, report: (line: string) => void, policy: Policy = POLICY) {
    this.clock = clock;
    this.report = report;
    this.policy = policy;
    this.thread = new Thread(clock);
    this.pushed = new InspectPushed(this.thread);
  }

  /** Which of these pushed changes can't be decoded. */
  readonly undecodable = (device: number, changes: readonly Uint8Array[]): Promise<ReadonlySet<Uint8Array>> =>
    this.pushed.undecodable(device, changes);

  /** Begins the work in the background. The thread is started too, so that the first push needn't wait for it. */
  begin(log: ChangeLog): void {
    this.thread.start();
    this.background = new Background(log, this.thread, this.clock, this.report, this.policy);
    this.background.start();
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    await Promise.all([this.background?.stop(), this.thread.close()]);
  }
}
