import { randomBytes } from 'node:crypto';
import { PASS_LIVES, PASS_OUTLIVES } from '../../model/wire/blobs.ts';
import { sha256 } from '../digest.ts';

interface Pass {
  /** The device's public name. */
  readonly device: string;
  /** Which connection asked for it. */
  readonly holder: object;
  /** Epoch ms. */
  ends: number;
}

/** Of one device; an older one ends. */
const MAX_OF_DEVICE = 30;

/**
 * What lets a device's requests for pictures in: 32 random bytes, known to the server by their SHA-256 and in memory only. Whether the
 * device is still of the salon is asked anew at each request.
 */
export class Passes {
  private readonly passes = new Map<string, Pass>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** A pass for the connection `holder`; the one it had before ends. */
  issue(device: string, holder: object): string {
    for (const [key, pass] of this.passes) if (pass.holder === holder || this.isOver(pass)) this.passes.delete(key);
    const ofDevice = [...this.passes].filter(([, pass]) => pass.device === device);
    for (const [key] of ofDevice.slice(0, Math.max(0, ofDevice.length - MAX_OF_DEVICE + 1))) this.passes.delete(key);
    const pass = randomBytes(32).toString('base64url');
    this.passes.set(keyOf(pass), { device, holder, ends: this.now() + PASS_LIVES });
    return pass;
  }

  /** Whose pass it is; undefined where it is none, or over. */
  deviceOf(pass: string): string | undefined {
    const known = this.passes.get(keyOf(pass));
    return known && !this.isOver(known) ? known.device : undefined;
  }

  /** The connection has ended: what is being sent may be sent to its end. */
  left(holder: object): void {
    const ends = this.now() + PASS_OUTLIVES;
    for (const pass of this.passes.values()) if (pass.holder === holder) pass.ends = Math.min(pass.ends, ends);
  }

  private isOver({ ends }: Pass): boolean {
    return this.now() >= ends;
  }
}

/** Looked up by its digest, so that how long the search takes says nothing of the pass. */
function keyOf(pass: string): string {
  return Buffer.from(sha256(pass)).toString('base64');
}
