/// <reference types="node" />
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as A from '@automerge/automerge/slim';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newClientDocument } from '../documents/client-document.ts';
import { bytesOfHash, checkChunk, DamagedChunk, type Digest, hashFromBytes, readChangeHeader, splitChunks } from './change-header.ts';
import { pureDigest } from './pure-digest.ts';

const nodeDigest: Digest = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  inflateRaw: (bytes, max) => inflateRawSync(bytes, { maxOutputLength: max }),
};
const digests = [
  ['node', nodeDigest],
  ['pure', pureDigest],
] as const;

let changes: Uint8Array[];
let snapshot: Uint8Array;

beforeAll(async () => {
  await A.initializeWasm(readFileSync('node_modules/@automerge/automerge/dist/automerge.wasm'));
  let alice = newClientDocument();
  let bob = A.clone(alice);
  for (let i = 0; i < 20; i++) {
    alice = A.change(alice, { message: `setProfile ${i}` }, (draft) => {
      draft.note += i % 5 === 0 ? `long note ${'краска '.repeat(60)}` : 'x';
    });
    bob = A.change(bob, (draft) => {
      draft.note += 'y';
    });
    if (i % 7 === 3) {
      alice = A.merge(alice, bob);
      bob = A.merge(bob, alice);
    }
  }
  alice = A.merge(alice, bob);
  alice = A.change(alice, (draft) => {
    draft.note = 'met';
  });
  const all = A.getAllChanges(alice);
  changes = [...all, ...all.map(compressed)];
  snapshot = A.save(alice);
});

describe.each(digests)('a change header read with %s digests', (_, digest) => {
  it('names every change and what it follows just as Automerge does', () => {
    expect(changes.some((change) => change[8] === 1) && changes.some((change) => change[8] === 2)).toBe(true);
    for (const change of changes) {
      const { hash, deps, actor, seq } = A.decodeChange(change);
      expect(readChangeHeader(change, digest)).toEqual({ hash, deps, actor, seq });
    }
  });

  it('tells a whole snapshot from a damaged one by its checksum', () => {
    expect(checkChunk(snapshot, digest)).toBe('document');
    const damaged = snapshot.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 1;
    expect(() => checkChunk(damaged, digest)).toThrow(new DamagedChunk('checksum'));
    expect(() => readChangeHeader(snapshot, digest)).toThrow(new DamagedChunk('type'));
  });

  it('never takes a change with a flipped bit for another one', () => {
    for (const change of changes) {
      const { hash } = readChangeHeader(change, digest);
      for (let at = 0; at < change.length; at += 1 + (change.length >> 6)) {
        const flipped = change.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        // Deflate can write the same contents in several ways; then it is the same change still.
        if (change[8] === 2) expect([hash, undefined]).toContain(hashOrNothing(flipped, digest));
        else expect(() => readChangeHeader(flipped, digest)).toThrow(DamagedChunk);
      }
    }
  });

  it('throws nothing but its named failure, whatever the bytes are', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'cut', 'insert')), { minLength: 1, maxLength: 6 });
    const mutated = fc.tuple(fc.nat(), edits, fc.boolean()).map(([pick, steps, repair]) => {
      let bytes = Array.from(changes[pick % changes.length] ?? []);
      for (const [place, value, kind] of steps) {
        const at = place % Math.max(1, bytes.length);
        if (kind === 'set') bytes[at] = value;
        else if (kind === 'insert') bytes.splice(at, 0, value);
        else bytes = bytes.slice(0, at);
      }
      return repair ? repaired(Uint8Array.from(bytes)) : Uint8Array.from(bytes);
    });
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: mutated }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) }), (bytes) => {
        const error = failure(() => readChangeHeader(bytes, digest));
        if (error !== undefined) expect(error).toBeInstanceOf(DamagedChunk);
        const { chunks, rest } = splitChunks(bytes);
        expect(chunks.reduce((sum, chunk) => sum + chunk.length, rest.length)).toBe(bytes.length);
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses a small chunk that inflates without end', () => {
    const bomb = chunk(2, deflateRawSync(new Uint8Array(50_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => readChangeHeader(bomb, digest)).toThrow(new DamagedChunk('inflate'));
  });
});

describe('splitting chunks', () => {
  it('gives back what was put together, snapshots and changes alike', () => {
    const whole = [snapshot, ...changes];
    const { chunks, rest } = splitChunks(concat(whole));
    expect(chunks.map(hexOf)).toEqual(whole.map(hexOf));
    expect(rest).toHaveLength(0);
  });

  it('hands over the part of a chunk that was cut off, wherever the cut was', () => {
    const [first, second] = changes;
    if (!first || !second) throw new Error('no changes');
    const both = concat([first, second]);
    for (let cut = 1; cut < second.length; cut++) {
      const { chunks, rest } = splitChunks(both.subarray(0, first.length + cut));
      expect(chunks).toHaveLength(1);
      expect(rest).toHaveLength(cut);
    }
  });

  it('does not take a number in another than its shortest form', () => {
    const [first] = changes;
    if (!first) throw new Error('no change');
    const padded = concat([first.subarray(0, 9), Uint8Array.of(0x83, 0x80, 0x00), Uint8Array.of(1, 2, 3)]);
    expect(() => checkChunk(padded, nodeDigest)).toThrow(new DamagedChunk('number'));
    expect(() => checkChunk(concat([first.subarray(0, 9), new Uint8Array(12).fill(0xff)]), nodeDigest)).toThrow(new DamagedChunk('number'));
  });

  it('carries a hash to bytes and back', () => {
    const { hash } = A.decodeChange(changes[0] ?? new Uint8Array());
    expect(hashFromBytes(bytesOfHash(hash as Parameters<typeof bytesOfHash>[0]))).toBe(hash);
  });
});

/** The form in which Automerge passes long changes to other devices: same hash, same checksum, deflated contents. */
function compressed(change: Uint8Array): Uint8Array {
  const twoByteLength = (change[9] ?? 0) >= 0x80;
  const bytes = chunk(2, deflateRawSync(change.subarray(twoByteLength ? 11 : 10)));
  bytes.set(change.subarray(4, 8), 4);
  return bytes;
}

function hashOrNothing(bytes: Uint8Array, digest: Digest): string | undefined {
  try {
    return readChangeHeader(bytes, digest).hash;
  } catch (error) {
    if (error instanceof DamagedChunk) return undefined;
    throw error;
  }
}

function failure(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The same bytes with the checksum they should have: only what lies deeper can be wrong with them. */
function repaired(bytes: Uint8Array): Uint8Array {
  if (bytes.length > 12) bytes.set(nodeDigest.sha256(bytes.subarray(8)).subarray(0, 4), 4);
  return bytes;
}

function chunk(type: number, contents: Uint8Array): Uint8Array {
  const length: number[] = [];
  for (let left = contents.length; ; left >>>= 7) {
    length.push(left >= 0x80 ? (left & 0x7f) | 0x80 : left);
    if (left < 0x80) break;
  }
  return concat([Uint8Array.of(0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, type, ...length), contents]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
