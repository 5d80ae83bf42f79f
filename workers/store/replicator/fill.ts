import type { DocumentId } from '../../../model/ids.ts';
import { hashFromBytes } from '../../../model/wire/change-header.ts';
import type { LogPlace } from '../../storage/schema.ts';
import { takeCounters } from '../rows/counters.ts';
import { readPlace, writePlace } from '../rows/place.ts';
import { storeWhole } from '../rows/store-whole.ts';
import { takeSummary } from '../rows/summaries.ts';
import type { StorageWriter } from '../storage-port.ts';
import type { Replication } from './context.ts';
import { readSummary } from './read-page.ts';
import type { Answer, Session } from './session.ts';

type Fill = NonNullable<LogPlace['fill']>;
const STORES = ['meta', 'docs', 'chunks', 'summaries', 'stale', 'damaged'] as const;

/**
 * Where the copy of the salon begins. `head`: the log's end before anything was asked of it. From there the log is followed
 * afterwards: what is erased while documents are compared and copied is in no page, and only its tombstone tells.
 */
export function fillFrom(head: number): Fill {
  return { part: 'summaries', after: '', upto: head, done: 0, total: 0 };
}

/**
 * Copies the salon as it stands: all summaries first, so that clients can be listed and found within seconds, then all
 * documents. Each page is stored together with where the next one starts, so a broken copy goes on where it was; the next
 * page is asked for before this one is stored. @throws StorageProblem, ConnectionLost, Refused
 */
export async function fill(session: Session, replication: Replication, start: Fill): Promise<void> {
  let at: Fill | null = start;
  let coming: Promise<Answer<'fill'>> = ask(session, at);
  while (at) {
    replication.events.fill(at);
    const page: Answer<'fill'> = await coming;
    const done: Fill = at;
    const next: Fill | null = following(done, page);
    if (next) {
      coming = ask(session, next);
      // Should storing this page fail, nobody waits for the next.
      coming.catch(() => {});
    }
    await storePage(replication, done, page, next);
    at = next;
  }
  replication.events.fill(null);
}

function ask(session: Session, at: Fill): Promise<Answer<'fill'>> {
  return session.ask({ t: 'fill', part: at.part, after: at.after as DocumentId | '', upto: at.upto });
}

function following(at: Fill, page: Answer<'fill'>): Fill | null {
  const done = at.done + page.docs.length;
  if (page.next !== '') return { part: at.part, after: page.next, upto: page.upto, done, total: page.total };
  return at.part === 'summaries' ? { part: 'documents', after: '', upto: page.upto, done: 0, total: page.total } : null;
}

async function storePage(replication: Replication, at: Fill, page: Answer<'fill'>, next: Fill | null): Promise<void> {
  const { ports, salon, epoch, events } = replication;
  const stored = await ports.storage.write(STORES, 'relaxed', async (writer) => {
    const place = await readPlace(writer);
    const counters = await takeCounters(writer);
    const docs = at.part === 'summaries' ? [] : await storeDocuments(writer, page, salon);
    if (at.part === 'summaries') {
      const rows = await Promise.all(page.docs.map(([doc]) => writer.get('docs', [doc])));
      for (const [i, one] of page.docs.entries()) if (one[2].length > 0) await takeSummary(writer, counters, rows[i], readSummary(one));
    }
    counters.save();
    // Another tab may be further, or done; going back would only cost time, and its cursor must not be lost.
    if (place?.epoch === epoch && place.fill && !isFurther(place.fill, at))
      writePlace(writer, next ? { ...place, fill: next } : { epoch, cursor: page.upto, fill: null });
    return { docs, rev: counters.revised ? counters.rev : null };
  });
  events.stored(stored.docs, new Map(), stored.rev);
}

async function storeDocuments(writer: StorageWriter, page: Answer<'fill'>, salon: DocumentId): Promise<DocumentId[]> {
  const wholes = page.docs.map(([doc, heads, bytes]) => ({ doc: doc as DocumentId, heads: heads.map(hashFromBytes), bytes }));
  const stored = await Promise.all(wholes.map((whole) => storeWhole(writer, whole, salon)));
  return wholes.filter((_, i) => stored[i]).map((whole) => whole.doc);
}

function isFurther(a: Fill, b: Fill): boolean {
  return a.part === b.part ? a.after > b.after : a.part === 'documents';
}
