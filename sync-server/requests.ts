import { may } from '../model/permissions.ts';
import type { FromDevice, FromServer } from '../model/wire/messages.ts';
import type { BlobRows } from './blobs/blob-rows.ts';
import type { Passes } from './blobs/passes.ts';
import type { Connections } from './connections.ts';
import type { Cursors } from './devices/cursors.ts';
import type { Erasures } from './devices/erasures.ts';
import type { Exports } from './devices/exports.ts';
import type { Knocking } from './devices/knocking.ts';
import type { OwnerRequests } from './devices/owner-requests.ts';
import type { Quotas } from './devices/quotas.ts';
import type { Device, DeviceRegistry } from './devices/registry.ts';
import type { Refusal } from './log/append.ts';
import type { ChangeLog } from './log/change-log.ts';

/** What a device that is in may ask. */
export type Request = Exclude<FromDevice, { t: 'login' | 'claim' | 'join' | 'present' | 'wiped' }>;

export interface Responders {
  readonly log: ChangeLog;
  readonly registry: DeviceRegistry;
  readonly cursors: Cursors;
  readonly erasures: Erasures;
  readonly exports: Exports;
  readonly quotas: Quotas;
  readonly blobs: BlobRows;
  readonly passes: Passes;
  readonly knocking: Knocking;
  readonly connections: Connections;
  readonly owner: OwnerRequests;
  /** Epoch ms. */
  readonly now: () => number;
}

type Ask<T extends Request['t']> = Extract<Request, { t: T }>;

/** Who asks. */
export interface Asker {
  readonly device: Device;
  /** Its version of the wire has photos. */
  readonly knowsPhotos: boolean;
}

/** The answer to any request but a pull, which may have to wait. @throws StorageFailure */
export async function answerTo(responders: Responders, request: Exclude<Request, { t: 'pull' }>, asker: Asker): Promise<FromServer> {
  const { log, erasures, owner, blobs, passes, now } = responders;
  const { device, knowsPhotos } = asker;
  const re = request.id;
  switch (request.t) {
    case 'push':
      return { t: 'pushed', re, refused: await push(responders, request, device) };
    case 'erase':
      return erase(responders, request, device);
    case 'fill':
      return { t: 'page', re, ...log.page(request.part, request.after, request.upto, request.most, knowsPhotos) };
    case 'fetch':
      return { t: 'document', re, ...log.document(request.doc) };
    case 'compare':
      return { t: 'lacking', re, docs: await log.lacking(request.docs), ...(request.time && { now: now() }) };
    case 'devices':
      return { t: 'devices', re, ...list(responders, device) };
    case 'erasures':
      return { t: 'erasures', re, ...erasures.page(request.before) };
    case 'exported':
      return noteExports(responders, request, device);
    case 'exports':
      if (!may(device.role, 'export')) return { t: 'error', re, code: 'forbidden' };
      return { t: 'exports', re, ...responders.exports.page(request.before) };
    case 'pass':
      return { t: 'pass', re, pass: passes.issue(device.id, asker) };
    case 'blobs':
      return { t: 'lackingBlobs', re, names: blobs.lacking(request.names) };
    case 'code':
    case 'confirm':
    case 'decline':
    case 'amend':
    case 'revoke':
      return owner.answer(request, device);
  }
}

/** What is stored of a photo that a document refers to. */
const PHOTO_BYTES = 200;

/** Documents beyond the device's quota are refused, the rest is taken. */
async function push({ log, quotas }: Responders, { docs }: Ask<'push'>, { n, role }: Device): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  const taken = docs.filter(({ doc, changes, photos }) => {
    if (quotas.push(n, changes, (photos?.length ?? 0) * PHOTO_BYTES)) return true;
    refused.push({ doc, reason: 'quota', heads: [] });
    return false;
  });
  return [...refused, ...(await log.push(n, taken, may(role, 'settings') ? undefined : log.salon))];
}

async function erase({ log, quotas, now }: Responders, { id: re, doc }: Ask<'erase'>, device: Device): Promise<FromServer> {
  // The salon itself is nobody's card.
  if (!may(device.role, 'erase') || doc === log.salon) return { t: 'error', re, code: 'forbidden' };
  if (!quotas.erase(device.n)) return { t: 'error', re, code: 'tooMany' };
  await log.erase(doc, { at: now(), device: device.n, name: device.name });
  return { t: 'erased', re };
}

async function noteExports({ exports, quotas }: Responders, { id: re, notes }: Ask<'exported'>, device: Device): Promise<FromServer> {
  if (!quotas.noteExports(device.n, notes.length)) return { t: 'error', re, code: 'tooMany' };
  await exports.note(notes, device);
  return { t: 'done', re };
}

function list({ registry, cursors, connections, knocking }: Responders, { role }: Device) {
  const devices = registry.list(cursors, (n) => connections.isOnline(n));
  return { devices, joining: may(role, 'pair') ? knocking.list() : [] };
}
