import type { ChangeHash } from '../ids.ts';

/**
 * Reads the outside of Automerge's binary chunks (https://automerge.org/automerge-binary-format-spec/) without Automerge:
 * enough to name a change, to know what it follows, and to tell a damaged one from a sound one. Foreign bytes can make
 * Automerge's WASM panic for good; nothing here can do more than throw `DamagedChunk`.
 */
const MAGIC = [0x85, 0x6f, 0x4a, 0x83];
const CHECKSUM_AT = 4;
const TYPE_AT = 8;
const LENGTH_AT = 9;
const HASH_BYTES = 32;
const MAX_ACTOR_BYTES = 128;
/** A change of a client's card is some hundred bytes; a pasted novel fits too. What inflates beyond this is refused. */
export const MAX_INFLATED_CHANGE = 4_000_000;

export type ChunkType = 'document' | 'change' | 'compressedChange';
const TYPES: readonly ChunkType[] = ['document', 'change', 'compressedChange'];

/** SHA-256 and raw inflate as the thread has them: node:crypto and node:zlib, or `pureDigest`. */
export interface Digest {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  /** Throws when the bytes are no deflate stream or inflate to more than `max` bytes. */
  readonly inflateRaw: (bytes: Uint8Array, max: number) => Uint8Array;
}

export interface ChangeHeader {
  readonly hash: ChangeHash;
  /** The changes this one follows directly. */
  readonly deps: readonly ChangeHash[];
  /** Hexadecimal, as Automerge writes it. */
  readonly actor: string;
  /** The actor's own count of its changes in this document, from 1. */
  readonly seq: number;
}

export type ChunkDamage = 'truncated' | 'magic' | 'type' | 'number' | 'trailing' | 'inflate' | 'checksum' | 'contents';

/** The one failure of reading a chunk. Its message names the kind of damage and never holds bytes. */
export class DamagedChunk extends Error {
  override name = 'DamagedChunk';
  readonly damage: ChunkDamage;
  constructor(damage: ChunkDamage, options?: ErrorOptions) {
    super(damage, options);
    this.damage = damage;
  }
}

/**
 * Splits chunks that stand one after the other, by their headers alone; whether each is sound is for `checkChunk` to say.
 * `rest` is what follows the last whole chunk: empty, unless the bytes were cut off or something else begins there.
 */
export function splitChunks(bytes: Uint8Array): { chunks: Uint8Array[]; rest: Uint8Array } {
  const chunks: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    try {
      const { end } = readFrame(bytes.subarray(at));
      chunks.push(bytes.subarray(at, at + end));
      at += end;
    } catch (error) {
      if (error instanceof DamagedChunk) break;
      throw error;
    }
  }
  return { chunks, rest: bytes.subarray(at) };
}

/** Which kind of chunk these bytes are, one whole chunk with a right checksum. @throws DamagedChunk */
export function checkChunk(bytes: Uint8Array, digest: Digest): ChunkType {
  return readWhole(bytes, digest).type;
}

/** Names a change and what it follows. The bytes must be one whole change, compressed or not. @throws DamagedChunk */
export function readChangeHeader(bytes: Uint8Array, digest: Digest): ChangeHeader {
  const { type, hash, contents } = readWhole(bytes, digest);
  if (type === 'document') throw new DamagedChunk('type');
  const reader = new Reader(contents, 0, 'contents');
  const count = reader.number();
  if (count * HASH_BYTES > contents.length) throw new DamagedChunk('contents');
  const deps: ChangeHash[] = [];
  for (let i = 0; i < count; i++) deps.push(hashFromBytes(reader.take(HASH_BYTES)));
  const actorBytes = reader.number();
  if (actorBytes > MAX_ACTOR_BYTES) throw new DamagedChunk('contents');
  const actor = hex(reader.take(actorBytes));
  const seq = reader.number();
  if (seq < 1) throw new DamagedChunk('contents');
  return { hash: hashFromBytes(hash), deps, actor, seq };
}

/** The version that a whole document in one chunk is of, sorted. @throws DamagedChunk */
export function readSnapshotHeads(bytes: Uint8Array, digest: Digest): ChangeHash[] {
  const { type, contents } = readWhole(bytes, digest);
  if (type !== 'document') throw new DamagedChunk('type');
  const reader = new Reader(contents, 0, 'contents');
  for (let actors = reader.number(); actors > 0; actors--) reader.take(reader.number());
  const count = reader.number();
  if (count * HASH_BYTES > contents.length) throw new DamagedChunk('contents');
  const heads: ChangeHash[] = [];
  for (let i = 0; i < count; i++) heads.push(hashFromBytes(reader.take(HASH_BYTES)));
  return heads.sort();
}

