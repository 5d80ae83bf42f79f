import type { ChangeHash, DocumentId } from '../../../model/ids.ts';
import { bytesOfHash } from '../../../model/wire/change-header.ts';
import type { DocRow } from '../../storage/schema.ts';
import { recompute } from '../documents/recompute.ts';
import { takeCounters } from '../rows/counters.ts';
import { repeatErasure } from '../rows/erase.ts';
import type { Replication } from './context.ts';
import { resend } from './resend.ts';
import type { Session } from './session.ts';

const PAGE = 500;
const MAX_HEADS = 256;

/**
 * After the log was restored from a back-up: tells the server the version of every document here, and puts what it has lost
 * in line again, erasures too. Begun anew when it breaks off. @throws StorageProblem, ConnectionLost, Refused
 */
export async function compare(session: Session, replication: Replication): Promise<void> {
  const { ports } = replication;
  let after: string | undefined;
  for (;;) {
    const page = await ports.storage.read(['docs'], (reader) =>
      reader.range('docs', after === undefined ? { limit: PAGE } : { after: [after], limit: PAGE }),
    );
    if (page.length === 0) return;
    await eraseAgain(
      replication,
      page.filter((row) => row.erased),
    );
    const living = await Promise.all(page.filter((row) => !row.erased).map((row) => withHeads(replication, row)));
    await offer(session, replication, living);
    after = page.at(-1)?.doc;
  }
}

async function withHeads({ documents, ports }: Replication, row: DocRow): Promise<DocRow> {
  if (row.heads) return row;
  await recompute(documents, row.doc, ports);
  return (await ports.storage.read(['docs'], (reader) => reader.get('docs', [row.doc]))) ?? row;
}

async function offer(session: Session, replication: Replication, rows: readonly DocRow[]): Promise<void> {
  const known: { doc: DocumentId; heads: readonly string[] }[] = [];
  const lacking = new Set<DocumentId>();
  for (const { doc, heads } of rows) {
    if (heads && heads.length <= MAX_HEADS) known.push({ doc, heads });
    else lacking.add(doc);
  }
  const answer = await session.ask({
    t: 'compare',
    docs: known.map(({ doc, heads }) => [doc, heads.map((hash) => bytesOfHash(hash as ChangeHash))]),
  });
  for (const doc of answer.docs) lacking.add(doc as DocumentId);
  for (const doc of lacking) {
    await resend(replication, doc, []);
    await replication.ports.breathe();
  }
  replication.events.outbox([...lacking]);
}

async function eraseAgain({ ports }: Replication, erased: readonly DocRow[]): Promise<void> {
  if (erased.length === 0) return;
  await ports.storage.write(['meta', 'outbox'], 'strict', async (writer) => {
    const counters = await takeCounters(writer);
    const asked = await Promise.all(erased.map(({ doc }) => writer.count('outbox', [doc])));
    for (const [i, { doc }] of erased.entries()) if (asked[i] === 0) repeatErasure(writer, counters, doc);
    counters.save();
  });
}
