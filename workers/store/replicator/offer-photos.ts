import type { BlobHash, ChangeHash } from '../../../model/ids.ts';
import { bytesOfHash, hashFromBytes } from '../../../model/wire/change-header.ts';
import { changeFact, PHOTOS_OF_STORES } from '../rows/photos.ts';
import type { Replication } from './context.ts';
import type { Session } from './session.ts';

const PAGE = 1_000;

/**
 * After the log was restored from a back-up: what the server has lost of the pictures that it had is put in line again.
 * @throws StorageProblem, ConnectionLost, Refused
 */
export async function offerPhotos(session: Session, replication: Replication): Promise<void> {
  if (!replication.knowsPhotos) return;
  for (let after: readonly string[] | undefined; ; ) {
    const page = await replication.ports.storage.read(['blobFacts'], (reader) =>
      reader.range('blobFacts', after ? { after, limit: PAGE } : { limit: PAGE }),
    );
    const sent = page.filter((fact) => fact.sent && fact.size > 0);
    if (sent.length > 0) {
      const { names } = await session.ask({ t: 'blobs', names: sent.map(({ hash }) => bytesOfHash(hash as string as ChangeHash)) });
      await sendAgain(replication, names);
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = [last.hash];
  }
}

/** The server does not have these any more: those that are here are sent again. @throws StorageProblem */
export async function sendAgain({ ports }: Replication, names: readonly Uint8Array[]): Promise<void> {
  const hashes = names.map((name) => hashFromBytes(name) as string as BlobHash);
  if (hashes.length === 0) return;
  await ports.storage.write(PHOTOS_OF_STORES, 'relaxed', async (writer) => {
    for (const hash of hashes) {
      const fact = await writer.get('blobFacts', [hash]);
      if (fact?.sent && fact.size > 0) await changeFact(writer, fact, { sent: false });
    }
  });
  ports.neighbours.post({ type: 'blobs', hashes });
}
