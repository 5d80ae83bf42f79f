import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import WebSocket from 'ws';
import {
  type FromDevice,
  type FromServer,
  type Role,
  readServerFrame,
  type SpokenVersion,
  WIRE_VERSION,
  writeFrame,
} from '../../model/wire/messages.ts';

type Answer<T extends FromServer['t']> = Extract<FromServer, { t: T }>;
type Ask<T extends FromDevice['t']> = Omit<Extract<FromDevice, { t: T }>, 't' | 'id'>;

/** What a device keeps of its pairing. */
export interface Pairing {
  readonly device: string;
  readonly token: Uint8Array;
}

/** A device without a screen or a memory: speaks the wire to a real server, for tests and benches. */
export class HeadlessDevice {
  /** Frames that answer no request, oldest first. */
  readonly unasked: FromServer[] = [];
  /** The close code. */
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
  /** Of the wire, as it introduces itself. */
  version: SpokenVersion = WIRE_VERSION;
  private readonly waiting = new Map<number, { resolve: (answer: FromServer) => void; reject: (error: Error) => void }>();
  private readonly listeners = new Set<() => void>();
  private received: Answer<'challenge'> | undefined;
  private nextId = 1;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (bytes: Buffer) => this.take(readServerFrame(bytes)));
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.on('close', resolve));
    void this.closed.then(() => {
      for (const { reject } of this.waiting.values()) reject(new Error('the connection ended'));
      this.waiting.clear();
    });
  }

  /** Connects, and has read the challenge. */
  static async connect(address: string, headers: Record<string, string> = {}): Promise<HeadlessDevice> {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/sync`, { headers, perMessageDeflate: false });
    const device = new HeadlessDevice(socket);
    await once(socket, 'open');
    device.received = await device.heard('challenge');
    return device;
  }

  /** What the server opened the connection with. */
  get challenge(): Answer<'challenge'> {
    if (!this.received) throw new Error('not connected');
    return this.received;
  }

  /** Becomes the owner's first device. */
  async claim(ownerLink: string, name = 'Reception'): Promise<Pairing> {
    const [, secret = ''] = ownerLink.split('#claim=');
    return this.pair((credential) => ({ t: 'claim', v: this.version, secret, credential, name }));
  }

  /** Knocks with a code or a QR's secret, and resolves when the owner has let it in. */
  async join(code: string, name = 'Tablet'): Promise<Pairing> {
    return this.pair((credential) => ({ t: 'join', v: this.version, code, credential, name }));
  }

  /** As the owner's: a code for a further device, which is let in with this role as soon as it knocks. Resolves with the code. */
  async invite(role: Role = 'desk'): Promise<string> {
    const { code } = await this.ask('code', {}, 'code');
    void this.letInNext(role).catch(() => undefined);
    return code;
  }

  /** As the owner's: lets the next device in that knocks, under the name it gives itself. */
  async letInNext(role: Role): Promise<void> {
    for (;;) {
      const [knocking] = (await this.ask('devices', {}, 'devices')).joining;
      if (knocking) return void (await this.ask('confirm', { joining: knocking.id, name: knocking.name, role }, 'done'));
      await this.heard('devicesChanged');
    }
  }

  async login({ device, token }: Pairing): Promise<Answer<'welcome'>> {
    this.send({ t: 'login', v: this.version, device, proof: token });
    return this.heard('welcome');
  }

  push(docs: Ask<'push'>['docs']): Promise<Answer<'pushed'>> {
    return this.ask('push', { docs }, 'pushed');
  }

  /** `waiting`: changes that the device says it has not sent. */
  pull(after: number, waiting = 0): Promise<Answer<'rows'>> {
    return this.ask('pull', { after, waiting }, 'rows');
  }

  /** Sends a request and resolves with its answer. Rejects with the code of an error, or when the connection ends. */
  async ask<T extends FromDevice['t'], A extends FromServer['t']>(t: T, request: Ask<T>, answer: A): Promise<Answer<A>> {
    const id = this.nextId++;
    const answered = new Promise<FromServer>((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.socket.send(writeFrame({ t, id, ...request } as unknown as FromDevice));
    return expectFrame(await answered, answer);
  }

  /** All documents or summaries, page by page. */
  async fill(part: 'summaries' | 'documents'): Promise<Answer<'page'>['docs']> {
    const docs: Answer<'page'>['docs'] = [];
    for (let after = '', upto = 0; ; ) {
      const page = await this.ask('fill', { part, after, upto }, 'page');
      docs.push(...page.docs);
      if (page.next === '') return docs;
      ({ next: after, upto } = page);
    }
  }

  send(frame: FromDevice): void {
    this.socket.send(writeFrame(frame));
  }

  /** The next frame of this kind that answers no request; others wait for whoever asks for them. Rejects on an error, or when the connection ends. */
  async heard<T extends FromServer['t']>(t: T): Promise<Answer<T>> {
    for (;;) {
      const at = this.unasked.findIndex((frame) => frame.t === t || frame.t === 'error');
      const [frame] = at < 0 ? [] : this.unasked.splice(at, 1);
      if (frame) return expectFrame(frame, t);
      await Promise.race([new Promise<void>((resolve) => this.listeners.add(resolve)), this.ended()]);
    }
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  private async pair(introduce: (credential: Extract<FromDevice, { t: 'claim' }>['credential']) => FromDevice): Promise<Pairing> {
    const token = randomBytes(32);
    this.send(introduce({ kind: 'token', sha256: createHash('sha256').update(token).digest() }));
    const { device } = await this.heard('welcome');
    return { device, token };
  }

  private take(frame: FromServer): void {
    const re = 're' in frame ? frame.re : undefined;
    const waiting = re === undefined ? undefined : this.waiting.get(re);
    if (re !== undefined && waiting) {
      this.waiting.delete(re);
      waiting.resolve(frame);
      return;
    }
    this.unasked.push(frame);
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }

  private async ended(): Promise<never> {
    const code = await this.closed;
    throw new Error(`the connection ended: ${code}`);
  }
}

function expectFrame<T extends FromServer['t']>(frame: FromServer, t: T): Answer<T> {
  if (isFrame(frame, t)) return frame;
  throw new Error(frame.t === 'error' ? frame.code : `unexpected ${frame.t}`);
}

function isFrame<T extends FromServer['t']>(frame: FromServer, t: T): frame is Answer<T> {
  return frame.t === t;
}
