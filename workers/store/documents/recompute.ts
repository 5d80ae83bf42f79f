import type { CardId, DocumentId } from '../../../model/ids.ts';
import type { Outcome } from '../../contracts/store.ts';
import { isWhole } from '../../storage/older-rows.ts';
import { done, failed } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import { COMPACT_AFTER, sameHeads } from '../rows/add-changes.ts';
import { takeCounters } from '../rows/counters.ts';
import { putDays } from '../rows/days.ts';
import { newnessOf, PHOTOS_OF_STORES, putPhotos } from '../rows/photos.ts';
import { putSummary } from '../rows/summaries.ts';
import { putTexts } from '../rows/texts.ts';
import { storeCompacted } from './compact.ts';
import { readModelOf } from './edit-documents.ts';
import type { LiveDocument, LiveDocuments } from './live-documents.ts';
import { headsOf } from './read-stored.ts';

/** Two tabs that make a card's chunks one in the same moment overtake each other; the one that tries again finds it done. */
const TRIES = 4;

/** What of the read model was written to. */
export interface Recomputed {
  /** Its revision, where rows were. */
  readonly rev: number | null;
  /** Some day of the journal changed. */
  readonly days: boolean;
}

const NOTHING: Recomputed = { rev: null, days: false };

/**
 * Works out again what is known of a stale document: its heads and its summary, and makes its chunks one where they have
 * become many.
 */
export async function recompute(documents: LiveDocuments, id: DocumentId, ports: StorePorts): Promise<Outcome<Recomputed>> {
  for (let tries = 1; ; tries++) {
    const outcome = await documents.use(id, (live) => recomputeLive(documents, live, ports));
    if (!outcome.ok) return outcome;
    if (outcome.value !== 'overtaken') return done(outcome.value);
    // Whoever writes to it so often looks at it too.
    if (tries === TRIES) return done(NOTHING);
  }
}

async function recomputeLive(documents: LiveDocuments, live: LiveDocument, ports: StorePorts): Promise<Outcome<Recomputed | 'overtaken'>> {
  const stored = await documents.refresh(live);
  if (!stored) return done(NOTHING);
  // In memory it is ahead of the storage; it is looked at again when that has caught up.
  if (live.unsaved.length > 0) return failed('storageFull');
  const heads = headsOf(live.doc);
  const { summary, texts, facts, photos } = readModelOf(live.id, live.doc);
  const compacted = stored.row.tail > COMPACT_AFTER && (await storeCompacted(ports.storage, stored, live.doc, ports.digest));
  const version = stored.row.version + (compacted ? 1 : 0);
  return done(
    await ports.storage.write(
      ['meta', 'docs', 'summaries', 'heirs', 'texts', 'days', 'daysOf', 'stale', 'unsent', 'unread', ...PHOTOS_OF_STORES],
      'relaxed',
      async (writer) => {
        const row = await writer.get('docs', [live.id]);
        if (!row || row.erased) return NOTHING;
        // Written to meanwhile: it is still marked.
        if (row.version !== version) return 'overtaken';
        const counters = await takeCounters(writer);
        if (!sameHeads(row.heads, heads)) writer.put('docs', { ...row, heads });
        writer.delete('stale', [live.id]);
        let days = false;
        if (summary) {
          const standing = await writer.get('summaries', [live.id as CardId]);
          // One of this very version may still be as an earlier Kartoteka made it.
          if (!standing?.summary || !sameHeads(standing.heads, heads) || !isWhole(standing.summary))
            putSummary(writer, counters, live.id, heads, summary, true);
          await putTexts(writer, counters, live.id, texts);
          days = (await putDays(writer, live.id, facts)) !== null;
          await putPhotos(writer, live.id, photos, newnessOf(summary));
          writer.delete('unread', [live.id]);
          writer.put('unsent', { doc: live.id });
        }
        counters.save();
        return { rev: counters.revised ? counters.rev : null, days };
      },
    ),
  );
}
