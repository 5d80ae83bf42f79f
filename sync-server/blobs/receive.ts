import type { IncomingMessage } from 'node:http';
import { BLOB_KINDS, type BlobKind, KIND_HEADER, LENGTH_HEADER, OFFSET_HEADER, PIECE_WITHIN } from '../../model/wire/blobs.ts';
import type { Clock } from '../clock.ts';
import type { Outcome, Piece, Uploads } from './uploads.ts';

export interface Receiving {
  readonly name: string;
  readonly device: number;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly isIn: () => boolean;
}

const MALFORMED: Outcome = { is: 'refused', why: 'malformed' };

/** Reads one piece of a blob from a request. What comes too slowly is cut off, and kept as far as it came. */
export async function receivePiece(request: IncomingMessage, { name, device, uploads, clock, isIn }: Receiving): Promise<Outcome> {
  const { headers } = request;
  const kind = kindOf(headers[KIND_HEADER.toLowerCase()]);
  const [offset, length, bytes] = [OFFSET_HEADER, LENGTH_HEADER, 'Content-Length'].map((header) => countOf(headers[header.toLowerCase()]));
  if (!kind || offset === undefined || length === undefined || bytes === undefined || length === 0) return MALFORMED;
  const piece: Piece = { name, device, kind, offset, length, bytes };
  let isSlow = false;
  const stop = new AbortController();
  const callOff = clock.after(PIECE_WITHIN, () => {
    isSlow = true;
    stop.abort();
  });
  try {
    const outcome = await uploads.take(piece, untilAborted(request, stop.signal), isIn);
    return isSlow && outcome.is === 'more' ? { is: 'refused', why: 'slow', offset: outcome.offset } : outcome;
  } finally {
    callOff();
  }
}

/** The request's bytes until its end, until it breaks off, or until it has had its time. */
async function* untilAborted(request: IncomingMessage, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const wake = new Promise<'stop'>((resolve) => {
    for (const end of ['aborted', 'error', 'close']) request.once(end, () => resolve('stop'));
    signal.addEventListener('abort', () => resolve('stop'), { once: true });
  });
  const parts = request.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = parts.next().catch(() => ({ done: true as const, value: undefined }));
    const part = await Promise.race([next, wake]);
    if (part === 'stop' || part.done) return;
    yield part.value;
  }
}

function kindOf(text: string | string[] | undefined): BlobKind | undefined {
  return BLOB_KINDS.find((kind) => kind === text);
}

/** A whole number in plain digits; undefined for anything else. */
function countOf(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
