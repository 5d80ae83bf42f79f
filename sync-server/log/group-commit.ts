/** Work that writes, usually a generator: it yields where it may be interrupted, and what it returns is true once it is committed. */
export type Steps<T> = Iterator<void, T>;

export interface Transaction {
  begin(): void;
  commit(): void;
  rollback(): void;
}

interface Task {
  readonly steps: Steps<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How long writes hold the thread before sockets get their turn (ms). */
const SLICE = 8;

/**
 * One transaction a tick for all writes that arrived: a commit waits for the disk, so thirty devices share one wait. Long
 * writes are cut into several transactions and take turns with the others.
 */
export class GroupCommit {
  private queue: Task[] = [];
  private scheduled = false;
  private readonly transaction: Transaction;
  private readonly now: () => number;

  constructor(transaction: Transaction, now: () => number = () => performance.now()) {
    this.transaction = transaction;
    this.now = now;
  }

  /** Resolves after the commit that made the whole of the work durable. Rejects when one of its transactions failed: earlier ones stay. */
  run<T>(steps: Steps<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ steps, resolve: (value) => resolve(value as T), reject });
      this.schedule();
    });
  }

  /** The same for work that is short enough for one step. */
  once<T>(act: () => T): Promise<T> {
    return this.run({ next: () => ({ done: true, value: act() }) });
  }

  /** Resolves when everything handed over before is committed. */
  async idle(): Promise<void> {
    while (this.queue.length > 0 || this.scheduled) await new Promise((resolve) => setImmediate(resolve));
  }

  private schedule(): void {
    if (this.scheduled || this.queue.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.tick();
      this.schedule();
    });
  }

  private tick(): void {
    const until = this.now() + SLICE;
    const touched: Task[] = [];
    const done: [Task, unknown][] = [];
    const unfinished: Task[] = [];
    try {
      this.transaction.begin();
      while (this.queue.length > 0 && this.now() < until) {
        const task = this.queue.shift();
        if (!task) break;
        touched.push(task);
        const last = advance(task, until, this.now);
        if (last.done) done.push([task, last.value]);
        else unfinished.push(task);
      }
      this.transaction.commit();
    } catch (error) {
      this.rollback();
      // Where not even a transaction could be begun, none of what waits can be done: it would be tried again at once, for ever.
      for (const task of touched.length > 0 ? touched : this.queue.splice(0)) task.reject(error);
      return;
    }
    this.queue.push(...unfinished);
    for (const [task, value] of done) task.resolve(value);
  }

  private rollback(): void {
    try {
      this.transaction.rollback();
    } catch {
      // SQLite has rolled back by itself where the failure was the disk's.
    }
  }
}

function advance(task: Task, until: number, now: () => number): IteratorResult<void, unknown> {
  let step = task.steps.next();
  while (!step.done && now() < until) step = task.steps.next();
  return step;
}
