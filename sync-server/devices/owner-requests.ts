import { may } from '../../model/permissions.ts';
import type { FromDevice, FromServer, WireError } from '../../model/wire/messages.ts';
import type { Connections } from '../connections.ts';
import type { Presence } from '../presence.ts';
import type { Invitations } from './invitations.ts';
import type { Knocking } from './knocking.ts';
import type { Device, DeviceRegistry } from './registry.ts';

/** What only the owner's devices may ask: who gets in, as what, and who is shut out. */
export type OwnerRequest = Extract<FromDevice, { t: 'code' | 'confirm' | 'decline' | 'amend' | 'revoke' }>;

export interface OwnerResponders {
  readonly registry: DeviceRegistry;
  readonly invitations: Invitations;
  readonly knocking: Knocking;
  readonly connections: Connections;
  readonly presence: Presence;
  /** Where this machine is in the salon's network. */
  readonly addresses: () => string[];
}

export class OwnerRequests {
  private readonly around: OwnerResponders;

  constructor(around: OwnerResponders) {
    this.around = around;
  }

  /** @throws StorageFailure */
  async answer(request: OwnerRequest, device: Device): Promise<FromServer> {
    const re = request.id;
    if (!may(device.role, request.t === 'revoke' ? 'revoke' : 'pair')) return { t: 'error', re, code: 'forbidden' };
    if (request.t === 'code') {
      const { invitations, addresses } = this.around;
      return { t: 'code', re, ...invitations.issue(device.n), addresses: addresses() };
    }
    const failure = await this.act(request);
    return failure ? { t: 'error', re, code: failure } : { t: 'done', re };
  }

  private act(request: Exclude<OwnerRequest, { t: 'code' }>): Promise<WireError | undefined> {
    switch (request.t) {
      case 'confirm':
        return this.confirm(request);
      case 'decline':
        return this.decline(request);
      case 'amend':
        return this.amend(request);
      case 'revoke':
        return this.revoke(request);
    }
  }

  private async confirm({ joining, name, role }: Extract<OwnerRequest, { t: 'confirm' }>): Promise<WireError | undefined> {
    const { registry, knocking } = this.around;
    const knock = knocking.take(joining);
    // It has gone away, or somebody else has decided.
    if (!knock) return 'timeout';
    let device: Device | undefined;
    try {
      device = await registry.add(name, role, knock.credential, false);
    } finally {
      if (!device) knock.refuse('storage');
    }
    if (device && !knock.welcome(device)) {
      await registry.remove(device);
      return 'timeout';
    }
    return undefined;
  }

  private async decline({ joining }: Extract<OwnerRequest, { t: 'decline' }>): Promise<WireError | undefined> {
    const knock = this.around.knocking.take(joining);
    knock?.refuse('declined');
    return knock ? undefined : 'timeout';
  }

  private async amend({ device: id, name, role }: Extract<OwnerRequest, { t: 'amend' }>): Promise<WireError | undefined> {
    const { registry, connections, presence, invitations } = this.around;
    const device = await registry.amend(id, name, role);
    if (typeof device === 'string') return device;
    if (!may(role, 'pair')) invitations.voidOf(device.n);
    const open = connections.of(device.n);
    for (const connection of open) connection.amend(device);
    presence.renamed(open);
    connections.devicesChanged();
    return undefined;
  }

  private async revoke({ device: id }: Extract<OwnerRequest, { t: 'revoke' }>): Promise<WireError | undefined> {
    const { registry, connections, invitations } = this.around;
    const device = await registry.revoke(id);
    if (typeof device === 'string') return device;
    invitations.voidOf(device.n);
    for (const connection of connections.of(device.n)) connection.shutOut();
    connections.devicesChanged();
    return undefined;
  }
}
