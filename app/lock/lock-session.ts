import type { DeviceLock, LockInfo, LockOutcome, LockProblem, LockWhen } from '../../workers/contracts/lock.ts';
import type { Progress } from '../../workers/contracts/store.ts';
import type { RunningThreads } from '../workers.ts';
import { IdleWatch } from './idle-watch.ts';
import type { Passkeys } from './passkey.ts';
import type { WrongTries } from './wrong-tries.ts';

/** Kept on the device so that a locked one shows its lock at once; the lock itself lies with what it protects. */
export const IS_SET = 'kartoteka.lock';
/** How long it is waited for another tab that is setting the lock or taking it off (ms). */
const OTHERS_CHANGE_WITHIN = 20_000;
const TELL_OTHERS_EVERY = 10_000;

/** What the tabs of a device tell each other about its lock. */
export type LockMessage = 'lock' | 'changing' | 'changed' | 'used';

/** `cancelled`: the passkey was not used; `wait`: after wrong ones the next try has to wait. */
export type UnlockProblem = LockProblem | 'cancelled' | 'wait';

export interface LockPorts {
  /** Starts the workers; the key is the caller's again when this returns. */
  readonly start: (key: Uint8Array | null) => RunningThreads;
  /** Starts the lock worker. */
  readonly lockWorker: () => { readonly lock: DeviceLock; readonly end: () => void };
  /** Has the field that is being typed in hand over what it holds. */
  readonly leaveField: () => void;
  /** Forgets what else the page keeps of this device. */
  readonly forgetRest: () => void;
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly tries: WrongTries;
  readonly others: { readonly post: (message: LockMessage) => void; readonly listen: (heard: (message: LockMessage) => void) => void };
  readonly passkeys: Passkeys;
  readonly now: () => number;
  readonly after: (milliseconds: number, call: () => void) => () => void;
}

/** What the page shows; a new object whenever anything of it changes. */
export type LockView =
  | {
      readonly phase: 'open';
      readonly threads: RunningThreads;
      /** Grows with every new start of the workers. */
      readonly generation: number;
      /** null: no lock is set, or it is not known yet. */
      readonly info: LockInfo | null;
      /** How far encrypting or decrypting is. */
      readonly progress: Progress | null;
    }
  /** This tab or another sets the lock or takes it off. */
  | { readonly phase: 'changing' }
  /** `info` is null until it has been read. */
  | { readonly phase: 'locked'; readonly info: LockInfo | null };

/** The lock of this device as one tab has it: locked, the tab has no workers and so nothing of any client. */
export class LockSession {
  readonly #ports: LockPorts;
  readonly #listeners = new Set<() => void>();
  #view: LockView = { phase: 'changing' };
  /** Workers that still store what they were given before the tab was locked. */
  #draining: RunningThreads | null = null;
  /** Resolves when the latest workers have encrypted, or decrypted, all that is stored. */
  #sealing: Promise<void> = Promise.resolve();
  #watch: IdleWatch | null = null;
  #generation = 0;
  /** The workers were started with the key. */
  #hasKey = false;
  /** It is this tab that sets the lock or takes it off. */
  #isChanging = false;
  #worker: ReturnType<LockPorts['lockWorker']> | null = null;
  #asking = 0;
  #told = Number.NEGATIVE_INFINITY;
  #callOffWaiting: () => void = () => {};

