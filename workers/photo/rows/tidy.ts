import type { BlobFactRow } from '../../storage/photo-rows.ts';
import { changeFact, dropBlob } from '../../store/rows/photos.ts';
import type { DeviceStorage } from '../../store/storage-port.ts';
import { eachFact, readLimit } from './states.ts';

/** What no card refers to any more stays so long, since it may come back by an undo (ms); later it is fetched from the server, while that has it. */
export const UNDONE_WITHIN = 24 * 3_600_000;
/** When the limit is passed, so much of it is left: or every further picture would be the next to pass it. */
const ROOM = 0.9;
const STORES = ['blobs', 'blobFacts', 'blobUses', 'transfers'] as const;
const AT_ONCE = 25;

interface Found {
  readonly free: readonly BlobFactRow[];
  readonly evicted: readonly BlobFactRow[];
}

/**
 * Lets pictures go: those that nobody refers to, in time; and, beyond the limit, full pictures that the server has and nobody
 * pinned, least recently seen first. Answers with what went. @throws StorageProblem
 */
export async function tidy(storage: DeviceStorage, now: number): Promise<readonly BlobFactRow[]> {
  const { free, evicted } = await storage.read(['meta', 'blobFacts'], async (reader) => {
    const facts: BlobFactRow[] = [];
    await eachFact(reader, (fact) => void (fact.size > 0 && facts.push(fact)));
    return chosen(facts, await readLimit(reader));
  });
  const gone: BlobFactRow[] = [];
  const all = [...free, ...evicted];
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const some = all.slice(start, start + AT_ONCE);
    gone.push(
      ...(await storage.write(STORES, 'relaxed', async (writer) => {
        const went: BlobFactRow[] = [];
        for (const { hash } of some) {
          // As it is now: it may have been wanted again since.
          const fact = await writer.get('blobFacts', [hash]);
          if (!fact || fact.size === 0) continue;
          const { freeSince } = fact;
          if (freeSince === 0) await changeFact(writer, fact, { freeSince: now });
          else if (freeSince !== null && freeSince + UNDONE_WITHIN <= now) {
            dropBlob(writer, fact);
            went.push(fact);
          } else if (freeSince === null && isEvictable(fact)) {
            writer.delete('blobs', [hash]);
            await changeFact(writer, fact, { size: 0 });
            went.push(fact);
          }
        }
        return went;
      })),
    );
  }
  return gone;
}

/** What is to go, of all that is here. */
export function chosen(facts: readonly BlobFactRow[], limit: number): Found {
  const pictures = facts.filter(({ kind }) => kind === 'picture');
  let taken = pictures.reduce((sum, { size }) => sum + size, 0);
  const evicted: BlobFactRow[] = [];
  if (taken > limit) {
    for (const fact of pictures.filter(isEvictable).sort((a, b) => a.seenAt - b.seenAt)) {
      if (taken <= limit * ROOM) break;
      taken -= fact.size;
      evicted.push(fact);
    }
  }
  return { free: facts.filter(({ freeSince }) => freeSince !== null), evicted };
}

function isEvictable({ kind, sent, pinned, freeSince }: BlobFactRow): boolean {
  return kind === 'picture' && sent && !pinned && freeSince === null;
}
