import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import type { Answered, Asked, Task, Verdict } from './look-inside.ts';

/** The thread ended before it answered: what it was given may be why. */
export class ThreadLost extends Error {
  override name = 'ThreadLost';
}

/** Whoever can look into documents: a thread, or in a simulation the same code without one. */
export interface Inside {
  /** @throws ThreadLost */
  ask(task: Task): Promise<Verdict>;
}

/** Longer than any document needs (ms). */
const ANSWER_WITHIN = 30_000;
/** A thread with nothing to do is ended after this, and its memory given back (ms). */
const IDLE = 30_000;
/** MB; documents themselves are in Automerge's own memory, which what the log takes keeps small. */
const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 };

interface Waiting {
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: ThreadLost) => void;
  readonly callOff: () => void;
}

/** Automerge in a thread of its own, started when it is first needed, and anew after a crash, a panic or a hang. */
export class Thread implements Inside {
  private readonly clock: Clock;
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private closed = false;
  private lastId = 0;
  private callOffEnd: () => void = () => undefined;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  ask(task: Task): Promise<Verdict> {
    if (this.closed) return Promise.reject(new ThreadLost());
    this.worker ??= this.begin();
    this.callOffEnd();
    const { worker } = this;
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const callOff = this.clock.after(ANSWER_WITHIN, () => this.lose(worker));
      this.waiting.set(id, { resolve, reject, callOff });
      worker.postMessage({ id, task } satisfies Asked);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    this.callOffEnd();
    const { worker } = this;
    if (!worker) return;
    this.lose(worker);
    await worker.terminate();
  }

  private begin(): Worker {
    const worker = startWorker();
    // Panics are told there; they may quote what a card says.
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (answered: Answered) => this.hear(worker, answered));
    worker.on('error', () => this.lose(worker));
    worker.on('exit', () => this.lose(worker));
    worker.unref();
    return worker;
  }

  private hear(worker: Worker, { id, verdict, panicked }: Answered): void {
    const waiting = this.waiting.get(id);
    if (!waiting || worker !== this.worker) return;
    this.waiting.delete(id);
    waiting.callOff();
    waiting.resolve(verdict);
    if (panicked) this.lose(worker);
    else if (this.waiting.size === 0) this.endWhenIdle();
  }

  /** Ends the thread; whoever waits for it may ask again, of the next one. */
  private lose(worker: Worker): void {
    if (worker !== this.worker) return;
    this.worker = undefined;
    void worker.terminate();
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject, callOff } of lost) {
      callOff();
      reject(new ThreadLost());
    }
  }

  private endWhenIdle(): void {
    this.callOffEnd();
    const { worker } = this;
    if (worker) this.callOffEnd = this.clock.after(IDLE, () => this.lose(worker));
  }
}

/** Node reads TypeScript by itself from version 22.18 on; before that, the thread has it translated as this process does. */
function startWorker(): Worker {
  const main = new URL('./main.ts', import.meta.url);
  const options = { resourceLimits: LIMITS, stdout: true, stderr: true, execArgv: [], env: {} };
  if ('typescript' in process.features && process.features.typescript) return new Worker(main, options);
  const run = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(main.href)}); });`;
  return new Worker(run, { ...options, eval: true });
}
