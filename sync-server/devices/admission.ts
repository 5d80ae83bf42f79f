import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FromDevice, WireError } from '../../model/wire/messages.ts';
import { sha256 } from '../digest.ts';
import { acceptCredential, proves, type StoredCredential } from './credentials.ts';
import type { Invitations, Redeemed } from './invitations.ts';
import type { Knocking } from './knocking.ts';
import type { Device, DeviceRegistry } from './registry.ts';
import type { WrongTries } from './wrong-tries.ts';

/** The first word of a connection. */
export type Introduction = Extract<FromDevice, { t: 'login' | 'claim' | 'join' }>;

/** What comes of it: the device is in, was shut out for good, may knock, or stays out. */
export type Outcome =
  | { readonly is: 'in'; readonly device: Device }
  | { readonly is: 'revoked'; readonly device: Device }
  | { readonly is: 'invited'; readonly name: string; readonly credential: StoredCredential; readonly invitation: Redeemed }
  | { readonly is: 'out'; readonly why: WireError };

const out = (why: WireError): Outcome => ({ is: 'out', why });

/** Who may come in: devices with their credential, the owner's first one with the secret; further ones may knock with an invitation. */
export class Admission {
  /** The fragment of the one-time link, for the owner's first device. Made anew at each start. */
  readonly ownerSecret = randomBytes(16).toString('base64url');
  private readonly server: string;
  private readonly registry: DeviceRegistry;
  private readonly invitations: Invitations;
  private readonly knocking: Knocking;
  private readonly wrong: WrongTries;

  constructor(server: string, registry: DeviceRegistry, invitations: Invitations, knocking: Knocking, wrong: WrongTries) {
    this.server = server;
    this.registry = registry;
    this.invitations = invitations;
    this.knocking = knocking;
    this.wrong = wrong;
  }

  /** `nonce`: what this connection's challenge carried. @throws StorageFailure */
  admit(first: Introduction, nonce: Uint8Array, address: string): Promise<Outcome> {
    return first.t === 'login' ? this.login(first, nonce) : this.pair(first, address);
  }

  private async login({ device: id, proof }: Extract<FromDevice, { t: 'login' }>, nonce: Uint8Array): Promise<Outcome> {
    const device = this.registry.find(id);
    // A device that was shut out is told so only when it proves to be that device: anyone else is not paired.
    if (!device || !(await proves(device.credential, proof, { server: this.server, device: id, nonce }))) return out('notPaired');
    if (device.revokedAt > 0) return { is: 'revoked', device };
    await this.registry.seen(device);
    // As it is now: the owner may have changed it, or shut it out, meanwhile.
    const now = this.registry.find(id);
    if (!now) return out('notPaired');
    return now.revokedAt > 0 ? { is: 'revoked', device: now } : { is: 'in', device: now };
  }

  private async pair(first: Extract<FromDevice, { t: 'claim' | 'join' }>, address: string): Promise<Outcome> {
    if (this.wrong.tooMany(address)) return out('tooMany');
    const credential = await acceptCredential(first.credential);
    if (!credential) return out('malformed');
    const { name } = first;
    if (first.t === 'join') {
      const invitation = this.redeem(first.code);
      if (typeof invitation !== 'string') return { is: 'invited', name, credential, invitation };
      return this.refused(invitation, address);
    }
    const refusal = this.refusesClaim(first.secret);
    if (refusal) return this.refused(refusal, address);
    const device = await this.registry.add(name, 'owner', credential, true);
    return device ? { is: 'in', device } : out('alreadyClaimed');
  }

  private refused(why: WireError, address: string): Outcome {
    if (why !== 'tooMany') this.wrong.count(address);
    return out(why);
  }

  private refusesClaim(secret: string): WireError | undefined {
    if (this.registry.claimed) return 'alreadyClaimed';
    return timingSafeEqual(sha256(secret), sha256(this.ownerSecret)) ? undefined : 'wrongSecret';
  }

  private redeem(code: string): Redeemed | WireError {
    // Before the invitation is looked at: it is still good when there is room again.
    if (this.knocking.isFull) return 'tooMany';
    return this.invitations.redeem(code) ?? 'wrongCode';
  }
}