/** Which kind of chunk these bytes say they are, unread; undefined where they say nothing of the kind. */
export function chunkType(bytes: Uint8Array): ChunkType | undefined {
  return MAGIC.every((byte, i) => bytes[i] === byte) ? TYPES[bytes[TYPE_AT] ?? TYPES.length] : undefined;
}

/** The 32 bytes of a hash, as they travel. */
export function bytesOfHash(hash: ChangeHash): Uint8Array {
  const bytes = new Uint8Array(HASH_BYTES);
  for (let i = 0; i < HASH_BYTES; i++) bytes[i] = Number.parseInt(hash.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** The 64 digits of a hash that travelled as 32 bytes. */
export function hashFromBytes(bytes: Uint8Array): ChangeHash {
  if (bytes.length !== HASH_BYTES) throw new DamagedChunk('contents');
  return hex(bytes) as ChangeHash;
}

/** Where a chunk's parts lie, from its header; what they hold isn't looked at. */
function readFrame(bytes: Uint8Array): { type: ChunkType; start: number; end: number } {
  if (bytes.length < LENGTH_AT + 1) throw new DamagedChunk('truncated');
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) throw new DamagedChunk('magic');
  const type = TYPES[bytes[TYPE_AT] ?? TYPES.length];
  if (type === undefined) throw new DamagedChunk('type');
  const reader = new Reader(bytes, LENGTH_AT, 'truncated');
  const length = reader.number();
  const end = reader.at + length;
  if (end > bytes.length) throw new DamagedChunk('truncated');
  return { type, start: reader.at, end };
}

function readWhole(bytes: Uint8Array, digest: Digest): { type: ChunkType; hash: Uint8Array; contents: Uint8Array } {
  const { type, start, end } = readFrame(bytes);
  if (end !== bytes.length) throw new DamagedChunk('trailing');
  const packed = bytes.subarray(start, end);
  const contents = type === 'compressedChange' ? inflate(packed, digest) : packed;
  // A change's hash and checksum are those of its uncompressed form, header included.
  const hash = digest.sha256(type === 'compressedChange' ? asUncompressed(contents) : bytes.subarray(TYPE_AT));
  for (let i = 0; i < 4; i++) if (hash[i] !== bytes[CHECKSUM_AT + i]) throw new DamagedChunk('checksum');
  return { type, hash, contents };
}

function inflate(packed: Uint8Array, digest: Digest): Uint8Array {
  try {
    return digest.inflateRaw(packed, MAX_INFLATED_CHANGE);
  } catch (cause) {
    throw new DamagedChunk('inflate', { cause });
  }
}

function asUncompressed(contents: Uint8Array): Uint8Array {
  const header = [TYPES.indexOf('change')];
  let length = contents.length;
  while (length >= 0x80) {
    header.push((length & 0x7f) | 0x80);
    length >>>= 7;
  }
  header.push(length);
  const bytes = new Uint8Array(header.length + contents.length);
  bytes.set(header);
  bytes.set(contents, header.length);
  return bytes;
}

/** Takes numbers (unsigned LEB128, shortest form only, up to 2^53) and runs of bytes from a bounded place. */
class Reader {
  private readonly bytes: Uint8Array;
  private readonly damageAtEnd: ChunkDamage;
  at: number;

  constructor(bytes: Uint8Array, at: number, damageAtEnd: ChunkDamage) {
    this.bytes = bytes;
    this.at = at;
    this.damageAtEnd = damageAtEnd;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new DamagedChunk(this.damageAtEnd);
      this.at++;
      value += (byte & 0x7f) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new DamagedChunk('number');
      if (byte < 0x80) {
        if (byte === 0 && scale > 1) throw new DamagedChunk('number');
        return value;
      }
      scale *= 0x80;
      if (scale > Number.MAX_SAFE_INTEGER) throw new DamagedChunk('number');
    }
  }

  take(count: number): Uint8Array {
    const end = this.at + count;
    if (end > this.bytes.length) throw new DamagedChunk(this.damageAtEnd);
    const taken = this.bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
