import type { LiveDocuments } from '../documents/live-documents.ts';
import type { StorePorts } from '../ports.ts';
import { PAGE_STORES } from '../rows/apply-page.ts';
import { forgetSalon } from '../rows/forget-salon.ts';
import type { Session } from './session.ts';

/**
 * This device was shut out: everything of the salon leaves it, and the server is told. The identity goes last, so that a wipe
 * that is cut off is begun again at the next contact. @throws StorageProblem
 */
export async function wipe(session: Session, ports: StorePorts, documents: LiveDocuments): Promise<void> {
  for (const live of documents.all()) documents.drop(live.id);
  await ports.storage.write(PAGE_STORES, 'strict', async (writer) => {
    await forgetSalon(writer);
    for (const key of ['salon', 'contact', 'deviceNames'] as const) writer.delete('meta', [key]);
  });
  await ports.eraseRest();
  session.tell({ t: 'wiped' });
  await ports.storage.write(['meta'], 'strict', async (writer) => writer.delete('meta', ['identity']));
}
