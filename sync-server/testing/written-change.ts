import { createHash } from 'node:crypto';
import type { ChangeHash } from '../../model/ids.ts';
import { bytesOfHash, hashFromBytes } from '../../model/wire/change-header.ts';

export interface WrittenChange {
  readonly hash: ChangeHash;
  readonly bytes: Uint8Array;
}

/** A change that Automerge takes: no operation, and `payload` as its message. Made in microseconds, with no WASM. */
export function writeChange({ deps = [], actor = '01', seq = 1, payload = 'x' }: Partial<ChangeParts> = {}): WrittenChange {
  const contents = Buffer.concat([
    leb128(deps.length),
    ...deps.map(bytesOfHash),
    leb128(actor.length / 2),
    Buffer.from(actor, 'hex'),
    leb128(seq),
    // The first operation's number, the time, the message, other authors, columns.
    Uint8Array.of(1, 0),
    leb128(Buffer.byteLength(payload)),
    Buffer.from(payload),
    Uint8Array.of(0, 0),
  ]);
  return seal(Buffer.concat([Uint8Array.of(1), leb128(contents.length), contents]));
}

interface ChangeParts {
  readonly deps: readonly ChangeHash[];
  readonly actor: string;
  readonly seq: number;
  readonly payload: string;
}

/** Changes that follow one another. */
export function writeChain(length: number, payload = 'x', actor = '01'): WrittenChange[] {
  const chain: WrittenChange[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const last = chain.at(-1);
    chain.push(writeChange({ deps: last ? [last.hash] : [], seq, payload: `${payload} ${seq}`, actor }));
  }
  return chain;
}

function seal(typed: Uint8Array): WrittenChange {
  const hash = createHash('sha256').update(typed).digest();
  return { hash: hashFromBytes(hash), bytes: Buffer.concat([Uint8Array.of(0x85, 0x6f, 0x4a, 0x83), hash.subarray(0, 4), typed]) };
}

function leb128(value: number): Uint8Array {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 0x80; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
  return Uint8Array.from([...bytes, left]);
}
