import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { BLOB_UNREAD_WITHIN } from '../limits.ts';
import type { StoredBlob } from './blob-rows.ts';

/** What is on the disk. */
export interface Files {
  readonly find: (name: string) => StoredBlob | undefined;
  readonly pathOf: (name: string) => string;
  readonly sizeOf: (name: string) => Promise<number | undefined>;
  readonly unfinishedSize: (name: string, device: number) => Promise<number>;
  /** The file is not what its row says. */
  readonly lost: (name: string) => Promise<void>;
}

/** A year, in the asking browser only; what a name stands for never changes. */
const KEPT = 'private, max-age=31536000, immutable';

/** @returns false where there is no such blob. @throws what the disk throws */
export async function sendBlob(request: IncomingMessage, response: ServerResponse, name: string, files: Files): Promise<boolean> {
  const blob = files.find(name);
  if (!blob) return false;
  if ((await files.sizeOf(name)) !== blob.size) {
    await files.lost(name);
    return false;
  }
  const etag = `"${name}"`;
  response.setHeader('Cache-Control', KEPT);
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Authorization');
  if (isNamed(request.headers['if-none-match'], etag)) return end(response, 304);
  response.setHeader('Accept-Ranges', 'bytes');
  const range = rangeOf(request, blob.size, etag);
  if (range === 'none') {
    response.setHeader('Content-Range', `bytes */${blob.size}`);
    return end(response, 416);
  }
  const { from, to } = range ?? { from: 0, to: blob.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${from}-${to}/${blob.size}`);
  response.setHeader('Content-Type', blob.type);
  response.setHeader('Content-Disposition', 'attachment');
  response.setHeader('Content-Length', to - from + 1);
  response.statusCode = range ? 206 : 200;
  if (request.method === 'HEAD') return end(response, response.statusCode);
  await stream(response, files.pathOf(name), from, to);
  return true;
}

async function stream(response: ServerResponse, path: string, start: number, end: number): Promise<void> {
  response.setTimeout(BLOB_UNREAD_WITHIN, () => response.destroy());
  try {
    await pipeline(createReadStream(path, { start, end }), response);
  } catch (error) {
    // The device went away, or read too slowly.
    if (response.headersSent) return void response.destroy();
    throw error;
  } finally {
    response.setTimeout(0);
  }
}

/** The part that was asked for; 'none' where there is none of the kind, undefined where the whole was. Of several parts the whole is given. */
function rangeOf({ headers }: IncomingMessage, size: number, etag: string): { from: number; to: number } | 'none' | undefined {
  const [, first, last] = /^bytes=(\d{0,10})-(\d{0,10})$/.exec(headers.range ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== etag) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'none' : { from, to };
}

function isNamed(header: string | undefined, etag: string): boolean {
  return !!header?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}

function end(response: ServerResponse, status: number): true {
  response.writeHead(status).end();
  return true;
}
