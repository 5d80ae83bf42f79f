import * as A from '@automerge/automerge/slim';
import { readClient } from '../../../model/documents/read-client.ts';
import { readSalon } from '../../../model/documents/salon-document.ts';
import type { BlobHash, CardId, ChangeHash, DocumentId } from '../../../model/ids.ts';
import { ownFileOf } from '../../../model/own-file/own-file.ts';
import { endingOf } from '../../../model/own-file/photo-files.ts';
import { photoBlobs } from '../../../model/photos/photo-blobs.ts';
import type { Salon } from '../../../model/salon.ts';
import type { Digest } from '../../../model/wire/change-header.ts';
import type { SalonProgress, SavedSalon } from '../../contracts/export.ts';
import type { Outcome } from '../../contracts/store.ts';
import { mediaTypeOf } from '../../photo/making/media-type.ts';
import { headsOf, loadStored, readStored } from '../../store/documents/read-stored.ts';
import { done, failed } from '../../store/outcome.ts';
import { readPlace, readSalonRow } from '../../store/rows/place.ts';
import type { DeviceStorage } from '../../store/storage-port.ts';
import { type ArchiveWriter, writeArchive } from './archive.ts';
import { cardPath, documentPath, FORM, MANIFEST_PATH, type Manifest, picturePath, SALON_PATH } from './form.ts';

export interface SavingPorts {
  readonly storage: DeviceStorage;
  readonly digest: Digest;
  readonly automerge: () => Promise<void>;
  readonly breathe: () => Promise<void>;
  /** A picture that is not on this device; null: it can't be had now. */
  readonly fetchPicture: (hash: BlobHash) => Promise<Blob | null>;
  /** ISO date-time (UTC). */
  readonly now: () => string;
  readonly onProgress: (progress: SalonProgress) => void;
  /** Throws where it was called off. */
  readonly stop: () => void;
}

/** Only read: nobody writes under this name. */
const READER = '00'.repeat(16);
const PAGE = 500;

/** Everything of the salon as one file (FORMAT.md). @throws StorageProblem, or what `stop` throws */
export async function saveSalon(ports: SavingPorts): Promise<Outcome<SavedSalon>> {
  const { storage } = ports;
  const [row, place] = await storage.read(['meta'], (reader) => Promise.all([readSalonRow(reader), readPlace(reader)]));
  if (!row) return failed('notPaired');
  // The first copy onto this device is under way.
  if (!place || place.fill) return failed('notAllHere');
  await ports.automerge();
  const archive = writeArchive();
  const settings = await packSettings(ports, archive, row.id);
  if (!settings) return failed('notAllHere');
  const { cards, wanted, missing } = await packCards(ports, archive, row.id, settings.view);
  const { pictures, absent } = await packPictures(ports, archive, wanted);
  const manifest: Manifest = {
    kartoteka: 'salon',
    form: FORM,
    madeAt: ports.now(),
    salon: { id: row.id, name: settings.view.name, heads: settings.heads },
    cards,
    pictures,
    missing: { cards: missing, pictures: absent },
  };
  await archive.add(MANIFEST_PATH, json(manifest), true);
  const file = await archive.done();
  return done({ file, cards: cards.length, photos: pictures.length, missingCards: missing.length, missingPhotos: absent.length });
}

interface Packed<T> {
  readonly heads: ChangeHash[];
  readonly bytes: Uint8Array;
  readonly view: T;
}

/** A document as it is on this device; null where something of it is damaged or missing. */
async function documentOf<T>(
  { storage, digest }: SavingPorts,
  id: DocumentId,
  read: (doc: unknown, heads: ChangeHash[]) => T,
): Promise<Packed<T> | null> {
  const stored = await readStored(storage, id);
  if (!stored) return null;
  const { doc, whole } = loadStored(stored, digest, READER);
  try {
    const heads = headsOf(doc);
    return whole ? { heads, bytes: A.save(doc), view: read(doc, heads) } : null;
  } finally {
    A.free(doc);
  }
}

async function packSettings(ports: SavingPorts, archive: ArchiveWriter, id: DocumentId): Promise<{ heads: string[]; view: Salon } | null> {
  const packed = await documentOf(ports, id, readSalon);
  if (!packed) return null;
  const { view } = packed;
  await archive.add(documentPath(id), packed.bytes, false);
  await archive.add(SALON_PATH, json(view), true);
  return { heads: packed.heads, view };
}

async function packCards(ports: SavingPorts, archive: ArchiveWriter, salonId: DocumentId, salon: Salon) {
  const { storage, onProgress, breathe, stop, now } = ports;
  const ids = (await allDocuments(storage)).filter((id) => id !== salonId);
  const cards: Manifest['cards'] = [];
  const missing: string[] = [];
  const wanted = new Set<BlobHash>();
  for (const [at, id] of ids.entries()) {
    const packed = await documentOf(ports, id, (doc, heads) => readClient(id as CardId, heads, doc));
    if (packed) {
      const card = packed.view;
      for (const { picture, thumbnail } of photoBlobs(card)) wanted.add(picture).add(thumbnail);
      await archive.add(documentPath(id), packed.bytes, false);
      await archive.add(cardPath(id), json(ownFileOf(card, salon, now())), true);
      cards.push({ id, heads: packed.heads });
    } else missing.push(id);
    stop();
    onProgress({ part: 'cards', done: at + 1, total: ids.length });
    if (at % 20 === 19) await breathe();
  }
  return { cards, missing, wanted };
}

async function packPictures(ports: SavingPorts, archive: ArchiveWriter, wanted: ReadonlySet<BlobHash>) {
  const { storage, fetchPicture, onProgress, stop } = ports;
  const pictures: Manifest['pictures'] = [];
  const absent: string[] = [];
  let looked = 0;
  for (const hash of wanted) {
    const here = await storage.read(['blobs'], (reader) => reader.get('blobs', [hash]));
    const fetched = here ? null : await fetchPicture(hash).catch(() => null);
    const bytes = here?.bytes ?? (fetched ? new Uint8Array(await fetched.arrayBuffer()) : null);
    const type = bytes && mediaTypeOf(bytes);
    stop();
    if (bytes && type) {
      const path = picturePath(hash, endingOf(type));
      await archive.add(path, bytes, false);
      pictures.push({ hash, path });
    } else absent.push(hash);
    onProgress({ part: 'photos', done: ++looked, total: wanted.size });
  }
  return { pictures, absent };
}

/** Every document of the salon that was not erased. */
async function allDocuments(storage: DeviceStorage): Promise<readonly DocumentId[]> {
  const ids: DocumentId[] = [];
  for (let after: readonly string[] | undefined; ; ) {
    const from = after;
    const page = await storage.read(['docs'], (reader) => reader.range('docs', from ? { after: from, limit: PAGE } : { limit: PAGE }));
    for (const { doc, erased } of page) if (!erased) ids.push(doc);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return ids;
    after = [last.doc];
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
