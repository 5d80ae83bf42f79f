import { mkdirSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Where blobs are: in `ab/` those whose name begins with ab, in `unfinished/` what devices are sending. */
export function blobFolder(dataFolder: string): string {
  return join(dataFolder, 'blobs');
}

export function blobPath(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name);
}

export const SHARDS = Array.from({ length: 256 }, (_, n) => n.toString(16).padStart(2, '0'));
const UNFINISHED = 'unfinished';
/** Bytes read at a time. */
const PART = 512_000;
const PRIVATE = { recursive: true, mode: 0o700 };

/**
 * The files of blobs, and nothing about who may have them. A blob comes by one rename, on the disk before anybody is told, and is never
 * written again. What a device is sending lies in a file of its own, so that none can spoil another's.
 */
export class BlobFolder {
  readonly path: string;

  constructor(dataFolder: string) {
    this.path = blobFolder(dataFolder);
    mkdirSync(join(this.path, UNFINISHED), PRIVATE);
  }

  pathOf(name: string): string {
    return blobPath(this.path, name);
  }

  /** Bytes of a blob's file; undefined where there is none. */
  sizeOf(name: string): Promise<number | undefined> {
    return sizeOf(this.pathOf(name));
  }

  /** How much there is of what a device is sending (bytes). */
  async unfinishedSize(name: string, device: number): Promise<number> {
    return (await sizeOf(this.unfinishedPath(name, device))) ?? 0;
  }

  /** Reads what a device has sent into `room`, part by part, so that others get their turn. @returns what was read; undefined where there is nothing */
  async readUnfinished(name: string, device: number, room: Buffer, each: (part: Buffer) => void): Promise<Buffer | undefined> {
    let file: FileHandle | undefined;
    try {
      file = await open(this.unfinishedPath(name, device), 'r');
      for (let at = 0; ; ) {
        const { bytesRead } = await file.read(room, at, Math.min(PART, room.length - at), at);
        if (bytesRead === 0) return room.subarray(0, at);
        each(room.subarray(at, at + bytesRead));
        at += bytesRead;
      }
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    } finally {
      await file?.close();
    }
  }

  /** For the next piece, at the end of what there is. */
  openUnfinished(name: string, device: number): Promise<FileHandle> {
    return open(this.unfinishedPath(name, device), 'a', 0o600);
  }

  dropUnfinished(name: string, device: number): Promise<void> {
    return rm(this.unfinishedPath(name, device), { force: true });
  }

  /** Makes of what a device has sent the blob; it is durable then. */
  async place(name: string, device: number): Promise<void> {
    const unfinished = this.unfinishedPath(name, device);
    await sync(unfinished, 'r+');
    const shard = join(this.path, name.slice(0, 2));
    if ((await mkdir(shard, PRIVATE)) !== undefined) await syncFolder(this.path);
    await rename(unfinished, this.pathOf(name));
    await syncFolder(shard);
  }

  /** Removes blobs for good. */
  async remove(names: readonly string[]): Promise<void> {
    const shards = new Set<string>();
    for (const name of names) {
      if ((await this.sizeOf(name)) === undefined) continue;
      await rm(this.pathOf(name), { force: true });
      shards.add(join(this.path, name.slice(0, 2)));
    }
    for (const shard of shards) await syncFolder(shard);
  }

  /** Names of the files that begin with these two digits. */
  namesIn(shard: string): Promise<string[]> {
    return namesIn(join(this.path, shard));
  }

  /** What devices are sending. */
  async unfinished(): Promise<readonly { readonly name: string; readonly device: number }[]> {
    const files = await namesIn(join(this.path, UNFINISHED));
    return files.map((file) => ({ name: file.slice(0, 64), device: Number(file.slice(65)) }));
  }

  /** When something last came of it (epoch ms, by the disk's clock). */
  async sentAt(name: string, device: number): Promise<number> {
    return (await stat(this.unfinishedPath(name, device))).mtimeMs;
  }

  /** Bytes that the disk still takes. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.path);
    return bavail * bsize;
  }

  private unfinishedPath(name: string, device: number): string {
    return join(this.path, UNFINISHED, `${name}-${device}`);
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** The system's own name of what went wrong with a file: the message would name the file. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

async function syncFolder(path: string): Promise<void> {
  // Windows has no way to do it, and no need.
  if (process.platform !== 'win32') await sync(path, 'r');
}

async function sync(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
