import { MAX_EXPORTS } from '../../../model/wire/exports.ts';
import { dropToldExports, readUntoldExports } from '../rows/exports.ts';
import type { Replication } from './context.ts';
import { Refused, type Session } from './session.ts';

/** Tells the server of the exports made here. One that the server takes later, or does not know what to do with, waits. @throws StorageProblem, ConnectionLost */
export async function sendExports(session: Session, { ports, knowsExports }: Replication): Promise<void> {
  if (!knowsExports) return;
  for (;;) {
    const notes = (await ports.storage.read(['meta'], readUntoldExports)).slice(0, MAX_EXPORTS);
    if (notes.length === 0) return;
    try {
      await session.ask({ t: 'exported', notes });
    } catch (error) {
      if (error instanceof Refused) return;
      throw error;
    }
    await ports.storage.write(['meta'], 'relaxed', (writer) => dropToldExports(writer, notes));
  }
}
