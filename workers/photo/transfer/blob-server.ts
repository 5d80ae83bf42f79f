import type { BlobHash } from '../../../model/ids.ts';
import {
  BLOB_ERRORS,
  BLOB_PATH,
  type BlobError,
  type BlobKind,
  KIND_HEADER,
  LENGTH_HEADER,
  MAX_PIECE,
  OFFSET_HEADER,
} from '../../../model/wire/blobs.ts';

/** The server's blobs over HTTP, as `model/wire/blobs.ts` has it. */
export interface BlobServer {
  /** Sends what the server lacks of it, from where a former sending broke off. @throws BlobRefused, and what `fetch` throws */
  send(hash: BlobHash, kind: BlobKind, bytes: Uint8Array, pass: string): Promise<void>;
  /** @throws BlobRefused, and what `fetch` throws */
  fetch(hash: BlobHash, pass: string): Promise<Uint8Array>;
}

/** The server said no. */
export class BlobRefused extends Error {
  override name = 'BlobRefused';
  constructor(
    readonly code: BlobError,
    /** How long the server wants to be left alone (ms); 0 where it did not say. */
    readonly after: number,
  ) {
    super(code);
  }
}

const LEAST_PIECE = 16_384;
const FIRST_PIECE = 262_144;
const SMALL = 65_536;
/** A piece that takes longer is followed by smaller ones, one that is quicker by larger ones (ms). */
const SLOW = 6_000;
const QUICK = 1_500;
/** Nothing is waited for longer (ms). */
const PATIENCE = 30_000;
const FETCH_PATIENCE = 120_000;

/** The browser's `fetch`, as it is used here. */
export type BlobRequest = (address: string, init?: RequestInit) => Promise<Response>;

/** `now`: ms. */
export function blobServer(origin: string, request: BlobRequest, now: () => number): BlobServer {
  let piece = FIRST_PIECE;
  const address = (hash: BlobHash): string => `${origin}${BLOB_PATH}${hash}`;

  async function ask(hash: BlobHash, init: RequestInit, pass: string, patience: number): Promise<Response> {
    return request(address(hash), {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${pass}` },
      // What lies in the browser's cache would outlive an erasure.
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
  }

  /** How much of it the server has; null: all. */
  async function offsetOf(hash: BlobHash, pass: string): Promise<number | null> {
    const answer = await ask(hash, { method: 'HEAD' }, pass, PATIENCE);
    if (answer.ok) return null;
    if (answer.status === BLOB_ERRORS.notFound) return offsetIn(answer) ?? 0;
    throw await refusal(answer);
  }

  async function sendPiece(hash: BlobHash, kind: BlobKind, bytes: Uint8Array, from: number, pass: string): Promise<number | null> {
    const part = new Uint8Array(bytes.subarray(from, from + piece));
    const headers = { [OFFSET_HEADER]: String(from), [LENGTH_HEADER]: String(bytes.length), [KIND_HEADER]: kind };
    const began = now();
    try {
      const answer = await ask(hash, { method: 'PATCH', headers, body: part }, pass, PATIENCE);
      if (part.length === piece) tookFor(now() - began);
      if (answer.status === 201 || answer.status === 200) return null;
      const offset = offsetIn(answer);
      if (answer.ok && offset !== null) return offset;
      const refused = await refusal(answer);
      if (refused.code === 'offset' && offset !== null) return offset;
      throw refused;
    } catch (error) {
      // Cut off in the middle: the next one is smaller, and has a better chance.
      if (!(error instanceof BlobRefused) || error.code === 'slow') piece = Math.max(LEAST_PIECE, piece >> 1);
      throw error;
    }
  }

  function tookFor(ms: number): void {
    if (ms > SLOW) piece = Math.max(LEAST_PIECE, piece >> 1);
    else if (ms < QUICK) piece = Math.min(MAX_PIECE, piece << 1);
  }

  return {
    async send(hash, kind, bytes, pass) {
      // What is small is sent without asking whether it is there: one question in all.
      let from = bytes.length <= SMALL ? 0 : await offsetOf(hash, pass);
      // The server takes each piece or says where it belongs: more questions than pieces is one that makes no way.
      for (let left = 8 + 2 * Math.ceil(bytes.length / LEAST_PIECE); from !== null; left--) {
        // Where all of it came and the server ended before it had looked at it, an empty piece asks it to.
        if (left === 0 || from > bytes.length) throw new BlobRefused('offset', 0);
        from = await sendPiece(hash, kind, bytes, from, pass);
      }
    },
    async fetch(hash, pass) {
      const answer = await ask(hash, { method: 'GET' }, pass, FETCH_PATIENCE);
      if (!answer.ok) throw await refusal(answer);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

function offsetIn(answer: Response): number | null {
  const offset = answer.headers.get(OFFSET_HEADER);
  return offset !== null && /^\d{1,12}$/.test(offset) ? Number(offset) : null;
}

async function refusal(answer: Response): Promise<BlobRefused> {
  const body: unknown = await answer.json().catch(() => null);
  const said = typeof body === 'object' && body !== null && 'error' in body ? String(body.error) : '';
  const code = isBlobError(said) ? said : codeOf(answer.status);
  return new BlobRefused(code, (Number(answer.headers.get('retry-after')) || 0) * 1000);
}

function isBlobError(code: string): code is BlobError {
  return Object.hasOwn(BLOB_ERRORS, code);
}

/** A question by HEAD is answered without words, and what stands between may answer in words of its own. */
function codeOf(status: number): BlobError {
  const codes = Object.keys(BLOB_ERRORS).filter(isBlobError);
  return codes.find((code) => BLOB_ERRORS[code] === status) ?? 'storage';
}
