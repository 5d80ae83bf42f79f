import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import {
  type FromDevice,
  type FromServer,
  MalformedFrame,
  readDeviceFrame,
  WIRE_VERSION,
  type WireError,
  writeFrame,
} from '../model/wire/messages.ts';
import type { Clock } from './clock.ts';
import { StorageFailure } from './database.ts';
import type { Admission, Introduction } from './devices/admission.ts';
import type { Device } from './devices/registry.ts';
import { LOGIN_WITHIN, MAX_INBOX, MAX_INTRODUCTION, MAX_MALFORMED, MAX_PUSHES_WAITING, MAX_UNREAD, UNREAD_WITHIN } from './limits.ts';
import type { ChangeLog } from './log/change-log.ts';
import { answerTo, type Request, type Responders } from './requests.ts';

/** What all connections share. */
export interface Surroundings {
  readonly log: ChangeLog;
  readonly admission: Admission;
  readonly clock: Clock;
  readonly requests: Responders;
  /** The name of an unexpected failure; never what was in a frame. */
  readonly report: (failure: string) => void;
  readonly claimed: () => boolean;
}

export interface SessionEvents {
  readonly admitted: () => void;
  readonly closed: () => void;
}

const POLICY = 1008;
const FAILED = 1011;
const RESTARTED = 1012;

/**
 * One connection: who it is, what it waits for, how much it has not read. Frames are handled one at a time and a turn
 * apart, and none is taken up while the device doesn't read what it asked for: a device can slow down only itself.
 */
export class Session {
  device: Device | undefined;
  private readonly socket: WebSocket;
  private readonly address: string;
  private readonly around: Surroundings;
  private readonly events: SessionEvents;
  private readonly nonce = randomBytes(32);
  private readonly inbox: Uint8Array[] = [];
  private working = false;
  private closed = false;
  private malformed = 0;
  private pushes = 0;
  private unansweredBeats = 0;
  private pull: Extract<FromDevice, { t: 'pull' }> | undefined;
  private readonly callOffLogin: () => void;
  private callOffDrop: (() => void) | undefined;
  private wake: (() => void) | undefined;

