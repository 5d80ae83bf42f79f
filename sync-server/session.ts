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
import { StorageFailure } from './database.ts';
import type { Admission, Introduction, Outcome } from './devices/admission.ts';
import type { Knocking } from './devices/knocking.ts';
import type { Device } from './devices/registry.ts';
import { LOGIN_WITHIN, MAX_INBOX, MAX_INTRODUCTION, MAX_MALFORMED, MAX_UNREAD, UNREAD_WITHIN, WIPED_WITHIN } from './limits.ts';
import { Member, type MemberSurroundings } from './member.ts';

/** What all connections share. */
export interface Surroundings extends MemberSurroundings {
  readonly admission: Admission;
  readonly knocking: Knocking;
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

/**
 * One connection: who it is, and how much it has not read. It is a stranger's until it has introduced itself, then perhaps a knocking
 * device's, a member's, or that of one which was shut out. Frames are handled one at a time and a turn apart, and none is taken up
 * while the device doesn't read what it asked for: a device can slow down only itself.
 */
export class Session {
  private readonly socket: WebSocket;
  private readonly address: string;
  private readonly around: Surroundings;
  private readonly events: SessionEvents;
  private readonly nonce = randomBytes(32);
  private readonly inbox: Uint8Array[] = [];
  private working = false;
  private closed = false;
  private malformed = 0;
  private unansweredBeats = 0;
  private member: Member | undefined;
  private shutOutDevice: Device | undefined;
  private leaveDoor: (() => void) | undefined;
  /** Of what the connection is at the moment. */
  private callOffLimit: () => void;
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
    this.callOffLimit = around.clock.after(LOGIN_WITHIN, () => this.refuse('timeout'));
    this.send({ t: 'challenge', v: WIRE_VERSION, server: around.log.server, nonce: this.nonce, claimed: around.claimed() });
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
      while (!this.closed && (this.isSlow() || this.member?.isBusy)) await new Promise<void>((resolve) => (this.wake = resolve));
    }
    this.working = false;
  }

  private async take(bytes: Uint8Array): Promise<void> {
    let frame: FromDevice;
    try {
      if (!this.member && !this.shutOutDevice && bytes.length > MAX_INTRODUCTION) throw new MalformedFrame('frame');
      frame = readDeviceFrame(bytes);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      return this.complain(error);
    }
    // What was on its way when the device was shut out is passed over.
    if (this.shutOutDevice) return frame.t === 'wiped' ? this.noteWiped(this.shutOutDevice) : undefined;
    if (isIntroduction(frame)) return this.member || this.leaveDoor ? this.complain() : this.introduce(frame);
    if (!this.member || frame.t === 'wiped') return this.complain();
    return this.member.handle(frame);
  }

  private async introduce(first: Introduction): Promise<void> {
    await this.guard(undefined, async () => {
      const outcome = await this.around.admission.admit(first, this.nonce, this.address);
      if (this.closed) return outcome.is === 'invited' ? outcome.invitation.giveBack() : undefined;
      if (outcome.is === 'in') this.welcome(outcome.device, first);
      else if (outcome.is === 'revoked') this.shutOut(outcome.device);
      else if (outcome.is === 'invited') this.knock(outcome, first);
      else this.refuse(outcome.why);
    });
  }

  /** @returns false where the device is not there any more, or has too many connections. */
  private welcome(device: Device, { v, time: asksTime = false }: Introduction): boolean {
    if (this.closed) return false;
    const { log, connections, clock } = this.around;
    const member = new Member(device, v, this.around, {
      send: (message) => this.send(message),
      guard: (re, act) => this.guard(re, act),
      isReading: () => !this.closed && !this.isSlow(),
      ready: () => this.wake?.(),
      shutOut: () => this.shutOut(member.device),
      close: (code) => this.socket.close(code),
    });
    if (!connections.enter(member)) {
      this.refuse('tooMany');
      return false;
    }
    this.callOffLimit();
    this.events.admitted();
    this.member = member;
    const { id, name, role } = device;
    this.send({
      t: 'welcome',
      device: id,
      name,
      role,
      salon: log.salon,
      epoch: log.epoch,
      head: log.head,
      ...(asksTime && { now: clock.now() }),
    });
    member.begin();
    return true;
  }

  private knock({ name, credential, invitation }: Extract<Outcome, { is: 'invited' }>, first: Introduction): void {
    this.callOffLimit();
    const { expires, leave } = this.around.knocking.knock({
      name,
      credential,
      welcome: (device) => this.welcome(device, first),
      refuse: (why) => this.refuse(why),
      left: invitation.giveBack,
    });
    this.leaveDoor = leave;
    this.send({ t: 'waiting', expires });
  }

  /** The device is to erase its copy; it may say that it has, and nothing else. */
  private shutOut(device: Device): void {
    if (this.closed || this.shutOutDevice) return;
    this.member?.leave();
    this.member = undefined;
    this.shutOutDevice = device;
    this.callOffLimit();
    this.callOffLimit = this.around.clock.after(WIPED_WITHIN, () => this.socket.close(POLICY));
    this.send({ t: 'error', code: 'revoked' });
    this.wake?.();
  }

  private noteWiped(device: Device): Promise<void> {
    return this.guard(undefined, async () => {
      await this.around.requests.registry.wiped(device);
      this.send({ t: 'done', re: 0 });
      this.around.connections.devicesChanged();
      this.socket.close(POLICY);
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
    const code = failure?.message === 'v' && !this.member ? 'version' : 'malformed';
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
    this.member?.answerPull();
  }

  private end(): void {
    this.closed = true;
    this.inbox.length = 0;
    this.member?.leave();
    this.leaveDoor?.();
    this.callOffLimit();
    this.callOffDrop?.();
    this.wake?.();
  }
}

function isIntroduction(frame: FromDevice): frame is Introduction {
  return frame.t === 'login' || frame.t === 'claim' || frame.t === 'join';
}
