import type { StoreStatus } from '../contracts/store.ts';
import type { Clock } from './ports.ts';

/** Changes of a long import or copy are told at most this often (ms). */
const AT_MOST_EVERY = 250;

/** What is counted in the storage. */
export type Counted = Pick<StoreStatus, 'waiting' | 'photosWaiting' | 'refused' | 'damaged'>;

/** What the page is told of the store's state: at once when something turns, else now and then. */
export class StatusTeller {
  private readonly clock: Clock;
  private readonly count: () => Promise<Counted>;
  private readonly tell: (status: StoreStatus) => void;
  private status: StoreStatus = {
    access: 'unpaired',
    connection: 'connecting',
    lastContact: null,
    waiting: 0,
    photosWaiting: 0,
    refused: 0,
    fill: null,
    storage: 'ok',
    device: null,
    unclaimed: null,
    damaged: 0,
    clockAhead: null,
  };
  private told = '';
  private toldAt = Number.NEGATIVE_INFINITY;
  private planned: (() => void) | undefined;
  private silent = true;

  constructor(clock: Clock, count: () => Promise<Counted>, tell: (status: StoreStatus) => void) {
    this.clock = clock;
    this.count = count;
    this.tell = tell;
  }

  get now(): StoreStatus {
    return this.status;
  }

  /** Tells the state for the first time; before this, changes are only kept. */
  async begin(): Promise<void> {
    await this.recount();
    this.silent = false;
    this.say();
  }

  set(change: Partial<StoreStatus>): void {
    const turned = (['access', 'connection', 'storage', 'unclaimed'] as const).some(
      (key) => key in change && change[key] !== this.status[key],
    );
    this.status = { ...this.status, ...change };
    if (this.silent) return;
    if (turned) this.say();
    else this.plan();
  }

  /** What waits for the server, or is damaged, may have changed. */
  touch(): void {
    if (!this.silent) this.plan();
  }

  stop(): void {
    this.silent = true;
    this.planned?.();
  }

  private plan(): void {
    if (this.planned) return;
    const wait = Math.max(0, Math.min(AT_MOST_EVERY, this.toldAt + AT_MOST_EVERY - this.clock.now()));
    this.planned = this.clock.after(wait, () => {
      this.planned = undefined;
      void this.recount().then(() => this.say());
    });
  }

  private async recount(): Promise<void> {
    try {
      const counted = await this.count();
      // What turned while it was counted stays turned.
      this.status = { ...this.status, ...counted };
    } catch {
      // The storage is away; `storage` says so, and the last numbers stand.
    }
  }

  private say(): void {
    const text = JSON.stringify(this.status);
    if (this.silent || text === this.told) return;
    this.told = text;
    this.toldAt = this.clock.now();
    this.tell(this.status);
  }
}