  constructor(socket: WebSocket, address: string, around: Surroundings, events: SessionEvents) {
    this.socket = socket;
    this.address = address;
    this.around = around;
    this.events = events;
    // A broken connection is 'error' and then 'close'; there is nothing to do in between.
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => this.receive(isBinary && Buffer.isBuffer(data) ? data : undefined));
    socket.on('pong', () => {
      this.unansweredBeats = 0;
    });
    socket.on('close', () => {
      this.end();
      events.closed();
    });
    this.callOffLogin = around.clock.after(LOGIN_WITHIN, () => this.refuse('timeout'));
    this.send({ t: 'challenge', v: WIRE_VERSION, server: around.log.server, nonce: this.nonce, claimed: around.claimed() });
  }

  /** Answers the pull that waits, if there is something. After each commit. */
  answerPull(): void {
    const { pull, device } = this;
    if (!pull || !device || this.closed || this.isSlow() || this.around.log.head <= pull.after) return;
    this.pull = undefined;
    void this.guard(pull.id, () => this.send({ t: 'rows', re: pull.id, ...this.around.log.rowsAfter(pull.after, device.n) }));
  }

  /** Asks the device for a sign of life; ends the connection when two were not answered. */
  beat(): void {
    if (this.unansweredBeats >= 2) this.socket.terminate();
    else this.socket.ping();
    this.unansweredBeats++;
  }

  terminate(): void {
    this.socket.terminate();
  }

  private receive(frame: Uint8Array | undefined): void {
    if (this.closed) return;
    // An empty frame is malformed, as text is.
    this.inbox.push(frame ?? new Uint8Array());
    if (this.inbox.length >= MAX_INBOX) this.socket.pause();
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let frame = this.inbox.shift(); frame && !this.closed; frame = this.inbox.shift()) {
      await this.take(frame);
      if (this.inbox.length < MAX_INBOX) this.socket.resume();
      await new Promise((resolve) => setImmediate(resolve));
      while (!this.closed && (this.isSlow() || this.pushes >= MAX_PUSHES_WAITING))
        await new Promise<void>((resolve) => (this.wake = resolve));
    }
    this.working = false;
  }

  private async take(bytes: Uint8Array): Promise<void> {
    let frame: FromDevice;
    try {
      if (!this.device && bytes.length > MAX_INTRODUCTION) throw new MalformedFrame('frame');
      frame = readDeviceFrame(bytes);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      return this.complain(error);
    }
    if (isIntroduction(frame)) return this.device ? this.complain() : this.introduce(frame);
    if (!this.device || frame.t === 'present' || frame.t === 'wiped') return this.complain();
    return this.handle(frame, this.device);
  }

  private async introduce(first: Introduction): Promise<void> {
    const { admission, log } = this.around;
    await this.guard(undefined, async () => {
      const device = await admission.admit(first, this.nonce, this.address);
      if (this.closed) return;
      if (typeof device === 'string') return this.refuse(device);
      this.callOffLogin();
      this.events.admitted();
      this.device = device;
      const { id, name, role } = device;
      this.send({ t: 'welcome', device: id, name, role, salon: log.salon, epoch: log.epoch, head: log.head });
    });
  }

  private async handle(request: Request, device: Device): Promise<void> {
    if (request.t === 'pull') return this.startPull(request);
    const answering = this.guard(request.id, async () => this.send(await answerTo(this.around.requests, request, device)));
    if (request.t !== 'push') return answering;
    // The next frame doesn't wait for this commit: what arrives together is committed together.
    this.pushes++;
    void answering.then(() => {
      this.pushes--;
      this.wake?.();
    });
  }

  private async startPull(pull: Extract<FromDevice, { t: 'pull' }>): Promise<void> {
    if (this.pull) return this.send({ t: 'error', re: pull.id, code: 'busy' });
    await this.guard(pull.id, async () => {
      if (await this.around.log.doubt(pull.after)) return this.socket.close(RESTARTED);
      this.pull = pull;
      this.answerPull();
    });
  }

  /** Turns what fails into an error for the device. Only the disk is expected to fail; anything else ends the connection. */
  private async guard(re: number | undefined, act: () => void | Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.around.report(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown failure');
      this.send(re === undefined ? { t: 'error', code: 'storage' } : { t: 'error', re, code: 'storage' });
      if (!(error instanceof StorageFailure)) this.socket.close(FAILED);
    }
  }

  private complain(failure?: MalformedFrame): void {
    const code = failure?.message === 'v' && !this.device ? 'version' : 'malformed';
    if (code === 'version' || ++this.malformed >= MAX_MALFORMED) this.refuse(code);
    else this.send({ t: 'error', code });
  }

  private refuse(code: WireError): void {
    this.send({ t: 'error', code });
    this.socket.close(POLICY);
    this.end();
  }

  private send(message: FromServer): void {
    if (this.closed) return;
    this.socket.send(writeFrame(message), () => this.drained());
    if (this.isSlow()) this.callOffDrop ??= this.around.clock.after(UNREAD_WITHIN, () => this.socket.terminate());
  }

  private isSlow(): boolean {
    return this.socket.bufferedAmount > MAX_UNREAD;
  }

  private drained(): void {
    if (this.isSlow() || !this.callOffDrop) return;
    this.callOffDrop();
    this.callOffDrop = undefined;
    this.wake?.();
    this.answerPull();
  }

  private end(): void {
    this.closed = true;
    this.inbox.length = 0;
    this.pull = undefined;
    this.callOffLogin();
    this.callOffDrop?.();
    this.wake?.();
  }
}

function isIntroduction(frame: FromDevice): frame is Introduction {
  return frame.t === 'login' || frame.t === 'claim' || frame.t === 'join';
}
