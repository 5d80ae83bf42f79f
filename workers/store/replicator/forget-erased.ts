import type { DocumentId } from '../../../model/ids.ts';
import { ERASE_STORES, eraseHere } from '../rows/erase.ts';
import type { Replication } from './context.ts';
import { Refused, type Session } from './session.ts';

/** The server says that a document was erased: what was edited of it here meanwhile goes too, and the person is told. @throws StorageProblem, ConnectionLost */
export async function forgetErased(session: Session, { ports, events }: Replication, doc: DocumentId): Promise<void> {
  // Asked before anything goes: what is lost is told once, and a broken connection begins this again.
  const waiting = await ports.storage.read(['outbox'], (reader) => reader.range('outbox', { prefix: [doc] }));
  const tombstone = waiting.some((row) => !row.again) ? await whoErased(session, doc) : UNKNOWN;
  const lost = await ports.storage.write(ERASE_STORES, 'relaxed', (writer) => eraseHere(writer, doc, false));
  if (!lost) return;
  events.erased([{ ...lost, ...tombstone }], lost.rev);
}

const UNKNOWN = { at: 0, by: '' };

/** Looked for among the latest only: it is for telling the person, and the tombstone itself may never be read by this device. */
async function whoErased(session: Session, doc: DocumentId): Promise<{ at: number; by: string }> {
  try {
    const { erasures } = await session.ask({ t: 'erasures', before: 0 });
    const found = erasures.find((one) => one.doc === doc);
    return found ? { at: found.at, by: found.name } : UNKNOWN;
  } catch (error) {
    if (error instanceof Refused) return UNKNOWN;
    throw error;
  }
}
