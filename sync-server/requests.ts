import type { FromDevice, FromServer } from '../model/wire/messages.ts';
import type { JoinCodes } from './devices/codes.ts';
import type { Device, DeviceRegistry } from './devices/registry.ts';
import type { ChangeLog } from './log/change-log.ts';

/** What a device that is in may ask. */
export type Request = Exclude<FromDevice, { t: 'login' | 'claim' | 'join' | 'present' | 'wiped' }>;

export interface Responders {
  readonly log: ChangeLog;
  readonly registry: DeviceRegistry;
  readonly codes: JoinCodes;
  readonly isOnline: (n: number) => boolean;
  /** Where this machine is in the salon's network. */
  readonly addresses: () => string[];
}

/** The answer to any request but a pull, which may have to wait. @throws StorageFailure */
export async function answerTo(
  { log, registry, codes, isOnline, addresses }: Responders,
  request: Exclude<Request, { t: 'pull' }>,
  device: Device,
): Promise<FromServer> {
  const re = request.id;
  switch (request.t) {
    case 'push':
      return { t: 'pushed', re, refused: await log.push(device.n, request.docs) };
    case 'erase':
      await log.erase(request.doc);
      return { t: 'erased', re };
    case 'fill':
      return { t: 'page', re, ...log.page(request.part, request.after, request.upto) };
    case 'fetch':
      return { t: 'document', re, ...log.document(request.doc) };
    case 'compare':
      return { t: 'lacking', re, docs: await log.lacking(request.docs) };
    case 'code':
      if (device.role !== 'owner') return { t: 'error', re, code: 'forbidden' };
      return { t: 'code', re, ...codes.issue(device.n, 'desk'), secret: '', addresses: addresses() };
    case 'devices':
      return { t: 'devices', re, devices: registry.list(isOnline), joining: [] };
    default:
      return { t: 'error', re, code: 'forbidden' };
  }
}
