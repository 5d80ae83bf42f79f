import type { DocumentId } from '../../../model/ids.ts';
import type { OutboxRow } from '../../storage/schema.ts';
import type { StorageReader, StorageWriter } from '../storage-port.ts';
import type { Counters } from './counters.ts';

/** Puts changes into the outbox, in the same transaction in which they become saved here. `again`: they are only given back. Stores: outbox. */
export function putOutbox(writer: StorageWriter, counters: Counters, doc: DocumentId, changes: readonly Uint8Array[], again = false): void {
  writer.put('outbox', { doc, n: counters.nextN(), changes, erase: false, ...(again ? { again } : {}) });
}

export interface OutboxLimits {
  readonly bytes: number;
  readonly changes: number;
}

/** The next rows to send: all of one document's before the next one's, as many as fit the limits (one at least). `skip`: documents left out. Stores: outbox. */
export async function nextBatch(reader: StorageReader, skip: ReadonlySet<string>, limits: OutboxLimits): Promise<OutboxRow[]> {
  const batch: OutboxRow[] = [];
  let bytes = 0;
  let changes = 0;
  let after: readonly (string | number)[] | undefined;
  for (;;) {
    const rows = await reader.range('outbox', after ? { after, limit: PAGE } : { limit: PAGE });
    for (const row of rows) {
      after = [row.doc, row.n];
      if (skip.has(row.doc)) continue;
      bytes += row.changes.reduce((sum, change) => sum + change.length, 0);
      changes += row.changes.length;
      if (batch.length > 0 && (bytes > limits.bytes || changes > limits.changes)) return batch;
      batch.push(row);
    }
    if (rows.length < PAGE) return batch;
  }
}

const PAGE = 256;
