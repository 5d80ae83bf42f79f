import type { CardId, DocumentId } from '../../../model/ids.ts';
import type { Outcome } from '../../contracts/store.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import { COMPACT_AFTER, sameHeads } from '../rows/add-changes.ts';
import { takeCounters } from '../rows/counters.ts';
import { putSummary } from '../rows/summaries.ts';
import { putTexts } from '../rows/texts.ts';
import { storeCompacted } from './compact.ts';
import { readModelOf } from './edit-documents.ts';
import type { LiveDocument, LiveDocuments } from './live-documents.ts';
import { headsOf } from './read-stored.ts';

/** Two tabs that make a card's chunks one in the same moment overtake each other; the one that tries again finds it done. */
const TRIES = 4;

/**
 * Works out again what is known of a stale document: its heads and its summary, and makes its chunks one where they have
 * become many. The answer is the read model's revision when that was written to.
 */
export async function recompute(documents: LiveDocuments, id: DocumentId, ports: StorePorts): Promise<Outcome<number | null>> {
  for (let tries = 1; ; tries++) {
    const outcome = await documents.use(id, (live) => recomputeLive(documents, live, ports));
    if (!outcome.ok) return outcome;
    if (outcome.value !== 'overtaken') return done(outcome.value);
    // Whoever writes to it so often looks at it too.
    if (tries === TRIES) return done(null);
  }
}

async function recomputeLive(
  documents: LiveDocuments,
  live: LiveDocument,
  ports: StorePorts,
): Promise<Outcome<number | null | 'overtaken'>> {
  const stored = await documents.refresh(live);
  if (!stored) return done(null);
  // In memory it is ahead of the storage; it is looked at again when that has caught up.
  if (live.unsaved.length > 0) return failed('storageFull');
  const heads = headsOf(live.doc);
  const { summary, texts } = readModelOf(live.id, live.doc);
  const compacted = stored.row.tail > COMPACT_AFTER && (await storeCompacted(ports.storage, stored, live.doc, ports.digest));
  const version = stored.row.version + (compacted ? 1 : 0);
  return done(
    await ports.storage.write(['meta', 'docs', 'summaries', 'texts', 'stale', 'unsent', 'unread'], 'relaxed', async (writer) => {
      const row = await writer.get('docs', [live.id]);
      if (!row || row.erased) return null;
      // Written to meanwhile: it is still marked.
      if (row.version !== version) return 'overtaken';
      const counters = await takeCounters(writer);
      if (!sameHeads(row.heads, heads)) writer.put('docs', { ...row, heads });
      writer.delete('stale', [live.id]);
      if (summary) {
        const standing = await writer.get('summaries', [live.id as CardId]);
        if (!standing || !sameHeads(standing.heads, heads)) putSummary(writer, counters, live.id, heads, summary, true);
        await putTexts(writer, counters, live.id, texts);
        writer.delete('unread', [live.id]);
        writer.put('unsent', { doc: live.id });
      }
      counters.save();
      return counters.revised ? counters.rev : null;
    }),
  );
}
