import type { IncomingMessage, ServerResponse } from 'node:http';
import { BLOB_ERRORS, BLOB_PATH, type BlobError, MAX_BLOB_REQUESTS, MAX_PIECE, OFFSET_HEADER } from '../../model/wire/blobs.ts';
import type { Clock } from '../clock.ts';
import type { Device } from '../devices/registry.ts';
import { setBlobHeaders } from '../security-headers.ts';
import { isForeign } from '../upgrade.ts';
import { codeOf } from './blob-folder.ts';
import { receivePiece } from './receive.ts';
import { type Files, sendBlob } from './send.ts';
import type { Uploads } from './uploads.ts';

export interface AnswerParts {
  readonly files: Files;
  readonly uploads: Uploads;
  /** Whose pass it is; undefined where it is none, is over, or the device was shut out. */
  readonly deviceOf: (pass: string) => Device | undefined;
  /** Whether the device may ask once more now. */
  readonly allows: (device: number) => boolean;
  readonly clock: Clock;
  readonly report: (line: string) => void;
}

const NAMED = /^\/blobs\/([0-9a-f]{64})$/;
const BEARER = /^Bearer ([\w-]{20,100})$/i;
const METHODS = 'GET, HEAD, PATCH';
/** Requests of all devices at a time. */
const MAX_REQUESTS = 64;

export function isForBlobs(path: string): boolean {
  return path.startsWith(BLOB_PATH);
}

/** Answers requests for pictures and thumbnails, as `model/wire/blobs.ts` says. */
export class BlobAnswers {
  private readonly parts: AnswerParts;
  private readonly open = new Map<number, number>();
  private openOfAll = 0;

  constructor(parts: AnswerParts) {
    this.parts = parts;
  }

  /** `httpsOnly`: as for the app's files. */
  async respond(request: IncomingMessage, response: ServerResponse, httpsOnly: boolean): Promise<void> {
    setBlobHeaders(response, httpsOnly);
    response.setHeader('Cache-Control', 'no-store');
    if (isForeign(request)) return refuse(request, response, 'origin');
    const name = NAMED.exec(request.url ?? '')?.[1];
    if (name === undefined) return refuse(request, response, 'notFound');
    const deviceOf = () => this.parts.deviceOf(BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const device = deviceOf();
    if (!device) return refuse(request, response, 'pass');
    const leave = this.enter(device.n);
    if (!leave) return refuse(request, response, 'tooMany');
    try {
      await this.answer(request, response, name, device.n, () => deviceOf() !== undefined);
    } catch (error) {
      // By the system's name of it: the message would name the file.
      this.parts.report(`A picture could not be read or written: ${codeOf(error)}.`);
      refuse(request, response, 'storage');
    } finally {
      leave();
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse, name: string, device: number, isIn: () => boolean) {
    const { files, uploads, clock } = this.parts;
    if (request.method === 'PATCH') {
      const outcome = await receivePiece(request, { name, device, uploads, clock, isIn });
      if (outcome.is === 'refused') return refuse(request, response, outcome.why, outcome.offset);
      if (outcome.is === 'more') response.setHeader(OFFSET_HEADER, outcome.offset);
      response.writeHead(outcome.is === 'more' ? 204 : outcome.is === 'whole' ? 201 : 200).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', METHODS);
      return refuse(request, response, 'method');
    }
    if (await sendBlob(request, response, name, files)) return;
    refuse(request, response, 'notFound', await files.unfinishedSize(name, device));
  }

  /** @returns how to leave; undefined where too many are inside, of the device or of all. */
  private enter(device: number): (() => void) | undefined {
    const ofDevice = this.open.get(device) ?? 0;
    if (ofDevice >= MAX_BLOB_REQUESTS || this.openOfAll >= MAX_REQUESTS || !this.parts.allows(device)) return undefined;
    this.open.set(device, ofDevice + 1);
    this.openOfAll++;
    return () => {
      this.openOfAll--;
      const left = (this.open.get(device) ?? 1) - 1;
      if (left === 0) this.open.delete(device);
      else this.open.set(device, left);
    };
  }
}

function refuse(request: IncomingMessage, response: ServerResponse, why: BlobError, offset?: number): void {
  if (response.headersSent) return void response.destroy();
  if (offset !== undefined) response.setHeader(OFFSET_HEADER, offset);
  if (why === 'pass') response.setHeader('WWW-Authenticate', 'Bearer');
  if (why === 'tooMany') response.setHeader('Retry-After', 1);
  // What is still coming is read to its end only where that is not far.
  const coming = request.headers['transfer-encoding'] ? Number.POSITIVE_INFINITY : Number(request.headers['content-length'] ?? 0);
  if (why === 'slow' || coming > MAX_PIECE) response.setHeader('Connection', 'close');
  response.writeHead(BLOB_ERRORS[why], { 'Content-Type': 'application/json' });
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify({ error: why }));
}
