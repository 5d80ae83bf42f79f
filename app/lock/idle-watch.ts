import type { LockWhen } from '../../workers/contracts/lock.ts';

/** Out of sight for so long (ms), Kartoteka locks, where that is wished: a look at another app is shorter. */
export const HIDDEN_FOR = 30_000;
const MINUTE = 60_000;
/** While something long is under way, an idle device is looked at again after this (ms). */
const BUSY_FOR = 15_000;

export interface IdlePorts {
  /** Epoch ms; goes on while the device sleeps. */
  readonly now: () => number;
  readonly after: (milliseconds: number, call: () => void) => () => void;
  /** True while a long piece of work goes on that somebody waits for. */
  readonly busy: () => boolean;
}

/** Tells when nobody has been at this device for as long as it may stay unlocked. */
export class IdleWatch {
  readonly #ports: IdlePorts;
  readonly #onIdle: () => void;
  #when: LockWhen;
  #last: number;
  #hiddenAt: number | null = null;
  #stop: () => void = () => {};
  #ended = false;

  constructor(when: LockWhen, ports: IdlePorts, onIdle: () => void) {
    this.#ports = ports;
    this.#onIdle = onIdle;
    this.#when = when;
    this.#last = ports.now();
    this.#plan();
  }

  change(when: LockWhen): void {
    this.#when = when;
    this.#plan();
  }

  /** Somebody touched the device, in this tab or another. Too late, where it slept through its time. */
  touched(): void {
    if (this.#isOver()) this.#look();
    else this.#last = this.#ports.now();
  }

  hidden(): void {
    this.#hiddenAt ??= this.#ports.now();
    this.#plan();
  }

  shown(): void {
    if (this.#isOver()) this.#look();
    else {
      this.#hiddenAt = null;
      this.#plan();
    }
  }

  end(): void {
    this.#ended = true;
    this.#stop();
  }

  /** When the time is over (epoch ms). Another tab that is used keeps a hidden one open too. */
  #end(): number {
    const idle = this.#last + this.#when.idle * MINUTE;
    if (this.#hiddenAt === null || !this.#when.hidden) return idle;
    return Math.min(idle, Math.max(this.#hiddenAt, this.#last) + HIDDEN_FOR);
  }

  #isOver(): boolean {
    return this.#ports.now() >= this.#end();
  }

  #plan(): void {
    this.#stop();
    if (this.#ended) return;
    this.#stop = this.#ports.after(Math.max(0, this.#end() - this.#ports.now()), () => this.#look());
  }

  #look(): void {
    if (this.#ended) return;
    if (!this.#isOver()) this.#plan();
    else if (this.#ports.busy()) {
      this.#stop();
      this.#stop = this.#ports.after(BUSY_FOR, () => this.#look());
    } else this.#onIdle();
  }
}
