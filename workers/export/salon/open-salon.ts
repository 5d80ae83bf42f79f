import * as A from '@automerge/automerge/slim';
import * as v from 'valibot';
import type { BlobHash, DocumentId } from '../../../model/ids.ts';
import { may } from '../../../model/permissions.ts';
import { BLOB_LIMITS } from '../../../model/wire/blobs.ts';
import type { Digest } from '../../../model/wire/change-header.ts';
import type { OpenOutcome, SalonFileProblem, SalonProgress } from '../../contracts/export.ts';
import { readModelOf } from '../../store/documents/edit-documents.ts';
import { headsOf, named } from '../../store/documents/read-stored.ts';
import { failed } from '../../store/outcome.ts';
import type { Neighbours } from '../../store/ports.ts';
import { sameHeads } from '../../store/rows/add-changes.ts';
import { NEW_STORES } from '../../store/rows/commit-local.ts';
import { changeFact, PHOTOS_OF_STORES } from '../../store/rows/photos.ts';
import { readIdentity, readSalonRow } from '../../store/rows/place.ts';
import type { DeviceStorage } from '../../store/storage-port.ts';
import { type ArchiveReader, openArchive } from './archive.ts';
import { AnyManifest, documentPath, FORM, MANIFEST_PATH, Manifest } from './form.ts';
import { putWhole, type WholeCard } from './put-whole.ts';

export interface OpeningPorts {
  readonly storage: DeviceStorage;
  readonly neighbours: Pick<Neighbours, 'post'>;
  readonly digest: Digest;
  readonly hash: (bytes: Uint8Array) => Promise<BlobHash>;
  readonly automerge: () => Promise<void>;
  readonly breathe: () => Promise<void>;
  /** Epoch ms. */
  readonly now: () => number;
  readonly onProgress: (progress: SalonProgress) => void;
  /** Throws where it was called off. */
  readonly stop: () => void;
}

/** Bytes that an entry has at most: a document of a card with decades of history, and a list of 100,000 of them. */
const MOST_DOCUMENT = 50_000_000;
const MOST_MANIFEST = 200_000_000;
const BATCH = 20;

/**
 * Opens a salon's file (FORMAT.md) on a new server. Cards come first, then pictures, and the settings last: until they are there the
 * salon counts as not made, and opening the file again goes on where it was. @throws StorageProblem, or what `stop` throws
 */
export async function openSalon(file: Blob, ports: OpeningPorts): Promise<OpenOutcome> {
  const archive = await openArchive(file);
  if (!archive) return failedAs(await looksCutOff(file));
  try {
    const manifest = await readManifest(archive);
    if (typeof manifest === 'string') return failedAs(manifest);
    const salon = await newSalonOf(ports.storage, manifest);
    if (!salon.ok) return salon;
    await ports.automerge();
    if (!(await isWhole(archive, manifest, ports))) return failedAs('damaged');
    await putCards(archive, manifest, ports);
    await putPictures(archive, manifest, ports);
    await putSettings(archive, manifest, salon.value, ports);
    return { ok: true, value: { cards: manifest.cards.length, missingPhotos: manifest.missing.pictures.length } };
  } finally {
    await archive.close();
  }
}

function failedAs(problem: SalonFileProblem): OpenOutcome {
  return { ok: false, problem };
}

/** An archive begins as one also where its end is missing. */
async function looksCutOff(file: Blob): Promise<SalonFileProblem> {
  try {
    const [a, b, c, d] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    return a === 0x50 && b === 0x4b && c === 3 && d === 4 ? 'damaged' : 'notASalon';
  } catch {
    // The file was moved, or its disk was taken out, after it was chosen.
    return 'unreadable';
  }
}

async function readManifest(archive: ArchiveReader): Promise<Manifest | SalonFileProblem> {
  if (!archive.has(MANIFEST_PATH)) return 'notASalon';
  const bytes = await archive.read(MANIFEST_PATH, MOST_MANIFEST);
  if (!bytes) return 'damaged';
  let told: unknown;
  try {
    told = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return 'notASalon';
  }
  const any = v.safeParse(AnyManifest, told);
  if (!any.success) return 'notASalon';
  if (any.output.form > FORM) return 'newer';
  const read = v.safeParse(Manifest, told);
  return read.success ? read.output : 'damaged';
}

/** The id that this server has given its salon, where nothing is there yet but what this very file has brought. */
async function newSalonOf(
  storage: DeviceStorage,
  { cards }: Manifest,
): Promise<{ readonly ok: true; readonly value: DocumentId } | Extract<OpenOutcome, { ok: false }>> {
  const { row, identity, docs } = await storage.read(['meta', 'docs'], async (reader) => ({
    row: await readSalonRow(reader),
    identity: await readIdentity(reader),
    docs: await reader.range('docs', {}),
  }));
  if (!row || !identity?.paired) return failed('notPaired');
  if (!may(identity.paired.role, 'settings')) return failed('forbidden');
  // Of another day's file there may be other versions: half of each would be no salon of any day.
  const own = new Map<string, readonly string[]>(cards.map(({ id, heads }) => [id, [...heads].sort()]));
  return docs.every(({ doc, heads }) => sameHeads(heads, own.get(doc) ?? []))
    ? { ok: true, value: row.id }
    : { ok: false, problem: 'notNew' };
}

