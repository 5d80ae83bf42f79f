import type { CardId, DocumentId } from '../../../model/ids.ts';
import type { Outcome } from '../../contracts/store.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import { COMPACT_AFTER, sameHeads } from '../rows/add-changes.ts';
import { takeCounters } from '../rows/counters.ts';
import { putSummary } from '../rows/summaries.ts';
import { storeCompacted } from './compact.ts';
import { summaryOf } from './edit-documents.ts';
import type { LiveDocument, LiveDocuments } from './live-documents.ts';
import { headsOf } from './read-stored.ts';

/**
 * Works out again what is known of a stale document: its heads and its summary, and makes its chunks one where they have
 * become many. The answer is the read model's revision when that was written to.
 */
export function recompute(documents: LiveDocuments, id: DocumentId, ports: StorePorts): Promise<Outcome<number | null>> {
  return documents.use(id, (live) => recomputeLive(documents, live, ports));
}

async function recomputeLive(documents: LiveDocuments, live: LiveDocument, ports: StorePorts): Promise<Outcome<number | null>> {
  const stored = await documents.refresh(live);
  if (!stored) return done(null);
  // In memory it is ahead of the storage; it is looked at again when that has caught up.
  if (live.unsaved.length > 0) return failed('storageFull');
  const heads = headsOf(live.doc);
  const summary = summaryOf(live.id, live.doc);
  const compacted = stored.row.tail > COMPACT_AFTER && (await storeCompacted(ports.storage, stored, live.doc, ports.digest));
  const version = stored.row.version + (compacted ? 1 : 0);
  return done(
    await ports.storage.write(['meta', 'docs', 'summaries', 'stale', 'unsent'], 'relaxed', async (writer) => {
      const row = await writer.get('docs', [live.id]);
      // Written to meanwhile: it is still marked, and comes again.
      if (!row || row.erased || row.version !== version) return null;
      const counters = await takeCounters(writer);
      if (!sameHeads(row.heads, heads)) writer.put('docs', { ...row, heads });
      writer.delete('stale', [live.id]);
      if (summary) {
        const standing = await writer.get('summaries', [live.id as CardId]);
        if (!standing || !sameHeads(standing.heads, heads)) putSummary(writer, counters, live.id, heads, summary);
        writer.put('unsent', { doc: live.id });
      }
      counters.save();
      return counters.revised ? counters.rev : null;
    }),
  );
}
