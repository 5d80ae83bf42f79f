import type { StorePorts } from '../ports.ts';
import { PAGE_STORES } from '../rows/apply-page.ts';
import { forgetSalon } from '../rows/forget-salon.ts';
import type { Session } from './session.ts';

/** This device was shut out: everything of the salon leaves it, save who it is to the server. @throws StorageProblem */
export async function wipe(ports: StorePorts): Promise<void> {
  await ports.storage.write(PAGE_STORES, 'strict', async (writer) => {
    await forgetSalon(writer);
    for (const key of ['salon', 'contact', 'deviceNames'] as const) writer.delete('meta', [key]);
  });
  await ports.eraseRest();
}

/**
 * Tells the server that it is done. The identity goes only when the server has heard: a wipe that is cut off, or was not heard
 * of, is begun again at the next contact. @throws StorageProblem, ConnectionLost
 */
export async function sayWiped(session: Session, ports: StorePorts): Promise<void> {
  await session.sayWiped();
  await ports.storage.write(['meta'], 'strict', async (writer) => writer.delete('meta', ['identity']));
}
