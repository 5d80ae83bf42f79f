import { EventEmitter } from 'node:events';
import type { Transport } from '../../workers/store/ports.ts';
import type { Seeded } from './seeded.ts';

/** One connection: frames on their way, in order, until it is cut; then those still on their way are lost. */
class Link {
  readonly toServer: Uint8Array[] = [];
  readonly toDevice: Uint8Array[] = [];
  readonly socket: ServerSocket;
  private readonly listener: Parameters<Transport['connect']>[0];
  isCut = false;
  /** The server closed it: the device hears so after the frames before. */
  closing = false;

  constructor(listener: Parameters<Transport['connect']>[0]) {
    this.listener = listener;
    this.socket = new ServerSocket(this);
  }

  deliver(random: Seeded, duplicates: boolean, watch: (frame: Uint8Array) => void): boolean {
    if (this.isCut) return false;
    const goesUp = this.toServer.length > 0 && (this.toDevice.length === 0 || random.fraction() < 0.5);
    if (goesUp) {
      const frame = this.toServer.shift();
      if (frame) watch(frame);
      if (frame) this.socket.emit('message', Buffer.from(frame), true);
      // A frame that comes twice: what a proxy does that tries again.
      if (frame && duplicates && random.fraction() < 0.05) this.socket.emit('message', Buffer.from(frame), true);
      return true;
    }
    const frame = this.toDevice.shift();
    if (frame) watch(frame);
    if (frame) this.listener.onFrame(frame);
    else if (this.closing) this.cut();
    return frame !== undefined;
  }

  cut(): void {
    if (this.isCut) return;
    this.isCut = true;
    this.toServer.length = 0;
    this.toDevice.length = 0;
    this.socket.emit('close');
    this.listener.onClosed();
  }
}

/** As much of `ws` as the server's session uses. */
export class ServerSocket extends EventEmitter {
  readonly bufferedAmount = 0;
  private readonly link: Link;

  constructor(link: Link) {
    super();
    this.link = link;
  }

  send(frame: Uint8Array, sent?: () => void): void {
    if (!this.link.isCut) this.link.toDevice.push(frame);
    if (sent) queueMicrotask(sent);
  }

  close(): void {
    this.link.closing = true;
  }

  terminate(): void {
    this.link.cut();
  }

  ping(): void {}
  pause(): void {}
  resume(): void {}
}

/** The ways between devices and server: which frame moves next is drawn, so devices' frames meet in any order. */
export class SimulatedNetwork {
  private readonly links = new Set<Link>();
  private readonly offline = new Set<string>();
  private readonly owners = new Map<Link, string>();
  /** Devices whose frames stay where they are for now. */
  readonly held = new Set<string>();
  /** Sees every frame that arrives somewhere. */
  watch: (device: string, frame: Uint8Array) => void = () => {};
  /** The server that answers; null while it is down. */
  accept: ((socket: ServerSocket) => void) | null = null;

  transportFor(device: string): Transport {
    return {
      connect: (listener) => {
        const link = new Link(listener);
        const { accept } = this;
        if (this.offline.has(device) || !accept) {
          queueMicrotask(() => link.cut());
        } else {
          this.links.add(link);
          this.owners.set(link, device);
          queueMicrotask(() => accept(link.socket));
        }
        return { send: (frame) => void (link.isCut || link.toServer.push(frame)), close: () => link.cut() };
      },
    };
  }

  setOffline(device: string, offline: boolean): void {
    if (offline) this.offline.add(device);
    else this.offline.delete(device);
    if (offline) this.cut(device);
  }

  isOffline(device: string): boolean {
    return this.offline.has(device);
  }

  cut(device: string): void {
    for (const link of this.links) if (this.owners.get(link) === device) link.cut();
  }

  cutAll(): void {
    for (const link of this.links) link.cut();
  }

  /** Moves one frame. False: nothing was on its way. */
  step(random: Seeded, duplicates: boolean): boolean {
    const busy: Link[] = [];
    for (const link of this.links) {
      if (link.isCut) {
        this.links.delete(link);
        this.owners.delete(link);
      } else if (this.held.has(this.owners.get(link) ?? '')) continue;
      else if (link.toServer.length > 0 || link.toDevice.length > 0 || link.closing) busy.push(link);
    }
    const link = random.pick(busy);
    if (link) link.deliver(random, duplicates, (frame) => this.watch(this.owners.get(link) ?? '', frame));
    return link !== undefined;
  }
}
