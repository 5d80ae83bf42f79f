import { sha256 } from '@noble/hashes/sha2.js';
import { Inflate } from 'fflate';
import type { Digest } from './change-header.ts';

/** A deflate stream grows at most 1,032 times, so a slice of this many bytes passes the limit by at most half a megabyte. */
const SLICE = 512;

/** SHA-256 and inflate in plain JavaScript, synchronous: for browsers, whose own are asynchronous and need HTTPS. */
export const pureDigest: Digest = { sha256, inflateRaw };

function inflateRaw(bytes: Uint8Array, max: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    parts.push(part);
    length += part.length;
    ended ||= final;
    if (length > max) throw new RangeError('inflates beyond its limit');
  });
  for (let at = 0; at < bytes.length; at += SLICE) stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  if (!ended) throw new RangeError('ends early');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
