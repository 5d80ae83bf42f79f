import type { DocumentId } from '../../../model/ids.ts';
import { hashFromBytes } from '../../../model/wire/change-header.ts';
import { storeWhole } from '../rows/store-whole.ts';
import type { Replication } from './context.ts';
import { forgetErased } from './forget-erased.ts';
import { ConnectionLost, Refused, type Session } from './session.ts';

const STORES = ['meta', 'docs', 'chunks', 'summaries', 'stale'] as const;

/** Gets all the server has of a document and stores it beside what is here. @throws StorageProblem */
export async function fetchDocument(
  session: Session,
  replication: Replication,
  doc: DocumentId,
): Promise<'stored' | 'erased' | 'offline' | 'unknown'> {
  const answer = await session.ask({ t: 'fetch', doc }).catch(noAnswer);
  if (answer === 'offline' || answer === 'unknown') return answer;
  const { ports, salon } = replication;
  if (answer.erased && doc !== salon) {
    await forgetErased(session, replication, doc);
    return 'erased';
  }
  if (answer.bytes.length === 0) return 'unknown';
  const whole = { doc, heads: answer.heads.map(hashFromBytes), bytes: answer.bytes };
  return ports.storage.write(STORES, 'relaxed', async (writer) => {
    // Shut out since it was asked for.
    if (!(await writer.has('meta', ['salon']))) return 'unknown';
    await storeWhole(writer, whole, salon, true);
    return 'stored';
  });
}

function noAnswer(error: unknown): 'offline' | 'unknown' {
  if (error instanceof ConnectionLost) return 'offline';
  if (error instanceof Refused) return 'unknown';
  throw error;
}
