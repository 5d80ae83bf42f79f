import type { StorageWriter } from '../storage-port.ts';
import { ACTION_STORES } from './actions.ts';
import { takeCounters } from './counters.ts';
import { PHOTO_STORES } from './photos.ts';
import { putSummary } from './summaries.ts';
import { dropAllTexts } from './texts.ts';

/**
 * This device now belongs to another salon: nothing of the former one stays, above all nothing that could be sent to the new
 * one. Rows of the read model become empty ones, so that the search worker hears of it.
 * Stores: ERASE_STORES.
 */
export async function forgetSalon(writer: StorageWriter): Promise<void> {
  const counters = await takeCounters(writer);
  for (const store of [
    'docs',
    'chunks',
    'outbox',
    'days',
    'daysOf',
    'damaged',
    'stale',
    'unsent',
    'unread',
    'heirs',
    ...ACTION_STORES,
    ...PHOTO_STORES,
  ] as const)
    writer.deleteAll(store, []);
  for (const row of await writer.range('summaries', {})) if (row.summary) putSummary(writer, counters, row.doc, [], null);
  await dropAllTexts(writer, counters);
  writer.delete('meta', ['place']);
  for (const key of ['exports', 'segments', 'deletedSeen'] as const) writer.delete('meta', [key]);
  counters.save();
}
