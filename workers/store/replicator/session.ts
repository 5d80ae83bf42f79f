import {
  type FromDevice,
  type FromServer,
  MalformedFrame,
  PAGE_BYTES,
  readServerFrame,
  type WireError,
  writeFrame,
} from '../../../model/wire/messages.ts';
import type { Clock, Connection, Transport } from '../ports.ts';
import { Portion } from './portion.ts';

/** The connection ended before the answer came. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}
/** The server said no. */
export class Refused extends Error {
  override name = 'Refused';
  readonly code: WireError;
  constructor(code: WireError) {
    super(code);
    this.code = code;
  }
}

type Request = Extract<FromDevice, { id: number }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** Bytes of any buffer will do for sending. */
type AnyBytes<T> = T extends Uint8Array ? Uint8Array : T extends object ? { readonly [K in keyof T]: AnyBytes<T[K]> } : T;
export type Question = AnyBytes<WithoutId<Request>>;
type AnswerOf = {
  push: 'pushed';
  erase: 'erased';
  pull: 'rows';
  fill: 'page';
  fetch: 'document';
  compare: 'lacking';
  code: 'code';
  devices: 'devices';
  confirm: 'done';
  decline: 'done';
  amend: 'done';
  revoke: 'done';
  erasures: 'erasures';
  pass: 'pass';
  blobs: 'lackingBlobs';
  exported: 'done';
  exports: 'exports';
};
export type Answer<T extends keyof AnswerOf> = Extract<FromServer, { t: AnswerOf[T] }>;
export type Hello = AnyBytes<Extract<FromDevice, { t: 'login' | 'claim' | 'join' }>>;
export type Challenge = Extract<FromServer, { t: 'challenge' }>;
export type Welcome = Extract<FromServer, { t: 'welcome' }>;
/** What the server says without having been asked. */
export type Word = Extract<FromServer, { t: 'devicesChanged' | 'amended' | 'wanted' | 'wantedBlobs' | 'presence' }>;

const ANSWERS: AnswerOf = {
  push: 'pushed',
  erase: 'erased',
  pull: 'rows',
  fill: 'page',
  fetch: 'document',
  compare: 'lacking',
  code: 'code',
  devices: 'devices',
  confirm: 'done',
  decline: 'done',
  amend: 'done',
  revoke: 'done',
  erasures: 'erasures',
  pass: 'pass',
  blobs: 'lackingBlobs',
  exported: 'done',
  exports: 'exports',
};
/** Answers come within milliseconds or, over a slow link, seconds; a pull waits for something to happen. */
const ANSWER_WITHIN = 30_000;
/** What may be long, either way. */
const BULKY: ReadonlySet<Question['t']> = new Set(['fill', 'push', 'fetch', 'compare']);
/** The owner has ten minutes; after that the server says so, if it still can. */
const KNOCK_WITHIN = 11 * 60_000;
/** Where nothing was heard for so long, the server is asked something cheap: a connection can die without a sign. */
const QUIET_AFTER = 25_000;

interface Waiting {
  readonly t: FromServer['t'];
  readonly resolve: (answer: FromServer) => void;
  readonly reject: (error: Error) => void;
  readonly stopClock: () => void;
  /** Bytes of the answer. */
  readonly onAnswer?: (bytes: number) => void;
}

/** One connection: the greeting, then questions and their answers. */
export class Session {
  readonly challenge: Promise<Challenge>;
  readonly closed: Promise<void>;
  private readonly connection: Connection;
  private readonly clock: Clock;
  private readonly onSign: () => void;
  private readonly onTime: (ahead: number) => void;
  readonly portion: Portion;
  private isIn = false;
  /** When the server was asked for the time last. */
  private askedTime = 0;
  /** What the server said before anyone listened: it speaks right after its welcome. */
  private readonly unheard: Word[] = [];
  private onWord: (word: Word) => void = (word) => void this.unheard.push(word);
  private onKnocking: () => void = () => {};
  private readonly waiting = new Map<number, Waiting>();
  private greeting: Waiting | undefined;
  private lastId = 0;
  private isClosed = false;
  /** The server has said that this device was revoked. */
  isShutOut = false;
  private stopQuietClock: () => void = () => {};
  private resolveClosed: () => void = () => {};

