import * as A from '@automerge/automerge/slim';
import type { ChangeHash, DocumentId } from '../../../model/ids.ts';
import { DamagedChunk, type Digest, readChangeHeader } from '../../../model/wire/change-header.ts';
import type { Outcome } from '../../contracts/store.ts';
import type { LiveDocument } from '../documents/live-documents.ts';
import { done } from '../outcome.ts';
import { takeCounters } from '../rows/counters.ts';
import { putOutbox } from '../rows/outbox.ts';
import type { Replication } from './context.ts';

/** No row of the outbox is larger than what fits a frame with others (bytes). */
const ROW_BYTES = 200_000;

/**
 * Puts a document in line again with everything that a server with these heads may lack: all of it, where they are not known
 * here (asked for what follows unknown heads, Automerge answers "nothing"). @throws StorageProblem
 */
export function resend(replication: Replication, doc: DocumentId, serverHeads: readonly string[]): Promise<Outcome<void>> {
  const { ports, documents } = replication;
  return documents.use(doc, async (live) => {
    const stored = await documents.refresh(live);
    if (!stored) return done(undefined);
    const changes = missingChanges(live, serverHeads);
    live.waiting = await ports.storage.write(['meta', 'outbox', 'unsent'], 'strict', async (writer) => {
      const counters = await takeCounters(writer);
      const standing = await writer.range('outbox', { prefix: [doc] });
      if (standing.some((row) => row.erase)) return standing.length;
      // What was made here and no log has had comes after what it builds on. Sent twice, a change does nothing.
      // One that was damaged in the line is among the document's, or the document could not be used.
      const own = standing.filter((row) => !row.again).flatMap((row) => row.changes.filter((bytes) => hashOf(bytes, ports.digest) !== ''));
      const notBack = new Set([...own.map((bytes) => hashOf(bytes, ports.digest)), ...live.unsaved.map(({ hash }) => hash)]);
      const back = changes.filter((bytes) => !notBack.has(hashOf(bytes, ports.digest)));
      writer.deleteAll('outbox', [doc]);
      for (const row of inRows(back)) putOutbox(writer, counters, doc, row, true);
      for (const row of inRows(own)) putOutbox(writer, counters, doc, row);
      writer.put('unsent', { doc });
      counters.save();
      return writer.count('outbox', [doc]);
    });
    return done(undefined);
  });
}

function missingChanges(live: LiveDocument, serverHeads: readonly string[]): Uint8Array[] {
  return A.hasHeads(live.doc, [...serverHeads]) ? A.getChangesSince(live.doc, [...serverHeads]) : A.getAllChanges(live.doc);
}

/** A change's name; '' where it can't be read. */
function hashOf(bytes: Uint8Array, digest: Digest): ChangeHash | '' {
  try {
    return readChangeHeader(bytes, digest).hash;
  } catch (error) {
    if (error instanceof DamagedChunk) return '';
    throw error;
  }
}

function inRows(changes: readonly Uint8Array[]): Uint8Array[][] {
  const rows: Uint8Array[][] = [];
  let bytes = 0;
  for (const change of changes) {
    bytes += change.length;
    const last = rows.at(-1);
    if (last && bytes <= ROW_BYTES) last.push(change);
    else {
      rows.push([change]);
      bytes = change.length;
    }
  }
  return rows;
}
