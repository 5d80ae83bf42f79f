import type { IncomingMessage } from 'node:http';
import { MAX_STRANGERS, MAX_STRANGERS_PER_ADDRESS } from './limits.ts';

/** Where the app's WebSocket is. */
export const SYNC_PATH = '/sync';

/** Counts the sockets that have not logged in, of all and of each address. */
export class Strangers {
  private all = 0;
  private readonly byAddress = new Map<string, number>();

  /** @returns how to let it go again, once; undefined where there are too many. */
  enter(address: string): (() => void) | undefined {
    const of = this.byAddress.get(address) ?? 0;
    if (this.all >= MAX_STRANGERS || of >= MAX_STRANGERS_PER_ADDRESS) return undefined;
    this.all++;
    this.byAddress.set(address, of + 1);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      this.all--;
      const left = (this.byAddress.get(address) ?? 1) - 1;
      if (left === 0) this.byAddress.delete(address);
      else this.byAddress.set(address, left);
    };
  }
}

/** The status an upgrade is refused with, or undefined. A page of another origin may not use the visitor's network to get in; what is no browser sends no origin. */
export function refusalOf(request: IncomingMessage): string | undefined {
  const [path] = (request.url ?? '').split('?', 1);
  if (path !== SYNC_PATH) return '404 Not Found';
  return isForeign(request) ? '403 Forbidden' : undefined;
}

/** Asked by a page of another origin. */
export function isForeign({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && hostOf(origin) !== host;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
