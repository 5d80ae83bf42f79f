import { createHash } from 'node:crypto';
import { BLOB_LIMITS, type BlobError, type BlobKind, MAX_PIECE } from '../../model/wire/blobs.ts';
import type { GroupCommit } from '../log/group-commit.ts';
import { type BlobFolder, codeOf } from './blob-folder.ts';
import type { BlobRows } from './blob-rows.ts';
import { readPictureFile } from './picture-file.ts';
import type { BlobRefs } from './refs.ts';

export interface UploadParts {
  readonly folder: BlobFolder;
  readonly rows: BlobRows;
  readonly refs: BlobRefs;
  readonly commits: GroupCommit;
  /** Epoch ms. */
  readonly now: () => number;
  /** What is left free on the disk (bytes). */
  readonly reserve: number;
  /** Whether the device may put so many bytes on the disk now; if so, they count. */
  readonly allows: (device: number, bytes: number) => boolean;
}

export interface Piece {
  readonly name: string;
  /** The device's number. */
  readonly device: number;
  readonly kind: BlobKind;
  /** Where the piece belongs, how long it is, and how long the whole (bytes). */
  readonly offset: number;
  readonly bytes: number;
  readonly length: number;
}

/** `offset`: what the server has of it now. */
export type Outcome =
  | { readonly is: 'there' | 'whole' }
  | { readonly is: 'more'; readonly offset: number }
  | { readonly is: 'refused'; readonly why: BlobError; readonly offset?: number };

const LARGEST = Math.max(...Object.values(BLOB_LIMITS).map(({ bytes }) => bytes));

/** Takes blobs in, piece by piece. */
export class Uploads {
  private readonly parts: UploadParts;
  private readonly writing = new Set<string>();
  /** Blobs whose file may be there before its row. */
  private readonly placing = new Set<string>();
  private finishing: Promise<unknown> = Promise.resolve();
  /** For the one that is looked at. */
  private room: Buffer | undefined;

  constructor(parts: UploadParts) {
    this.parts = parts;
  }

  /** True while its file is put in its place: it is not to be removed for lack of a row. */
  isPlacing(name: string): boolean {
    return this.placing.has(name);
  }

  isWriting(name: string, device: number): boolean {
    return this.writing.has(`${name}-${device}`);
  }

  /** `isIn`: whether the device still may, asked after all of the piece has come. @throws what the disk throws */
  async take(piece: Piece, body: AsyncIterable<Uint8Array>, isIn: () => boolean): Promise<Outcome> {
    const key = `${piece.name}-${piece.device}`;
    if (this.writing.has(key)) return refused('busy');
    this.writing.add(key);
    try {
      return (await this.refusal(piece)) ?? (await this.write(piece, body, isIn));
    } catch (error) {
      if (codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT') return refused('full');
      throw error;
    } finally {
      this.writing.delete(key);
    }
  }

  private async refusal({ name, device, kind, offset, bytes, length }: Piece): Promise<Outcome | undefined> {
    const { folder, rows, refs, reserve, allows } = this.parts;
    if (rows.find(name)) {
      await folder.dropUnfinished(name, device);
      return { is: 'there' };
    }
    if (length > BLOB_LIMITS[kind].bytes || bytes > MAX_PIECE) return refused('tooLarge');
    if (offset + bytes > length || (bytes === 0 && offset < length)) return refused('malformed');
    if (!refs.has(name)) return this.discard(name, device, 'unreferred');
    const standing = await folder.unfinishedSize(name, device);
    // More than all of it is of something else.
    if (standing > length) return this.discard(name, device, 'offset');
    if (standing !== offset) return refused('offset', standing);
    if ((await folder.free()) - length < reserve) return refused('full', standing);
    return allows(device, bytes) ? undefined : refused('tooMany', standing);
  }

  private async write(piece: Piece, body: AsyncIterable<Uint8Array>, isIn: () => boolean): Promise<Outcome> {
    const { name, device, offset, bytes, length } = piece;
    const file = await this.parts.folder.openUnfinished(name, device);
    let written = 0;
    try {
      for await (const part of body) {
        // The request's own length is kept to by HTTP itself.
        const fitting = part.subarray(0, bytes - written);
        await file.appendFile(fitting);
        written += fitting.length;
      }
    } finally {
      await file.close();
    }
    // Its last card may have been erased while it came.
    if (!this.parts.refs.has(name)) return this.discard(name, device, 'unreferred');
    const standing = offset + written;
    if (standing < length) return { is: 'more', offset: standing };
    return isIn() ? this.finish(piece) : this.discard(name, device, 'pass');
  }

  /** One after the other: each is read whole, into the same room. */
  private finish(piece: Piece): Promise<Outcome> {
    const finished = this.finishing.then(() => this.check(piece));
    this.finishing = finished.catch(() => undefined);
    return finished;
  }

  private async check({ name, device, kind }: Piece): Promise<Outcome> {
    // Another device was quicker.
    if (this.parts.rows.find(name)) {
      await this.parts.folder.dropUnfinished(name, device);
      return { is: 'there' };
    }
    this.room ??= Buffer.allocUnsafeSlow(LARGEST);
    const hash = createHash('sha256');
    const bytes = await this.parts.folder.readUnfinished(name, device, this.room, (part) => hash.update(part));
    // Its last card was erased at this moment.
    if (!bytes) return refused('unreferred');
    if (hash.digest('hex') !== name) return this.discard(name, device, 'wrongHash');
    const picture = readPictureFile(bytes);
    if (!picture) return this.discard(name, device, 'notPicture');
    if (Math.max(picture.width, picture.height) > BLOB_LIMITS[kind].side) return this.discard(name, device, 'tooLarge');
    this.placing.add(name);
    try {
      return await this.place(name, device, { size: bytes.length, type: picture.type });
    } finally {
      this.placing.delete(name);
    }
  }

  private async place(name: string, device: number, blob: Parameters<BlobRows['put']>[1]): Promise<Outcome> {
    const { folder, rows, commits, now } = this.parts;
    await folder.place(name, device);
    try {
      await commits.once(() => rows.put(name, blob, now()));
    } finally {
      // The card was erased before this commit, or in it.
      if (!rows.find(name)) await folder.remove([name]);
    }
    return rows.find(name) ? { is: 'whole' } : refused('unreferred');
  }

  private async discard(name: string, device: number, why: BlobError): Promise<Outcome> {
    await this.parts.folder.dropUnfinished(name, device);
    return refused(why, 0);
  }
}

function refused(why: BlobError, offset?: number): Outcome {
  return { is: 'refused', why, ...(offset !== undefined && { offset }) };
}
