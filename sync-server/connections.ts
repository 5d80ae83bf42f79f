import { may } from '../model/permissions.ts';
import type { FromServer } from '../model/wire/messages.ts';
import type { Device } from './devices/registry.ts';
import { MAX_CONNECTIONS_OF_DEVICE } from './limits.ts';

/** What others may do with a paired device's connection. */
export interface Connection {
  readonly device: Device;
  tell(message: FromServer): void;
  /** The log may have grown. */
  answerPull(): void;
  /** The log lacks something of these documents. */
  want(docs: readonly string[]): void;
  /** The server has lost these pictures or thumbnails. */
  wantBlobs(names: readonly Uint8Array[]): void;
  /** The device has another name or role from now on. */
  amend(device: Device): void;
  /** The device is out: nothing is answered any more. */
  shutOut(): void;
}

/** The connections of devices that are in. A device has one for each of its tabs. */
export class Connections {
  private readonly byDevice = new Map<number, Set<Connection>>();
  private telling = false;

  /** @returns false where the device has too many. */
  enter(connection: Connection): boolean {
    const { n } = connection.device;
    const ofDevice = this.byDevice.get(n) ?? new Set();
    if (ofDevice.size >= MAX_CONNECTIONS_OF_DEVICE) return false;
    this.byDevice.set(n, ofDevice.add(connection));
    if (ofDevice.size === 1) this.devicesChanged();
    return true;
  }

  leave(connection: Connection): void {
    const { n } = connection.device;
    const ofDevice = this.byDevice.get(n);
    if (!ofDevice?.delete(connection) || ofDevice.size > 0) return;
    this.byDevice.delete(n);
    this.devicesChanged();
  }

  /** Those of one device, as they are now. */
  of(n: number): Connection[] {
    return [...(this.byDevice.get(n) ?? [])];
  }

  isOnline(n: number): boolean {
    return this.byDevice.has(n);
  }

  get devicesOnline(): number {
    return this.byDevice.size;
  }

  all(): Connection[] {
    return [...this.byDevice.values()].flatMap((connections) => [...connections]);
  }

  /** Tells the owner's devices that the list of devices, or of those who knock, has changed: a turn later, and once for what happens together. */
  devicesChanged(): void {
    if (this.telling) return;
    this.telling = true;
    setImmediate(() => {
      this.telling = false;
      for (const connection of this.all()) if (may(connection.device.role, 'pair')) connection.tell({ t: 'devicesChanged' });
    });
  }
}
