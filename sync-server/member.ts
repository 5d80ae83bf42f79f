import { MAX_BLOB_NAMES } from '../model/wire/blobs.ts';
import { type FromDevice, type FromServer, MAX_ROWS, PHOTOS_SINCE, type SpokenVersion } from '../model/wire/messages.ts';
import type { Passes } from './blobs/passes.ts';
import type { Clock } from './clock.ts';
import type { Connection, Connections } from './connections.ts';
import type { Cursors } from './devices/cursors.ts';
import type { Device } from './devices/registry.ts';
import { MAX_PUSHES_WAITING, PRESENCE, REQUESTS } from './limits.ts';
import type { ChangeLog } from './log/change-log.ts';
import type { Presence } from './presence.ts';
import { answerTo, type Request, type Responders } from './requests.ts';
import { TokenBucket } from './token-bucket.ts';

export interface MemberSurroundings {
  readonly log: ChangeLog;
  readonly clock: Clock;
  readonly connections: Connections;
  readonly presence: Presence;
  readonly cursors: Cursors;
  readonly passes: Passes;
  readonly requests: Responders;
}

/** What a member's connection does for it. */
export interface Wire {
  readonly send: (message: FromServer) => void;
  /** Turns what fails into an error for the device. */
  readonly guard: (re: number | undefined, act: () => void | Promise<void>) => Promise<void>;
  /** False where the connection has ended, or too much that was sent lies unread. */
  readonly isReading: () => boolean;
  /** The next frame may be taken up. */
  readonly ready: () => void;
  readonly shutOut: () => void;
  readonly close: (code: number) => void;
}

type Pull = Extract<FromDevice, { t: 'pull' }>;

/** The device starts again from its greeting: the log is not what it was. */
const RESTARTED = 1012;
/** Requests that are slow by themselves: a push waits for the disk, the others for the device to read what they brought. */
const UNCOUNTED: readonly Request['t'][] = ['push', 'pull', 'fill'];

/** A connection whose device is in: answers what it asks, and tells it what others do. */
export class Member implements Connection {
  device: Device;
  readonly knowsPhotos: boolean;
  private readonly around: MemberSurroundings;
  private readonly wire: Wire;
  /** The log's, when the device came in. */
  private readonly epoch: string;
  private readonly requests: TokenBucket;
  private readonly presence: TokenBucket;
  private pull: Pull | undefined;
  private pushes = 0;
  private left = false;
  /** The card that is open there, told to the others as soon as it may be. */
  private card: string | undefined;

  constructor(device: Device, version: SpokenVersion, around: MemberSurroundings, wire: Wire) {
    this.device = device;
    this.knowsPhotos = version >= PHOTOS_SINCE;
    this.around = around;
    this.wire = wire;
    this.epoch = around.log.epoch;
    this.requests = new TokenBucket(REQUESTS, around.clock.now);
    this.presence = new TokenBucket(PRESENCE, around.clock.now);
  }

  /** True while its pushes wait for the disk: nothing more is taken up. */
  get isBusy(): boolean {
    return this.pushes >= MAX_PUSHES_WAITING;
  }

  /** After the welcome. */
  begin(): void {
    this.want(this.around.log.wanted);
    const { blobs } = this.around.requests;
    this.wantBlobs(blobs.lacking(blobs.absent));
  }

  async handle(frame: Request | Extract<FromDevice, { t: 'present' }>): Promise<void> {
    if (frame.t === 'present') return this.show(frame.doc);
    if (frame.t === 'pull') return this.startPull(frame);
    if (!UNCOUNTED.includes(frame.t)) await this.slowDown();
    if (this.left) return;
    const answering = this.wire.guard(frame.id, async () => this.tell(await answerTo(this.around.requests, frame, this)));
    if (frame.t !== 'push') return answering;
    // The next frame doesn't wait for this commit: what arrives together is committed together.
    this.pushes++;
    void answering.then(() => {
      this.pushes--;
      this.wire.ready();
    });
  }

  /** Answers the pull that waits, if there is something. After each commit. */
  answerPull(): void {
    const { pull, device } = this;
    if (!pull || this.left || !this.wire.isReading() || this.around.log.head <= pull.after) return;
    this.pull = undefined;
    void this.wire.guard(pull.id, () =>
      this.tell({ t: 'rows', re: pull.id, ...this.around.log.rowsAfter(pull.after, device.n, pull.most, this.knowsPhotos) }),
    );
  }

  tell(message: FromServer): void {
    if (!this.left) this.wire.send(message);
  }

  /** The server lacks something of these documents. */
  want(docs: readonly string[]): void {
    if (docs.length > 0) this.tell({ t: 'wanted', docs: docs.slice(0, MAX_ROWS) });
  }

  /** The server has lost these pictures. */
  wantBlobs(names: readonly Uint8Array[]): void {
    const told = names.slice(0, MAX_BLOB_NAMES).map((name) => new Uint8Array(name));
    if (this.knowsPhotos && told.length > 0) this.tell({ t: 'wantedBlobs', names: told });
  }

  amend(device: Device): void {
    this.device = device;
    this.tell({ t: 'amended', name: device.name, role: device.role });
  }

  shutOut(): void {
    this.wire.shutOut();
  }

  leave(): void {
    if (this.left) return;
    this.left = true;
    this.pull = undefined;
    this.around.connections.leave(this);
    this.around.presence.leave(this);
    this.around.passes.left(this);
  }

  private async startPull(pull: Pull): Promise<void> {
    if (this.pull) return this.tell({ t: 'error', re: pull.id, code: 'busy' });
    const { log, cursors } = this.around;
    await this.wire.guard(pull.id, async () => {
      if (await log.doubt(pull.after)) await cursors.begin(log.epoch);
      // It follows a log that this one is not: it compares what it has, as everyone does who comes later.
      if (pull.after > log.head && this.epoch !== log.epoch) return this.wire.close(RESTARTED);
      if (pull.after <= log.head) cursors.note(this.device.n, pull.after, pull.waiting);
      this.pull = pull;
      this.answerPull();
    });
  }

  /** Told at once, or, where cards are leafed through faster than anyone can follow, the last of them when there is time. */
  private show(card: string): void {
    const isPutOff = this.card !== undefined;
    this.card = card;
    if (isPutOff) return;
    if (this.presence.take()) this.showNow();
    else this.around.clock.after(this.presence.wait, () => this.showNow());
  }

  private showNow(): void {
    const { card } = this;
    this.card = undefined;
    if (card !== undefined && !this.left) this.around.presence.show(this, card);
  }

  private async slowDown(): Promise<void> {
    while (!this.left && !this.requests.take())
      await new Promise<void>((resolve) => void this.around.clock.after(this.requests.wait, resolve));
  }
}
