import type { DocumentId } from '../../../model/ids.ts';
import { hashFromBytes } from '../../../model/wire/change-header.ts';
import type { OutboxRow } from '../../storage/schema.ts';
import { storeWhole } from '../rows/store-whole.ts';
import type { StorageWriter } from '../storage-port.ts';
import type { Replication } from './context.ts';
import type { Answer, Session } from './session.ts';

const STORES = ['meta', 'docs', 'chunks', 'outbox', 'summaries', 'stale', 'unsent', 'damaged'] as const;

/**
 * This device's role may not change the document: what it did offline is taken back, and the server's version stands here
 * again. Nothing goes before that version is here. What was only given back, to a log that had lost it, goes without a word:
 * nobody here has done anything. @throws StorageProblem, ConnectionLost, Refused
 */
export async function takeBack(session: Session, replication: Replication, doc: DocumentId): Promise<void> {
  const { ports, salon, events } = replication;
  const answer = await session.ask({ t: 'fetch', doc });
  const own = await ports.storage.write(STORES, 'strict', async (writer) => {
    const rows = await writer.range('outbox', { prefix: [doc] });
    await replace(writer, doc, answer, salon);
    return rows.some((row) => !row.again);
  });
  events.takenBack(doc, own);
}

/**
 * The same for an erasure that this device may not ask for: the card comes back, unless the server has none, or another device
 * erased it. One that only repeats what was known stands. @throws StorageProblem, ConnectionLost, Refused
 */
export async function takeBackErasure(session: Session, replication: Replication, row: OutboxRow): Promise<void> {
  const { ports, salon, events } = replication;
  const answer = row.again ? null : await fetchUnerased(session, replication, row.doc);
  const comesBack = answer !== null && !answer.erased && answer.bytes.length > 0;
  await ports.storage.write(STORES, 'strict', async (writer) => {
    if (comesBack) await replace(writer, row.doc, answer, salon);
    else writer.delete('outbox', [row.doc, row.n]);
  });
  if (comesBack) events.takenBack(row.doc, true);
}

/** What the server has of a card that this device takes for erased. Where that is nothing so far, the card may come from now on. */
async function fetchUnerased(session: Session, { ports }: Replication, doc: DocumentId): Promise<Answer<'fetch'>> {
  const answer = await session.ask({ t: 'fetch', doc });
  if (answer.erased || answer.bytes.length > 0) return answer;
  await ports.storage.write(['docs'], 'strict', async (writer) => {
    if ((await writer.get('docs', [doc]))?.erased) writer.delete('docs', [doc]);
  });
  // It may have come in between, and was left alone as an erased one.
  return session.ask({ t: 'fetch', doc });
}

async function replace(writer: StorageWriter, doc: DocumentId, answer: Answer<'fetch'>, salon: DocumentId): Promise<void> {
  for (const store of ['chunks', 'outbox', 'damaged'] as const) writer.deleteAll(store, [doc]);
  for (const store of ['docs', 'stale', 'unsent'] as const) writer.delete(store, [doc]);
  await storeWhole(writer, { doc, heads: answer.heads.map(hashFromBytes), bytes: answer.bytes }, salon, true);
}
