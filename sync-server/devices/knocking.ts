import { randomBytes } from 'node:crypto';
import type { JoiningDevice, WireError } from '../../model/wire/messages.ts';
import type { Clock } from '../clock.ts';
import { KNOCK_LIVES, MAX_KNOCKING } from '../limits.ts';
import type { StoredCredential } from './credentials.ts';
import type { Device } from './registry.ts';

/** A device at the door: it had an invitation, and holds its connection open until the owner has decided. */
export interface Knock {
  /** What the device calls itself. */
  readonly name: string;
  readonly credential: StoredCredential;
  /** @returns false where the connection has ended meanwhile. */
  readonly welcome: (device: Device) => boolean;
  /** `declined`, or `timeout` where the owner did not answer. */
  readonly refuse: (why: WireError) => void;
  /** It went away before anything was decided. */
  readonly left: () => void;
}

interface Waiting extends Knock {
  readonly at: number;
  readonly callOff: () => void;
}

/** Who waits for the owner's word. */
export class Knocking {
  private readonly waiting = new Map<string, Waiting>();
  private readonly clock: Clock;
  private readonly changed: () => void;

  /** `changed`: somebody came or went. */
  constructor(clock: Clock, changed: () => void) {
    this.clock = clock;
    this.changed = changed;
  }

  get isFull(): boolean {
    return this.waiting.size >= MAX_KNOCKING;
  }

  /** @returns until when (epoch ms) the owner may decide, and how to go away, which may be called more than once. */
  knock(knock: Knock): { expires: number; leave: () => void } {
    const id = randomBytes(8).toString('hex');
    const at = this.clock.now();
    const callOff = this.clock.after(KNOCK_LIVES, () => this.take(id)?.refuse('timeout'));
    this.waiting.set(id, { ...knock, at, callOff });
    this.changed();
    return { expires: at + KNOCK_LIVES, leave: () => this.take(id)?.left() };
  }

  /** Ends a wait: whoever takes it answers the device. Undefined where it is over. */
  take(id: string): Knock | undefined {
    const waiting = this.waiting.get(id);
    if (!waiting) return undefined;
    this.waiting.delete(id);
    waiting.callOff();
    this.changed();
    return waiting;
  }

  list(): JoiningDevice[] {
    return [...this.waiting].map(([id, { name, at }]) => ({ id, name, at }));
  }
}
