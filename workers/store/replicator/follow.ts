import { applyPage, PAGE_STORES } from '../rows/apply-page.ts';
import { readPlace } from '../rows/place.ts';
import type { Replication } from './context.ts';
import { fetchDocument } from './fetch-document.ts';
import { readPage } from './read-page.ts';
import type { Session } from './session.ts';

/** So many changes are a person's, of another device: they are stored at once, whoever is typing here. More of them wait for a pause. */
const FEW = 8;
/** Of a page while somebody is at the screen (bytes): what it takes to store one is not felt. */
const SMALL = 8_000;

/**
 * Follows the log from where this device stands, page by page, for as long as the connection lives. Each page is asked for
 * after the one before it was stored: a slow device is never flooded. @throws StorageProblem, ConnectionLost, Refused
 */
export async function follow(session: Session, replication: Replication): Promise<void> {
  const { ports, epoch, salon, events, way } = replication;
  let place = await ports.storage.read(['meta'], readPlace);
  while (place && place.epoch === epoch && !place.fill) {
    if (place.cursor >= replication.head) events.current();
    const waiting = await ports.storage.read(['outbox'], (reader) => reader.count('outbox'));
    const answer = await session.ask({ t: 'pull', after: place.cursor, waiting, ...(way.isTaken ? { most: SMALL } : {}) });
    const { page, unread } = readPage(answer, epoch, ports.digest);
    if (answer.rows.length > FEW) await way.free();
    const applied = await ports.storage.write(PAGE_STORES, 'relaxed', (writer) => applyPage(writer, page, salon));
    if (applied.erased.length > 0) events.erased(applied.erased, applied.rev);
    if (applied.changed.length > 0) events.stored(applied.changed, page.changes, applied);
    for (const doc of unread) await fetchDocument(session, replication, doc);
    if (unread.length > 0) events.stored(unread, new Map(), { rev: null, days: false });
    place = applied.place;
  }
}
