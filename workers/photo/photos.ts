import type { BlobHash, CardId, EntryId } from '../../model/ids.ts';
import type { PhotoDoor, PhotoProblem, Photos, PhotoWanted, Taken, TakenPhoto } from '../contracts/photos.ts';
import { StorageProblem } from '../storage/storage-problem.ts';
import { changeFact, PHOTOS_OF_STORES } from '../store/rows/photos.ts';
import { InSteps } from './making/in-steps.ts';
import { type BegunPhoto, type MadePhoto, NoPicture } from './making/make-photo.ts';
import { mediaTypeOf } from './making/media-type.ts';
import type { PhotoPorts } from './ports.ts';
import { endIntakes, INTAKE_STORES, takeIn, unfiled } from './rows/intake.ts';
import { pinAll, spaceTaken, statesOf } from './rows/states.ts';
import { tidy } from './rows/tidy.ts';
import { Transfers } from './transfer/transfers.ts';

/** After pictures came or went, what is to leave is looked for once, so long after (ms); and so often anyway. */
const TIDY_AFTER = 5_000;
const TIDY_AGAIN = 3_600_000;
/** A picture looked at again within this (ms) was seen no later: nothing is written for it. */
const SEEN_TO = 60_000;

/** The photo worker without a thread around it: `connect` is given the store's door itself. */
export interface PhotoCore extends Omit<Photos, 'connect' | 'openShared'> {
  readonly connect: (door: PhotoDoor) => Promise<void>;
  /** Lets go what is to leave, now. */
  readonly tidy: () => Promise<void>;
}

