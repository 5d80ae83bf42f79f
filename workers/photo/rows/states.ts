import type { BlobHash } from '../../../model/ids.ts';
import type { BlobState, PhotoSpace } from '../../contracts/photos.ts';
import type { BlobFactRow } from '../../storage/photo-rows.ts';
import { changeFact } from '../../store/rows/photos.ts';
import type { StorageReader, StorageWriter } from '../../store/storage-port.ts';

/** For full pictures, where nobody has set another limit (bytes): some five thousand of them. */
export const USUAL_LIMIT = 2_000_000_000;
const PAGE = 2_000;

/** `sending`: those that are on the way now. Stores: blobFacts. */
export async function statesOf(reader: StorageReader, hashes: readonly BlobHash[], sending: ReadonlySet<BlobHash>): Promise<BlobState[]> {
  const facts = await Promise.all(hashes.map((hash) => reader.get('blobFacts', [hash])));
  return hashes.map((hash, i) => stateOf(hash, facts[i], sending.has(hash)));
}

function stateOf(hash: BlobHash, fact: BlobFactRow | undefined, isSending: boolean): BlobState {
  if (!fact) return { hash, place: 'missing', pinned: false, size: 0 };
  const { size, sent, pinned } = fact;
  const place = size === 0 ? 'missing' : sent ? 'sent' : isSending ? 'sending' : 'here';
  return { hash, place, pinned, size };
}

/** Goes through all that is known of pictures, a page at a time. Stores: blobFacts. */
export async function eachFact(reader: StorageReader, see: (fact: BlobFactRow) => void): Promise<void> {
  for (let after: readonly string[] | undefined; ; ) {
    const page = await reader.range('blobFacts', after ? { after, limit: PAGE } : { limit: PAGE });
    for (const fact of page) see(fact);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = [last.hash];
  }
}

/** Stores: meta, blobFacts. */
export async function spaceTaken(reader: StorageReader): Promise<PhotoSpace> {
  const bytes = { thumbnails: 0, pictures: 0, pinned: 0, unsent: 0 };
  const counts = { thumbnails: 0, pictures: 0, pinned: 0, unsent: 0 };
  const unsent = { picture: 0, thumbnail: 0 };
  const add = (part: keyof typeof bytes, size: number): void => {
    bytes[part] += size;
    counts[part]++;
  };
  await eachFact(reader, ({ kind, size, sent, pinned }) => {
    if (size === 0) return;
    add(kind === 'picture' ? 'pictures' : 'thumbnails', size);
    if (pinned) add('pinned', size);
    if (sent) return;
    bytes.unsent += size;
    unsent[kind]++;
  });
  // A photo is one, with the small picture of it; the small one goes first, so that a full one sent before it is rare.
  counts.unsent = Math.max(unsent.picture, unsent.thumbnail);
  return { ...bytes, counts, limit: await readLimit(reader) };
}

/** Stores: meta. */
export async function readLimit(reader: StorageReader): Promise<number> {
  const row = await reader.get('meta', ['photoLimit']);
  return row?.key === 'photoLimit' ? row.value : USUAL_LIMIT;
}

/** Stores: blobFacts, blobUses, transfers. */
export async function pinAll(writer: StorageWriter, pictures: readonly BlobHash[], on: boolean): Promise<void> {
  for (const hash of pictures) {
    const fact = await writer.get('blobFacts', [hash]);
    if (fact?.kind === 'picture' && fact.pinned !== on) await changeFact(writer, fact, { pinned: on });
  }
}
