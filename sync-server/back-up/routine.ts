import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Clock } from '../clock.ts';
import { isDue } from './due.ts';
import { copiesOf } from './erase.ts';
import { listBackUps } from './kept.ts';

export interface RoutineOptions {
  readonly dataFolder: string;
  /** Where back-ups are kept. */
  readonly backUps: string;
  readonly clock: Clock;
  readonly report: (line: string) => void;
  /** Documents whose stored changes turned out to be damaged while a copy was read back. */
  readonly damaged: (documents: readonly string[]) => void;
  /** Photos whose files turned out to be missing or damaged. */
  readonly lostBlobs: (names: readonly string[]) => void;
}

/** The first look after the start (ms): the server has its devices to greet first. */
export const FIRST_LOOK = 60_000;
/** How often it looks whether a back-up is due. */
export const LOOK_EVERY = 15 * 60_000;
/** How long it leaves a disk in peace that refused. */
const AFTER_FAILURE = 3_600_000;

/**
 * Daily back-ups, and erasure from the kept ones. Both run one after the other in a process of their own, at low priority: the server
 * answers its devices meanwhile, and neither memory nor a crash of theirs is its own.
 */
export class BackUpRoutine {
  private readonly options: RoutineOptions;
  private queue: Promise<void> = Promise.resolve();
  private eraseWaits = false;
  private notBefore = 0;
  private callOff: () => void = () => undefined;
  private stopRunning: () => void = () => undefined;
  private stopped = false;

  constructor(options: RoutineOptions) {
    this.options = options;
  }

  /** Looks soon, and then four times an hour. What could not be erased before is tried again. */
  start(): void {
    this.callOff = this.options.clock.after(FIRST_LOOK, () => {
      void this.eraseFromBackUps();
      this.look(true);
    });
  }

  /** When the newest back-up was made (epoch ms); each was verified before it got its name. */
  get last(): number | undefined {
    return listBackUps(this.options.backUps)[0]?.at;
  }

  /** Resolves when everything that the log has erased is out of the kept copies, or could not be taken out for now. After each erasure. */
  eraseFromBackUps(): Promise<void> {
    if (this.eraseWaits) return this.queue;
    this.eraseWaits = true;
    return this.enqueue(async () => {
      this.eraseWaits = false;
      if (copiesOf(this.options.dataFolder, this.options.backUps).length === 0) return;
      const { code } = await this.run('erase');
      if (code === 0) return;
      this.options.report('Erased clients could not be taken out of every back-up. It is tried again.');
      this.options.clock.after(AFTER_FAILURE, () => void this.eraseFromBackUps());
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.callOff();
    this.stopRunning();
    await this.queue;
  }

  private look(atStart: boolean): void {
    const { clock } = this.options;
    if (clock.now() >= this.notBefore && isDue(clock.now(), this.last, atStart)) void this.enqueue(() => this.backUp());
    this.callOff = clock.after(LOOK_EVERY, () => this.look(false));
  }

  private async backUp(): Promise<void> {
    const { clock, report, damaged, lostBlobs } = this.options;
    const { code, output } = await this.run('make');
    if (this.stopped) return;
    if (code !== 0) {
      this.notBefore = clock.now() + AFTER_FAILURE;
      return report('The daily back-up failed. It is tried again in an hour.');
    }
    const made: { damaged: string[]; lostBlobs: string[] } = JSON.parse(output);
    if (made.damaged.length > 0) damaged(made.damaged);
    if (made.lostBlobs.length > 0) lostBlobs(made.lostBlobs);
  }

  private enqueue(act: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(() => (this.stopped ? undefined : act()));
    return this.queue;
  }

  private run(command: 'make' | 'erase'): Promise<{ code: number; output: string }> {
    const { dataFolder, backUps } = this.options;
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [...LOADER, MAIN, command, '--json', '--data', dataFolder, '--back-ups', backUps], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (child.pid !== undefined) lowerPriority(child.pid);
      let output = '';
      child.stdout.on('data', (text) => (output += text));
      child.on('error', () => resolve({ code: 1, output: '' }));
      child.on('close', (code) => resolve({ code: code ?? 1, output }));
      this.stopRunning = () => child.kill('SIGKILL');
    });
  }
}

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
/** The sources run as they are, by the same loader as the server's. */
const LOADER = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // It has ended already, or the system does not let us.
  }
}
