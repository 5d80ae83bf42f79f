import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../model/wire/messages.ts';
import { sha256 } from '../digest.ts';
import { CODE_LIVES, MAX_WRONG_CODES } from '../limits.ts';

/** Crockford's base 32: no I, L, O, U, which are misread or make words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

interface Code {
  readonly digest: Uint8Array;
  readonly role: Role;
  readonly expires: number;
  triesLeft: number;
}

/** Codes that let a further device in. Kept in memory only: a restart voids them. */
export class JoinCodes {
  /** By the device that asked: a new code voids its older one. */
  private readonly codes = new Map<number, Code>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  issue(device: number, role: Role): { code: string; expires: number } {
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
    const expires = this.now() + CODE_LIVES;
    this.codes.set(device, { digest: sha256(code), role, expires, triesLeft: MAX_WRONG_CODES });
    return { code, expires };
  }

  /** Uses a code up. A wrong one counts against every code that is out, since nobody can say which was meant. */
  redeem(typed: string): Role | undefined {
    const digest = sha256(normalize(typed));
    let role: Role | undefined;
    for (const [device, code] of this.codes) {
      if (code.expires <= this.now()) this.codes.delete(device);
      else if (timingSafeEqual(code.digest, digest)) {
        role = code.role;
        this.codes.delete(device);
      }
    }
    if (role === undefined) this.countWrong();
    return role;
  }

  private countWrong(): void {
    for (const [device, code] of this.codes) if (--code.triesLeft <= 0) this.codes.delete(device);
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