  /**
   * `onSign`: the server gave a sign of life. `portion`: what is known of the link from former connections. `onTime`: the server told
   * the time, and this device's clock is so far ahead of it (ms).
   */
  constructor(transport: Transport, clock: Clock, onSign: () => void, portion = new Portion(), onTime: (ahead: number) => void = () => {}) {
    this.clock = clock;
    this.onSign = onSign;
    this.onTime = onTime;
    this.portion = portion;
    this.closed = new Promise((resolve) => {
      this.resolveClosed = resolve;
    });
    this.challenge = this.greet('challenge');
    this.challenge.catch(() => {});
    this.connection = transport.connect({ onFrame: (frame) => this.hear(frame), onClosed: () => this.end() });
  }

  /** Says who this is. `onKnocking`: the owner has to decide first, which may take minutes. @throws Refused, ConnectionLost */
  hello(message: Hello, onKnocking: () => void = () => {}): Promise<Welcome> {
    this.onKnocking = onKnocking;
    const welcome = this.greet('welcome');
    this.connection.send(writeFrame({ ...message, time: true } as FromDevice));
    this.askedTime = this.clock.now();
    return welcome;
  }

  /** Hears what the server says unasked from now on. */
  listen(onWord: (word: Word) => void): void {
    this.onWord = onWord;
    for (const word of this.unheard.splice(0)) onWord(word);
  }

  /** Says something that is not answered. */
  tell(message: Extract<FromDevice, { t: 'present' }>): void {
    if (!this.isClosed) this.connection.send(writeFrame(message));
  }

  /** Says that this device, shut out, has erased its copy; resolves when the server has noted it. @throws ConnectionLost */
  async sayWiped(): Promise<void> {
    const noted = this.expect('done', ANSWER_WITHIN, (waiting) => this.waiting.set(0, waiting));
    if (!this.isClosed) this.connection.send(writeFrame({ t: 'wiped' }));
    await noted;
  }

  /** @throws Refused, ConnectionLost */
  async ask<T extends Question>(question: T): Promise<Answer<T['t']>> {
    if (this.isShutOut) throw new Refused('revoked');
    if (this.isClosed) throw new ConnectionLost();
    const id = ++this.lastId;
    const { portion } = this;
    const within = BULKY.has(question.t) ? portion.patience : ANSWER_WITHIN;
    const isPage = question.t === 'fill' || question.t === 'pull';
    const wanted = Math.min(portion.bytes, ('most' in question ? question.most : undefined) ?? PAGE_BYTES);
    const most = isPage && wanted < PAGE_BYTES ? { most: wanted } : {};
    const frame = writeFrame({ ...question, id, ...most } as Request);
    const begun = this.clock.now();
    const onAnswer = (bytes: number): void => {
      const ms = this.clock.now() - begun;
      if (question.t === 'pull') portion.tookAtMost(ms, bytes);
      else if (BULKY.has(question.t)) portion.took(ms, frame.length + bytes);
    };
    const answer = this.expect(ANSWERS[question.t], question.t === 'pull' ? null : within, (waiting) =>
      this.waiting.set(id, { ...waiting, onAnswer }),
    );
    this.connection.send(frame);
    return (await answer) as Answer<T['t']>;
  }

  close(): void {
    this.connection.close();
    this.end();
  }

  private greet<T extends 'challenge' | 'welcome'>(t: T): Promise<Extract<FromServer, { t: T }>> {
    return this.expect(t, ANSWER_WITHIN, (waiting) => {
      this.greeting = waiting;
    }) as Promise<Extract<FromServer, { t: T }>>;
  }

