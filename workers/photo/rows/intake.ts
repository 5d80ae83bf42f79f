import type { BlobHash, CardId, EntryId } from '../../../model/ids.ts';
import type { BlobKind } from '../../../model/wire/blobs.ts';
import type { PhotoWanted, TakenPhoto } from '../../contracts/photos.ts';
import type { IntakeRow } from '../../storage/photo-rows.ts';
import { changeFact, dropUse, release, use } from '../../store/rows/photos.ts';
import type { StorageReader, StorageWriter } from '../../store/storage-port.ts';
import type { MadePhoto } from '../making/make-photo.ts';

export const INTAKE_STORES = ['meta', 'docs', 'blobs', 'blobFacts', 'blobUses', 'transfers', 'intake'] as const;

export interface Intake {
  readonly id: EntryId;
  readonly cardId: CardId;
  /** Epoch ms. */
  readonly now: number;
  readonly made: MadePhoto;
  readonly picture: BlobHash;
  readonly thumbnail: BlobHash;
  readonly wanted: PhotoWanted;
}

/** Stores a photo and what is wanted of it. Null: this device is of no salon any more, or the card was erased. Stores: INTAKE_STORES. */
export async function takeIn(writer: StorageWriter, intake: Intake): Promise<TakenPhoto | null> {
  const { id, cardId, now, made, picture, thumbnail, wanted } = intake;
  const [isOfSalon, doc] = await Promise.all([writer.has('meta', ['salon']), writer.get('docs', [cardId])]);
  if (!isOfSalon || doc?.erased) return null;
  await putBytes(writer, intake, picture, made.picture, 'picture');
  await putBytes(writer, intake, thumbnail, made.thumbnail, 'thumbnail');
  const row: IntakeRow = {
    id,
    cardId,
    at: new Date(now).toISOString(),
    picture,
    thumbnail,
    width: made.width,
    height: made.height,
    size: made.picture.length + made.thumbnail.length,
    firstFrame: made.firstFrame,
    wanted,
  };
  writer.put('intake', row);
  return taken(row);
}

/** Photos that were taken in and never filed, oldest first. Stores: intake. */
export async function unfiled(reader: StorageReader, cardId: CardId | null): Promise<TakenPhoto[]> {
  const rows = await reader.range('intake', {});
  return rows
    .filter((row) => cardId === null || row.cardId === cardId)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(taken);
}

/** These are in their cards, or (`drop`) not wanted after all. Answers with the pictures that were theirs. Stores: INTAKE_STORES. */
export async function endIntakes(writer: StorageWriter, ids: readonly EntryId[], drop: boolean): Promise<BlobHash[]> {
  const ended: BlobHash[] = [];
  for (const id of ids) {
    const row = await writer.get('intake', [id]);
    if (!row) continue;
    writer.delete('intake', [id]);
    for (const hash of [row.picture, row.thumbnail]) await (drop ? dropUse : release)(writer, hash, id);
    ended.push(row.picture, row.thumbnail);
  }
  return ended;
}

async function putBytes(writer: StorageWriter, { id, now }: Intake, hash: BlobHash, bytes: Uint8Array, kind: BlobKind): Promise<void> {
  const fact = await use(writer, { hash, by: id, intake: true }, kind, now);
  if (fact.size > 0) return;
  writer.put('blobs', { hash, bytes });
  await changeFact(writer, fact, { size: bytes.length, seenAt: now });
}

function taken({ id, size, ...row }: IntakeRow): TakenPhoto {
  return { ...row, intakeId: id, bytes: size };
}
