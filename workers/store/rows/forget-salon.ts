import type { StorageWriter } from '../storage-port.ts';
import { takeCounters } from './counters.ts';
import { putSummary } from './summaries.ts';

/**
 * This device now belongs to another salon: nothing of the former one stays, above all nothing that could be sent to the new
 * one. Rows of the read model become empty ones, so that the search worker hears of it.
 * Stores: meta, docs, chunks, outbox, summaries, stale, unsent, damaged.
 */
export async function forgetSalon(writer: StorageWriter): Promise<void> {
  const counters = await takeCounters(writer);
  const [docs, rows] = await Promise.all([writer.range('docs', {}), writer.range('summaries', {})]);
  for (const { doc } of docs) {
    writer.delete('docs', [doc]);
    for (const store of ['chunks', 'outbox', 'damaged'] as const) writer.deleteAll(store, [doc]);
    for (const store of ['stale', 'unsent'] as const) writer.delete(store, [doc]);
  }
  for (const row of rows) if (row.summary) putSummary(writer, counters, row.doc, [], null);
  writer.delete('meta', ['place']);
  counters.save();
}
