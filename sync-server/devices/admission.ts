import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type FromDevice, ROLES, type Role, type WireError } from '../../model/wire/messages.ts';
import { sha256 } from '../digest.ts';
import type { JoinCodes } from './codes.ts';
import { acceptCredential, proves } from './credentials.ts';
import type { Device, DeviceRegistry } from './registry.ts';
import type { WrongTries } from './wrong-tries.ts';

/** The first word of a connection. */
export type Introduction = Extract<FromDevice, { t: 'login' | 'claim' | 'join' }>;

/** Who may come in: devices with their credential, the owner's first one with the secret, further ones with a code. */
export class Admission {
  /** The fragment of the one-time link, for the owner's first device. Made anew at each start. */
  readonly ownerSecret = randomBytes(16).toString('base64url');
  private readonly server: string;
  private readonly registry: DeviceRegistry;
  private readonly codes: JoinCodes;
  private readonly wrong: WrongTries;

  constructor(server: string, registry: DeviceRegistry, codes: JoinCodes, wrong: WrongTries) {
    this.server = server;
    this.registry = registry;
    this.codes = codes;
    this.wrong = wrong;
  }

  /** The device, or why it stays out. */
  admit(first: Introduction, nonce: Uint8Array, address: string): Promise<Device | WireError> {
    return first.t === 'login' ? this.login(first, nonce) : this.pair(first, address);
  }

  private async login({ device: id, proof }: Extract<FromDevice, { t: 'login' }>, nonce: Uint8Array): Promise<Device | WireError> {
    const device = this.registry.find(id);
    if (!device || !(await proves(device.credential, proof, { server: this.server, device: id, nonce }))) return 'notPaired';
    await this.registry.seen(device);
    return device;
  }

  private async pair(first: Extract<FromDevice, { t: 'claim' | 'join' }>, address: string): Promise<Device | WireError> {
    if (this.wrong.tooMany(address)) return 'tooMany';
    const credential = await acceptCredential(first.credential);
    if (!credential) return 'malformed';
    const role = first.t === 'claim' ? this.claimedBy(first.secret) : (this.codes.redeem(first.code) ?? 'wrongCode');
    if (!isRole(role)) {
      this.wrong.count(address);
      return role;
    }
    return (await this.registry.add(first.name, role, credential, first.t === 'claim')) ?? 'alreadyClaimed';
  }

  private claimedBy(secret: string): Role | WireError {
    if (this.registry.claimed) return 'alreadyClaimed';
    return timingSafeEqual(sha256(secret), sha256(this.ownerSecret)) ? 'owner' : 'wrongSecret';
  }
}

function isRole(outcome: Role | WireError): outcome is Role {
  return ROLES.some((role) => role === outcome);
}
