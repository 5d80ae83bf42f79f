import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../digest.ts';
import { CODE_LIVES, MAX_WRONG_CODES } from '../limits.ts';

/** Crockford's base 32: no I, L, O, U, which are misread or make words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
/** A QR's secret: 128 bits. */
const SECRET_BYTES = 16;

interface Invitation {
  readonly code: Uint8Array;
  readonly secret: Uint8Array;
  readonly expires: number;
  triesLeft: number;
  /** Somebody knocks with it. */
  used: boolean;
}

/** An invitation somebody knocks with. `giveBack`: they went away before anything was decided, and it lets them knock again. */
export interface Redeemed {
  readonly giveBack: () => void;
}

/** What lets a further device knock: a code to type or a secret to scan, for one knock. Kept in memory only: a restart voids them. */
export class Invitations {
  /** By the device that asked: a new one voids its older one. */
  private readonly byDevice = new Map<number, Invitation>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** `expires`: epoch ms. */
  issue(device: number): { code: string; secret: string; expires: number } {
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const expires = this.now() + CODE_LIVES;
    this.byDevice.set(device, { code: sha256(code), secret: sha256(secret), expires, triesLeft: MAX_WRONG_CODES, used: false });
    return { code, secret, expires };
  }

  /** Uses an invitation. Undefined: there is none; a wrong word counts against every one that is out, since nobody can say which was meant. */
  redeem(word: string): Redeemed | undefined {
    const code = sha256(normalize(word));
    const secret = sha256(word.trim());
    let found: Invitation | undefined;
    for (const [device, invitation] of this.byDevice) {
      if (invitation.expires <= this.now()) this.byDevice.delete(device);
      else if (timingSafeEqual(invitation.code, code) || timingSafeEqual(invitation.secret, secret)) {
        if (!invitation.used) found = invitation;
      }
    }
    if (!found) {
      this.countWrong();
      return undefined;
    }
    const invitation = found;
    invitation.used = true;
    return {
      giveBack: () => {
        invitation.used = false;
      },
    };
  }

  /** Voids what a device has given out: it may invite nobody any more. */
  voidOf(device: number): void {
    this.byDevice.delete(device);
  }

  private countWrong(): void {
    for (const [device, invitation] of this.byDevice) if (--invitation.triesLeft <= 0) this.byDevice.delete(device);
  }
}

/** As people type it: spaced, small, with O for 0 and I or L for 1. */
function normalize(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
