import { Zip, ZipPassThrough } from 'fflate';
import type { BlobHash } from '../../../model/ids.ts';
import { endingOf, type PhotoFile } from '../../../model/own-file/photo-files.ts';

/** The file with all of it, and how many pictures could not be had: they are neither on this device nor to be fetched now. */
export interface Packed {
  readonly file: Blob;
  readonly missing: number;
}

export interface Packing {
  readonly photos: readonly PhotoFile[];
  readonly bytesOf: (picture: BlobHash) => Promise<Blob | null>;
  /** The text of the file; told under which names the pictures lie beside it, by hash. */
  readonly text: (paths: Readonly<Record<string, string>>) => string;
  /** What the text is called. */
  readonly name: string;
  /** So many pictures are in. */
  readonly onDone: (count: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Packs a client's own file with its pictures into one ZIP, picture by picture: pictures are small already, so that they are only
 * laid side by side, and no more than one is held beside what is packed. Rejects when called off.
 */
export async function withPhotos({ photos, bytesOf, text, name, onDone, signal }: Packing): Promise<Packed> {
  const parts: Blob[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) broken = error;
    // A Blob may lie on the disk; bytes would all stay in memory.
    else parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
  const add = (path: string, bytes: Uint8Array) => {
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    entry.push(bytes, true);
  };
  const paths: Record<string, string> = {};
  let missing = 0;
  for (const [at, photo] of photos.entries()) {
    const picture = await bytesOf(photo.picture).catch(() => null);
    signal.throwIfAborted();
    if (picture) {
      const path = `${photo.name}.${endingOf(picture.type)}`;
      add(path, new Uint8Array(await picture.arrayBuffer()));
      paths[photo.picture] = path;
    } else missing += 1;
    onDone(at + 1);
  }
  add(name, new TextEncoder().encode(text(paths)));
  zip.end();
  if (broken) throw broken;
  return { file: new Blob(parts, { type: 'application/zip' }), missing };
}
