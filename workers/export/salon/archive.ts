import {
  BlobReader,
  configure,
  type Entry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { FileParts } from '../parts.ts';

// This is a thread of its own already, and a strict content policy forbids starting one from a blob.
configure({ useWebWorkers: false });

/** An archive in the making. What is in it does not stay in memory. */
export interface ArchiveWriter {
  /** `packs`: worth packing; pictures and documents are packed already. */
  add(path: string, bytes: Uint8Array, packs: boolean): Promise<void>;
  done(): Promise<Blob>;
}

export function writeArchive(): ArchiveWriter {
  const parts = new FileParts();
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write: (bytes) => parts.add(bytes) }), { extendedTimestamp: false });
  // Safari packs from 16.4 on.
  const canPack = typeof CompressionStream !== 'undefined';
  return {
    async add(path, bytes, packs) {
      await zip.add(path, new Uint8ArrayReader(bytes), { level: packs && canPack ? 6 : 0 });
    },
    async done() {
      await zip.close();
      return parts.done('application/zip');
    },
  };
}

/** An archive that can be read anywhere in it. */
export interface ArchiveReader {
  has(path: string): boolean;
  /** An entry's bytes, checked; null: it is damaged, longer than `most`, or not there. */
  read(path: string, most: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** Opens an archive; null: it is none, or its end is missing. */
export async function openArchive(file: Blob): Promise<ArchiveReader | null> {
  const zip = new ZipReader(new BlobReader(file), { checkSignature: true });
  let entries: ReadonlyMap<string, Entry>;
  try {
    entries = new Map((await zip.getEntries()).map((entry) => [entry.filename, entry]));
  } catch {
    return null;
  }
  return {
    has: (path) => entries.has(path),
    async read(path, most) {
      const entry = entries.get(path);
      if (!entry || entry.directory || entry.uncompressedSize > most) return null;
      try {
        return await entry.getData(new Uint8ArrayWriter());
      } catch {
        return null;
      }
    },
    async close() {
      await zip.close();
    },
  };
}