  constructor(ports: LockPorts) {
    this.#ports = ports;
    ports.others.listen((message) => this.#hear(message));
    if (ports.memory.getItem(IS_SET) === null) this.#open(null);
    else this.#enterLocked();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): LockView => this.#view;

  get passkeys(): Passkeys {
    return this.#ports.passkeys;
  }

  /** How long the next passphrase has to wait (ms). */
  wait(): number {
    return this.#ports.tries.wait();
  }

  /** Locks this device, in all its tabs. Nothing where no lock is set. */
  lock(): void {
    if (this.#view.phase !== 'open' || !this.#view.info) return;
    this.#ports.others.post('lock');
    this.#close({ phase: 'locked', info: null });
  }

  async unlock(passphrase: string): Promise<UnlockProblem | null> {
    if (this.wait() > 0) return 'wait';
    return this.#unlocked(await this.#ask((lock) => lock.unlock(passphrase)));
  }

  async unlockWithPasskey(): Promise<UnlockProblem | null> {
    const passkey = this.#view.phase === 'locked' ? this.#view.info?.passkey : null;
    const secret = passkey && (await this.#ports.passkeys.secret(passkey.credential, passkey.salt));
    return secret ? this.#unlocked(await this.#ask((lock) => lock.unlockWith(secret))) : 'cancelled';
  }

  /** Sets a lock. The workers begin anew, with the key, and encrypt what is there. */
  set(passphrase: string, when: LockWhen): Promise<UnlockProblem | null> {
    return this.#anew((lock) => lock.set(passphrase, when));
  }

  /** Takes the lock off. */
  async takeOff(passphrase: string): Promise<UnlockProblem | null> {
    // Tried first, so that nothing stops for a slip.
    const tried = await this.#try((lock) => lock.unlock(passphrase));
    return tried ?? this.#anew((lock) => lock.takeOff(passphrase));
  }

  changePassphrase(passphrase: string, next: string): Promise<UnlockProblem | null> {
    return this.#try((lock) => lock.change(passphrase, next));
  }

  async addPasskey(passphrase: string): Promise<UnlockProblem | null> {
    const tried = await this.#try((lock) => lock.unlock(passphrase));
    if (tried) return tried;
    const passkey = await this.#ports.passkeys.create();
    return passkey ? this.#changed(await this.#try((lock) => lock.addPasskey(passphrase, passkey))) : 'cancelled';
  }

  async removePasskey(): Promise<UnlockProblem | null> {
    return this.#changed(await this.#try((lock) => lock.removePasskey()));
  }

  async setWhen(when: LockWhen): Promise<UnlockProblem | null> {
    return this.#changed(await this.#try((lock) => lock.setWhen(when)));
  }

  /** Throws away everything on this device. The page is to be loaded anew after it. */
  async forget(): Promise<UnlockProblem | null> {
    this.#draining?.end();
    this.#draining = null;
    const problem = await this.#try((lock) => lock.forget());
    if (problem) return problem;
    this.#ports.memory.removeItem(IS_SET);
    this.#ports.forgetRest();
    this.#ports.tries.right();
    this.#ports.others.post('changed');
    return null;
  }

  /** Somebody is at this device. */
  touched(): void {
    if (!this.#watch) return;
    this.#watch.touched();
    const now = this.#ports.now();
    if (now - this.#told < TELL_OTHERS_EVERY) return;
    this.#told = now;
    this.#ports.others.post('used');
  }

  hidden(): void {
    this.#watch?.hidden();
  }

  shown(): void {
    this.#watch?.shown();
  }

  #hear(message: LockMessage): void {
    if (message === 'used') this.#watch?.touched();
    else if (message === 'lock' && this.#view.phase === 'open') this.#close({ phase: 'locked', info: null });
    else if (message === 'changing' && this.#view.phase === 'open') {
      this.#close({ phase: 'changing' });
      this.#callOffWaiting = this.#ports.after(OTHERS_CHANGE_WITHIN, () => void this.#begin());
    } else if (message === 'changed' && !this.#isChanging) {
      this.#callOffWaiting();
      if (this.#view.phase === 'changing') void this.#begin();
      else void this.#look();
    }
  }

  /** Another tab has set the lock or taken it off: this one goes on accordingly. */
  async #begin(): Promise<void> {
    const info = await this.#ask((lock) => lock.info());
    if (this.#view.phase === 'open') return;
    if (info.ok && !info.value) this.#open(null);
    else this.#enterLocked();
  }

  #open(key: Uint8Array | null): void {
    const before = this.#view;
    const threads = this.#draining ?? this.#ports.start(key);
    const isAnew = this.#draining === null;
    this.#draining = null;
    this.#hasKey = key !== null;
    const info = key && before.phase === 'locked' ? before.info : null;
    this.#show({ phase: 'open', threads, generation: ++this.#generation, info, progress: null });
    if (isAnew) this.#sealing = this.#watchOver(threads, key !== null);
    else void this.#look();
    key?.fill(0);
  }

  async #watchOver(threads: RunningThreads, hasKey: boolean): Promise<void> {
    if ((await threads.opened.catch(() => 'open')) === 'locked') {
      // The lock is there and what was to remind of it is not: the workers have read nothing.
      if (this.#isOpen(threads)) this.#close({ phase: 'locked', info: null });
      return;
    }
    if (!hasKey) return;
    void this.#look();
    await threads.finishSealing((progress) => this.#tellProgress(threads, progress)).catch(() => {});
    this.#tellProgress(threads, null);
    await this.#look();
    this.#ports.others.post('changed');
  }

  #tellProgress(threads: RunningThreads, progress: Progress | null): void {
    if (this.#view.phase === 'open' && this.#view.threads === threads) this.#show({ ...this.#view, progress });
  }

  /** Ends what this tab has of the clients: from sight at once, from memory when all of it is stored. */
  #close(view: LockView): void {
    if (this.#view.phase !== 'open') return;
    const { threads } = this.#view;
    this.#endWatch();
    this.#ports.leaveField();
    this.#show(view);
    if (view.phase === 'locked') this.#ports.memory.setItem(IS_SET, 'yes');
    // Unlocked before all is stored, it goes on with the same workers, if they are the lock's.
    const mayGoOn = view.phase === 'locked' && this.#hasKey;
    if (mayGoOn) this.#draining = threads;
    void this.#drain(threads, mayGoOn);
  }

  async #drain(threads: RunningThreads, mayGoOn: boolean): Promise<void> {
    // Ended in the middle of encrypting, they would leave the rest readable until the next unlocking.
    await Promise.all([threads.settled(), mayGoOn && this.#sealing]);
    if (mayGoOn && this.#draining !== threads) return;
    if (mayGoOn) this.#draining = null;
    threads.end();
    await this.#look();
  }

  #endWatch(): void {
    this.#watch?.end();
    this.#watch = null;
  }

  #enterLocked(): void {
    this.#show({ phase: 'locked', info: null });
    void this.#look();
  }

  #unlocked(outcome: LockOutcome<Uint8Array>): UnlockProblem | null {
    if (!outcome.ok) {
      if (outcome.problem === 'wrong') this.#ports.tries.wrong();
      return outcome.problem;
    }
    this.#ports.tries.right();
    if (this.#view.phase !== 'open') this.#open(outcome.value);
    return null;
  }

  /** Ends the workers of all tabs, changes the lock, and starts with the key that comes of it. */
  async #anew(change: (lock: DeviceLock) => Promise<LockOutcome<Uint8Array>>): Promise<UnlockProblem | null> {
    if (this.#view.phase !== 'open') return 'internal';
    const { threads } = this.#view;
    this.#endWatch();
    this.#ports.leaveField();
    this.#isChanging = true;
    this.#ports.others.post('changing');
    this.#show({ phase: 'changing' });
    await threads.settled();
    threads.end();
    const outcome = await this.#ask(change);
    this.#isChanging = false;
    if (outcome.ok) {
      this.#ports.memory.setItem(IS_SET, 'yes');
      this.#open(outcome.value);
    } else await this.#begin();
    this.#ports.others.post('changed');
    return outcome.ok ? null : outcome.problem;
  }

  async #try<T>(call: (lock: DeviceLock) => Promise<LockOutcome<T>>): Promise<UnlockProblem | null> {
    const outcome = await this.#ask(call);
    return outcome.ok ? null : outcome.problem;
  }

  async #changed(problem: UnlockProblem | null): Promise<UnlockProblem | null> {
    if (problem) return problem;
    await this.#look();
    this.#ports.others.post('changed');
    return null;
  }

  /** Reads what can be known of the lock, and goes by it. */
  async #look(): Promise<void> {
    const outcome = await this.#ask((lock) => lock.info());
    if (!outcome.ok || this.#view.phase === 'changing') return;
    const info = outcome.value;
    if (!info) this.#ports.memory.removeItem(IS_SET);
    if (this.#view.phase === 'locked') {
      if (info) this.#show({ phase: 'locked', info });
      else if (!this.#draining) this.#open(null);
      return;
    }
    this.#show({ ...this.#view, info });
    // A lock was set, and this tab did not hear of it in time: it goes on only with the key.
    if (info && !this.#hasKey) return this.#close({ phase: 'locked', info });
    this.#keepWatch(info);
  }

  #keepWatch(info: LockInfo | null): void {
    if (!info) this.#endWatch();
    else if (this.#watch) this.#watch.change(info.when);
    else {
      const { now, after } = this.#ports;
      const busy = () => this.#view.phase === 'open' && this.#view.threads.busy();
      this.#watch = new IdleWatch(info.when, { now, after, busy }, () => this.lock());
    }
  }

  /** Asks the lock worker, which lives as long as it is needed. */
  async #ask<T>(call: (lock: DeviceLock) => Promise<LockOutcome<T>>): Promise<LockOutcome<T>> {
    this.#worker ??= this.#ports.lockWorker();
    const worker = this.#worker;
    this.#asking++;
    const outcome = await call(worker.lock).catch((): LockOutcome<T> => ({ ok: false, problem: 'internal' }));
    this.#asking--;
    if (this.#asking === 0 && this.#view.phase === 'open' && this.#worker === worker) {
      this.#worker = null;
      worker.end();
    }
    return outcome;
  }

  #isOpen(threads: RunningThreads): boolean {
    return this.#view.phase === 'open' && this.#view.threads === threads;
  }

  #show(view: LockView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
