import type { BlobHash, CardId, EntryId } from '../../model/ids.ts';
import type { Crop } from '../../model/photos/crop.ts';
import type { PhotoProblem, Photos, PhotoWanted, Taken, TakenPhoto } from '../contracts/photos.ts';
import { StorageProblem } from '../storage/storage-problem.ts';
import { PHOTOS_OF_STORES } from '../store/rows/photos.ts';
import { NoPicture } from './making/make-photo.ts';
import { mediaTypeOf } from './making/media-type.ts';
import type { PhotoPorts } from './ports.ts';
import { endIntakes, INTAKE_STORES, takeIn, unfiled } from './rows/intake.ts';
import { pinAll, spaceTaken, statesOf } from './rows/states.ts';

/** The photo worker without a thread around it. */
export function createPhotos(ports: PhotoPorts): Photos {
  const { storage, clock } = ports;
  let tell: (hashes: readonly BlobHash[]) => void = () => {};
  /** One file at a time, whoever gave it. */
  let last: Promise<unknown> = Promise.resolve();

  function changed(hashes: readonly BlobHash[]): void {
    if (hashes.length === 0) return;
    tell(hashes);
    ports.neighbours.post({ type: 'blobs', hashes });
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  async function takeOne(cardId: CardId, file: Blob, wanted: PhotoWanted, cut: Crop | undefined): Promise<TakenPhoto | PhotoProblem> {
    try {
      const made = await ports.make(file, cut);
      const [picture, thumbnail] = await Promise.all([ports.hash(made.picture), ports.hash(made.thumbnail)]);
      const intake = { id: ports.newId(), cardId, now: clock.now(), made, picture, thumbnail, wanted };
      const taken = await storage.write(INTAKE_STORES, 'strict', (writer) => takeIn(writer, intake));
      if (taken) changed([picture, thumbnail]);
      return taken ?? 'storageGone';
    } catch (error) {
      return problemOf(error, ports.report);
    }
  }

  async function end(ids: readonly EntryId[], drop: boolean): Promise<void> {
    changed(await storage.write(INTAKE_STORES, 'relaxed', (writer) => endIntakes(writer, ids, drop)));
  }

  async function bytesHere(hash: BlobHash): Promise<Blob | null> {
    const row = await storage.read(['blobs'], (reader) => reader.get('blobs', [hash]));
    return row ? imageOf(row.bytes) : null;
  }

  return {
    take: async (cardId, files, wanted, onTaken, cut) =>
      Promise.all(
        files.map((file, index) =>
          inTurn(async (): Promise<Taken> => {
            const outcome = await takeOne(cardId, file, wanted, cut);
            const of = { index, name: 'name' in file ? String(file.name) : '' };
            const taken: Taken = typeof outcome === 'string' ? { ok: false, ...of, problem: outcome } : { ok: true, ...of, photo: outcome };
            onTaken(taken);
            return taken;
          }),
        ),
      ),
    filed: (ids) => end(ids, false),
    dropped: (ids) => end(ids, true),
    unfiled: (cardId) => storage.read(['intake'], (reader) => unfiled(reader, cardId)),
    bytesOf: (hash) => bytesHere(hash),
    async thumbnails(hashes) {
      const rows = await storage.read(['blobs'], (reader) => Promise.all(hashes.map((hash) => reader.get('blobs', [hash]))));
      return rows.map((row) => (row ? imageOf(row.bytes) : null));
    },
    states: (hashes) => storage.read(['blobFacts'], (reader) => statesOf(reader, hashes, new Set())),
    async watch(onChange) {
      tell = onChange;
      ports.neighbours.listen((message) => {
        if (message.type === 'blobs') tell(message.hashes);
      });
    },
    async pin(pictures, on) {
      await storage.write(PHOTOS_OF_STORES, 'relaxed', (writer) => pinAll(writer, pictures, on));
      changed(pictures);
    },
    space: () => storage.read(['meta', 'blobFacts'], spaceTaken),
    async setLimit(bytes) {
      await storage.write(['meta'], 'relaxed', async (writer) => writer.put('meta', { key: 'photoLimit', value: Math.max(0, bytes) }));
    },
  };
}

function imageOf(bytes: Uint8Array): Blob | null {
  const type = mediaTypeOf(bytes);
  return type === null ? null : new Blob([new Uint8Array(bytes)], { type });
}

function problemOf(error: unknown, report: (fault: unknown) => void): PhotoProblem {
  if (error instanceof NoPicture) return error.problem;
  if (error instanceof StorageProblem) return error.code;
  report(error);
  return 'internal';
}