/** Puts the photo worker together over what it touches outside itself. */
export function createPhotos(ports: PhotoPorts): PhotoCore {
  const { storage, clock } = ports;
  let tell: (hashes: readonly BlobHash[]) => void = () => {};
  let tidying: { readonly at: number; readonly stop: () => void } | undefined;
  const transfers = new Transfers(ports, { changed, arrived: () => tidyAfter(TIDY_AFTER) });
  ports.neighbours.listen((message) => {
    if (message.type === 'blobs') tell(message.hashes);
    // Cards may refer to other pictures, or the server may know of them now.
    if (message.type !== 'texts' && message.type !== 'days' && message.type !== 'salon') transfers.wake();
  });
  /** Files one after the other, whoever gave them: one is stored while the next is encoded and a third decoded. They are looked at before that. */
  const steps = new InSteps();
  let looked: Promise<unknown> = Promise.resolve();

  function changed(hashes: readonly BlobHash[]): void {
    if (hashes.length === 0) return;
    tell(hashes);
    ports.neighbours.post({ type: 'blobs', hashes });
  }

  /** The soonest of those asked for holds. */
  function tidyAfter(ms: number): void {
    const at = clock.now() + ms;
    if (tidying && tidying.at <= at) return;
    tidying?.stop();
    const run = (): void => {
      tidying = undefined;
      tidyAfter(TIDY_AGAIN);
      letGo().catch(ports.report);
    };
    tidying = { at, stop: clock.after(ms, run) };
  }

  async function letGo(): Promise<void> {
    changed((await tidy(storage, clock.now())).map(({ hash }) => hash));
  }

  async function noteSeen(hash: BlobHash): Promise<void> {
    const now = clock.now();
    await storage.write(PHOTOS_OF_STORES, 'relaxed', async (writer) => {
      const fact = await writer.get('blobFacts', [hash]);
      if (fact?.kind === 'picture' && fact.seenAt + SEEN_TO < now) await changeFact(writer, fact, { seenAt: now });
    });
  }

  function looking(check: () => Promise<void>): Promise<void> {
    const result = looked.then(check);
    looked = result.catch(() => undefined);
    return result;
  }

  async function keep(made: MadePhoto, cardId: CardId, wanted: PhotoWanted): Promise<TakenPhoto | PhotoProblem> {
    const [picture, thumbnail] = await Promise.all([ports.hash(made.picture), ports.hash(made.thumbnail)]);
    const intake = { id: ports.newId(), cardId, now: clock.now(), made, picture, thumbnail, wanted };
    const taken = await storage.write(INTAKE_STORES, 'strict', (writer) => takeIn(writer, intake));
    if (taken) changed([picture, thumbnail]);
    tidyAfter(TIDY_AFTER);
    // Erased or shut out meanwhile: whoever asked is about to be told.
    return taken ?? 'internal';
  }

  async function end(ids: readonly EntryId[], drop: boolean): Promise<void> {
    changed(await storage.write(INTAKE_STORES, 'relaxed', (writer) => endIntakes(writer, ids, drop)));
    transfers.wake();
  }

  async function bytesHere(hash: BlobHash): Promise<Blob | null> {
    const row = await storage.read(['blobs'], (reader) => reader.get('blobs', [hash]));
    return row ? imageOf(row.bytes) : null;
  }

  return {
    take: (cardId, files, wanted, onTaken, cut, onComing) =>
      transfers.resting(() =>
        Promise.all(
          files.map((file, index) => {
            const told = (error: unknown): PhotoProblem => problemOf(error, ports.report);
            const making = ports.make(file, cut);
            const checked = looking(() => making.check()).then(() => null, told);
            const begin = async (): Promise<BegunPhoto | PhotoProblem> => (await checked) ?? making.begin().catch(told);
            const announced = async (): Promise<BegunPhoto | PhotoProblem> => {
              const begun = await begin();
              const thumbnail = typeof begun === 'string' ? null : imageOf(begun.thumbnail);
              if (thumbnail) onComing?.({ index, thumbnail });
              return begun;
            };
            const finished = async (begun: BegunPhoto | PhotoProblem): Promise<MadePhoto | PhotoProblem> =>
              typeof begun === 'string' ? begun : begun.finish().catch(told);
            return steps.run(announced, finished, async (made): Promise<Taken> => {
              const outcome = typeof made === 'string' ? made : await keep(made, cardId, wanted).catch(told);
              const of = { index, name: 'name' in file ? String(file.name) : '' };
              const taken: Taken =
                typeof outcome === 'string' ? { ok: false, ...of, problem: outcome } : { ok: true, ...of, photo: outcome };
              onTaken(taken);
              return taken;
            });
          }),
        ),
      ),
    filed: (ids) => end(ids, false),
    dropped: (ids) => end(ids, true),
    unfiled: (cardId) => storage.read(['intake'], (reader) => unfiled(reader, cardId)),
    async bytesOf(hash) {
      const here = await bytesHere(hash);
      if (here) {
        noteSeen(hash).catch(() => undefined);
        return here;
      }
      const fetched = await transfers.fetchNow(hash);
      return fetched && imageOf(fetched);
    },
    async thumbnails(hashes) {
      const rows = await storage.read(['blobs'], (reader) => Promise.all(hashes.map((hash) => reader.get('blobs', [hash]))));
      return rows.map((row) => (row ? imageOf(row.bytes) : null));
    },
    states: (hashes) => storage.read(['blobFacts'], (reader) => statesOf(reader, hashes, transfers.sending)),
    async watch(onChange) {
      tell = onChange;
    },
    async pin(pictures, on) {
      await storage.write(PHOTOS_OF_STORES, 'relaxed', (writer) => pinAll(writer, pictures, on));
      changed(pictures);
      transfers.wake();
    },
    space: () => storage.read(['meta', 'blobFacts'], spaceTaken),
    async setLimit(bytes) {
      await storage.write(['meta'], 'relaxed', async (writer) => writer.put('meta', { key: 'photoLimit', value: Math.max(0, bytes) }));
      await letGo();
    },
    async connect(door) {
      transfers.begin(door);
      await door.listen((online) => transfers.linked(online));
      tidyAfter(TIDY_AFTER);
    },
    tidy: letGo,
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