/** Looks through all of the file, and stores nothing. */
async function isWhole(archive: ArchiveReader, { salon, cards, pictures }: Manifest, ports: OpeningPorts): Promise<boolean> {
  const total = 1 + cards.length + pictures.length;
  let looked = 0;
  const next = async () => {
    ports.stop();
    ports.onProgress({ part: 'checking', done: ++looked, total });
    if (looked % BATCH === 0) await ports.breathe();
  };
  for (const { id, heads } of [salon, ...cards]) {
    const doc = await loaded(archive, id, heads);
    if (!doc) return false;
    A.free(doc);
    await next();
  }
  for (const { hash, path } of pictures) {
    const bytes = await archive.read(path, BLOB_LIMITS.picture.bytes);
    if (!bytes || (await ports.hash(bytes)) !== hash) return false;
    await next();
  }
  return true;
}

/** A document of the file, in the version that it is to have; null: damaged. The caller frees it. */
async function loaded(archive: ArchiveReader, id: string, heads: readonly string[]): Promise<A.Doc<unknown> | null> {
  const bytes = await archive.read(documentPath(id), MOST_DOCUMENT);
  if (!bytes) return null;
  try {
    const doc = A.load<unknown>(bytes);
    if (sameHeads(headsOf(doc), [...heads].sort())) return doc;
    A.free(doc);
    return null;
  } catch {
    return null;
  }
}

async function putCards(archive: ArchiveReader, { cards }: Manifest, ports: OpeningPorts): Promise<void> {
  for (let at = 0; at < cards.length; at += BATCH) {
    const whole: WholeCard[] = [];
    for (const { id, heads } of cards.slice(at, at + BATCH)) whole.push(await wholeCard(archive, id as DocumentId, heads, ports));
    const { rev } = await ports.storage.write(NEW_STORES, 'strict', (writer) => putWhole(writer, whole));
    tellOf(ports, rev);
    ports.stop();
    ports.onProgress({ part: 'cards', done: Math.min(at + BATCH, cards.length), total: cards.length });
    await ports.breathe();
  }
}

async function wholeCard(archive: ArchiveReader, id: DocumentId, heads: readonly string[], { digest }: OpeningPorts): Promise<WholeCard> {
  const doc = await loaded(archive, id, heads);
  // It was whole a moment ago.
  if (!doc) throw new Error('the file has changed');
  try {
    return { doc: id, bytes: A.save(doc), changes: named(A.getAllChanges(doc), digest), heads: headsOf(doc), ...readModelOf(id, doc) };
  } finally {
    A.free(doc);
  }
}

/** The other workers of this device look: the list and search fill, and what is there goes to the server. */
function tellOf({ neighbours }: OpeningPorts, rev: number | null): void {
  if (rev !== null) neighbours.post({ type: 'summaries', rev });
  neighbours.post({ type: 'texts' });
  neighbours.post({ type: 'days' });
  neighbours.post({ type: 'outbox' });
}

async function putPictures(archive: ArchiveReader, { pictures }: Manifest, ports: OpeningPorts): Promise<void> {
  for (const [at, { path, hash: name }] of pictures.entries()) {
    const hash = name as BlobHash;
    const bytes = await archive.read(path, BLOB_LIMITS.picture.bytes);
    if (!bytes) throw new Error('the file has changed');
    await ports.storage.write(['blobs', ...PHOTOS_OF_STORES], 'relaxed', async (writer) => {
      const fact = await writer.get('blobFacts', [hash]);
      // Nobody refers to it, or it is here.
      if (!fact || fact.size > 0) return;
      writer.put('blobs', { hash, bytes });
      await changeFact(writer, fact, { size: bytes.length, seenAt: ports.now() });
    });
    ports.neighbours.post({ type: 'blobs', hashes: [hash] });
    ports.stop();
    ports.onProgress({ part: 'photos', done: at + 1, total: pictures.length });
  }
}

async function putSettings(archive: ArchiveReader, { salon }: Manifest, id: DocumentId, ports: OpeningPorts): Promise<void> {
  const doc = await loaded(archive, salon.id, salon.heads);
  if (!doc) throw new Error('the file has changed');
  try {
    const whole = { doc: id, bytes: A.save(doc), changes: named(A.getAllChanges(doc), ports.digest), heads: headsOf(doc) };
    await ports.storage.write(NEW_STORES, 'strict', (writer) =>
      putWhole(writer, [{ ...whole, summary: null, texts: [], facts: [], photos: [] }]),
    );
  } finally {
    A.free(doc);
  }
  ports.neighbours.post({ type: 'document', doc: id, hashes: [] });
  ports.neighbours.post({ type: 'outbox' });
}