  private expect(t: FromServer['t'], within: number | null, keep: (waiting: Waiting) => void): Promise<FromServer> {
    return new Promise((resolve, reject) => {
      const stopClock = within === null ? () => {} : this.clock.after(within, () => this.close());
      if (this.isClosed) reject(new ConnectionLost());
      else keep({ t, resolve, reject, stopClock });
    });
  }

  private hear(frame: Uint8Array): void {
    if (this.isClosed) return;
    let message: FromServer;
    try {
      message = readServerFrame(frame);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      this.close();
      return;
    }
    this.onSign();
    if ('now' in message && message.now !== undefined) this.compareClocks(message.now);
    this.startQuietClock();
    if (isWord(message)) this.onWord(message);
    else if (message.t === 'waiting') this.knock();
    else if (message.t === 'error' && message.code === 'revoked') this.shutOut();
    else this.settle(message, frame.length);
  }

  /** The answer left the server halfway between question and answer. */
  private compareClocks(server: number): void {
    const here = this.clock.now();
    this.onTime((Math.min(this.askedTime, here) + here) / 2 - server);
  }

  private settle(message: FromServer, bytes: number): void {
    const re = 're' in message ? message.re : undefined;
    const waiting = re === undefined ? this.greeting : this.waiting.get(re);
    if (!waiting) return;
    if (re === undefined) this.greeting = undefined;
    else this.waiting.delete(re);
    waiting.stopClock();
    waiting.onAnswer?.(bytes);
    if (message.t === 'welcome') this.isIn = true;
    if (message.t === 'error') waiting.reject(new Refused(message.code));
    else if (message.t === waiting.t) waiting.resolve(message);
    else this.close();
  }

  /** The owner is asked: from here on it is a person who answers, and the server says when it gives up. */
  private knock(): void {
    if (!this.greeting) return;
    this.greeting.stopClock();
    const stopClock = this.clock.after(KNOCK_WITHIN, () => this.close());
    this.greeting = { ...this.greeting, stopClock };
    // The owner takes a while: the time that it takes tells nothing of the way.
    this.askedTime = Number.POSITIVE_INFINITY;
    this.onKnocking();
  }

  /** This device is no longer of the salon. Whatever was asked ends so; the connection stays for its last word. */
  private shutOut(): void {
    const pending = [...this.waiting.values(), ...(this.greeting ? [this.greeting] : [])];
    this.greeting = undefined;
    this.waiting.clear();
    this.stopQuietClock();
    this.isShutOut = true;
    for (const waiting of pending) {
      waiting.stopClock();
      waiting.reject(new Refused('revoked'));
    }
    this.resolveClosed();
  }

  /** Something is asked that is answered at once. */
  private isAsked(): boolean {
    return [...this.waiting.values()].some(({ t }) => t !== 'rows');
  }

  private startQuietClock(): void {
    this.stopQuietClock();
    this.stopQuietClock = this.clock.after(QUIET_AFTER, () => {
      // A question that waits has its own time: its answer may be long on the way.
      if (this.isAsked()) this.startQuietClock();
      else if (!this.greeting) this.askTime();
    });
  }

  private askTime(): void {
    this.ask({ t: 'compare', docs: [], time: true }).catch(() => {});
    this.askedTime = this.clock.now();
  }

  private end(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.isIn) this.portion.broke();
    this.stopQuietClock();
    for (const waiting of [...this.waiting.values(), ...(this.greeting ? [this.greeting] : [])]) {
      waiting.stopClock();
      waiting.reject(new ConnectionLost());
    }
    this.waiting.clear();
    this.resolveClosed();
  }
}

const WORDS: ReadonlySet<string> = new Set<Word['t']>(['devicesChanged', 'amended', 'wanted', 'wantedBlobs', 'presence']);

function isWord(message: FromServer): message is Word {
  return WORDS.has(message.t);
}
