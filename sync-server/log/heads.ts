import type { ChangeHash } from '../../model/ids.ts';
import { hashFromBytes } from '../../model/wire/change-header.ts';

const HASH_BYTES = 32;

/** Heads as they are stored: sorted and one after the other, so that equal heads are equal bytes. */
export function packHeads(heads: Iterable<ChangeHash>): Uint8Array {
  return Buffer.from([...heads].sort().join(''), 'hex');
}

export function unpackHeads(packed: Uint8Array): ChangeHash[] {
  return wireHeads(packed).map(hashFromBytes);
}

/** Stored heads as they travel. */
export function wireHeads(packed: Uint8Array): Uint8Array[] {
  const heads: Uint8Array[] = [];
  for (let at = 0; at < packed.length; at += HASH_BYTES) heads.push(packed.subarray(at, at + HASH_BYTES));
  return heads;
}

/** Heads that travelled, as they are stored. */
export function packWireHeads(heads: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([...heads].sort((a, b) => Buffer.compare(a, b)));
}
