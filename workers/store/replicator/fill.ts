import type { DocumentId } from '../../../model/ids.ts';
import { hashFromBytes } from '../../../model/wire/change-header.ts';
import { type Counters, takeCounters } from '../rows/counters.ts';
import { PHOTOS_OF_STORES } from '../rows/photos.ts';
import { readPlace, writePlace } from '../rows/place.ts';
import { storeWholes } from '../rows/store-whole.ts';
import { takeSummaries } from '../rows/summaries.ts';
import type { StorageWriter } from '../storage-port.ts';
import type { Replication } from './context.ts';
import { type Fill, type FillPage, PagesAhead } from './pages-ahead.ts';
import { readSummaries } from './read-page.ts';
import type { Session } from './session.ts';

const STORES = ['meta', 'docs', 'chunks', 'summaries', 'heirs', 'stale', 'damaged', 'days', 'daysOf', ...PHOTOS_OF_STORES] as const;

/**
 * Where the copy of the salon begins. `head`: the log's end before anything was asked of it. From there the log is followed
 * afterwards: what is erased while documents are compared and copied is in no page, and only its tombstone tells.
 */
export function fillFrom(head: number): Fill {
  return { part: 'summaries', after: '', upto: head, done: 0, total: 0 };
}

/**
 * Copies the salon as it stands: all summaries first, so that clients can be listed and found within seconds, then all
 * documents. Pages are stored together with where the next one starts, so a broken copy goes on where it was, and where
 * another tab is further, this one goes on from there. @throws StorageProblem, ConnectionLost, Refused
 */
export async function fill(session: Session, replication: Replication, start: Fill): Promise<void> {
  const summarised = new SummarisedVersions();
  for (let at: Fill | null = start; at; ) at = await copyFrom(session, replication, at, summarised);
  replication.events.fill(null);
}

/** Copies page after page. The answer is null when all are here, or the place where another tab stands. */
async function copyFrom(session: Session, replication: Replication, start: Fill, summarised: SummarisedVersions): Promise<Fill | null> {
  const pages = new PagesAhead(session, start, () => replication.ports.clock.now());
  try {
    for (let at: Fill | null = start; at; ) {
      replication.events.fill(at);
      // Clients are to be found at once; what stands on their cards can wait for whoever is at the screen.
      if (at.part === 'documents') await replication.way.free();
      const batch = await pages.take();
      const last = batch.at(-1);
      if (!last) return null;
      const elsewhere = await storePages(replication, batch, last, summarised);
      if (elsewhere !== 'stored') return elsewhere;
      at = last.next;
    }
    return null;
  } finally {
    pages.stop();
  }
}

/**
 * The versions of which this copy has put the summaries' rows, by document. While a fill is under way, nothing but a fill
 * writes the row of a card of which there is no document yet, and none does when the documents' turn has come: so, where a
 * document is new here, no row has to be read.
 */
class SummarisedVersions {
  readonly versions = new Map<DocumentId, string>();
  private rev: number | undefined;

  /** Another tab, or a person, wrote rows since: what was known before may not stand. */
  took(before: number, rows: ReadonlyMap<DocumentId, string>, after: number): void {
    if (before !== this.rev) this.versions.clear();
    for (const [doc, version] of rows) this.versions.set(doc, version);
    this.rev = after;
  }

  forget(): void {
    this.versions.clear();
    this.rev = undefined;
  }
}

type Stored =
  | { readonly elsewhere: Fill | null }
  | {
      readonly part: 'summaries';
      readonly rows: ReadonlyMap<DocumentId, string>;
      readonly before: number;
      readonly after: number;
      readonly days: boolean;
    }
  | { readonly part: 'documents'; readonly docs: readonly DocumentId[] };

/** Stores pages of one part that follow each other, in one transaction; or nothing where that is done, and tells where to go on. */
async function storePages(
  replication: Replication,
  batch: readonly FillPage[],
  last: FillPage,
  summarised: SummarisedVersions,
): Promise<'stored' | Fill | null> {
  const { ports, salon, epoch, events } = replication;
  const stored = await ports.storage.write(STORES, 'relaxed', async (writer): Promise<Stored> => {
    const place = await readPlace(writer);
    const standing = place?.epoch === epoch ? place.fill : null;
    if (!place || !standing || batch.some(({ at }) => isPast(standing, at))) return { elsewhere: standing };
    writePlace(writer, last.next ? { ...place, fill: last.next } : { epoch, cursor: last.page.upto, fill: null });
    if (last.at.part === 'documents') return { part: 'documents', docs: await storeDocuments(writer, batch, salon, summarised.versions) };
    const counters = await takeCounters(writer);
    const before = counters.rev;
    const rows = await storeSummaries(writer, counters, batch);
    counters.save();
    return { part: 'summaries', rows, before, after: counters.rev, days: counters.days };
  });
  if ('elsewhere' in stored) {
    summarised.forget();
    return stored.elsewhere;
  }
  if (stored.part === 'summaries') {
    summarised.took(stored.before, stored.rows, stored.after);
    events.stored([], new Map(), { rev: stored.after === stored.before ? null : stored.after, days: stored.days });
  } else events.stored(stored.docs, new Map(), { rev: null, days: false });
  return 'stored';
}

function storeSummaries(writer: StorageWriter, counters: Counters, batch: readonly FillPage[]): Promise<Map<DocumentId, string>> {
  const present = batch.flatMap(({ page }) =>
    readSummaries(
      page.docs.filter(([, , bytes]) => bytes.length > 0),
      page.photos,
    ),
  );
  return takeSummaries(writer, counters, present);
}

function storeDocuments(
  writer: StorageWriter,
  batch: readonly FillPage[],
  salon: DocumentId,
  summarised: ReadonlyMap<DocumentId, string>,
): Promise<DocumentId[]> {
  const wholes = batch.flatMap(({ page }) =>
    page.docs.map(([doc, heads, bytes]) => ({ doc: doc as DocumentId, heads: heads.map(hashFromBytes), bytes })),
  );
  return storeWholes(writer, wholes, salon, summarised);
}

/**
 * Another tab has stored what starts at `at` (all before where it stands is here), or copies anew. Pages come in the order in
 * which documents were made, so how many were copied tells who is further, whatever they are called.
 */
function isPast(standing: Fill, at: Fill): boolean {
  if (standing.upto !== at.upto) return true;
  return standing.part === at.part ? standing.done > at.done : standing.part === 'documents';
}
