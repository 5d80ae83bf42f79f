import type { DocumentId } from '../../../model/ids.ts';
import type { OutboxRow } from '../../storage/schema.ts';
import type { StorageWriter } from '../storage-port.ts';
import type { Replication } from './context.ts';
import { fetchDocument } from './fetch-document.ts';
import type { Session } from './session.ts';

const STORES = ['meta', 'docs', 'chunks', 'outbox', 'summaries', 'stale', 'unsent', 'damaged'] as const;

/**
 * This device's role may not change the document: what it did offline is taken back, and the server's version stands here
 * again. @throws StorageProblem, ConnectionLost, Refused
 */
export async function takeBack(session: Session, replication: Replication, doc: DocumentId): Promise<void> {
  await replication.ports.storage.write(STORES, 'strict', async (writer) => drop(writer, doc));
  await fetchDocument(session, replication, doc);
  replication.events.takenBack(doc);
}

/** The same for an erasure that this device may not ask for: the card comes back. One that only repeats what was known stands. */
export async function takeBackErasure(session: Session, replication: Replication, row: OutboxRow): Promise<void> {
  if (!row.again) return takeBack(session, replication, row.doc);
  await replication.ports.storage.write(['outbox'], 'relaxed', async (writer) => writer.delete('outbox', [row.doc, row.n]));
}

function drop(writer: StorageWriter, doc: DocumentId): void {
  for (const store of ['chunks', 'outbox', 'damaged'] as const) writer.deleteAll(store, [doc]);
  for (const store of ['docs', 'stale', 'unsent'] as const) writer.delete(store, [doc]);
}
