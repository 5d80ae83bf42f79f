import * as A from '@automerge/automerge/slim';
import { type CardText, textsOf } from '../../../model/card-texts.ts';
import { text } from '../../../model/documents/fields.ts';
import { grownDocument } from '../../../model/documents/grow.ts';
import { readClient } from '../../../model/documents/read-client.ts';
import type { CardId, DocumentId, Heads } from '../../../model/ids.ts';
import { type PhotoBlobs, photoBlobs } from '../../../model/photos/photo-blobs.ts';
import { type CardSummary, summarize } from '../../../model/summary.ts';
import { factsOf, type VisitFact } from '../../../model/visits/fact.ts';
import type { Outcome } from '../../contracts/store.ts';
import { done, failed, problemOf } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import { ACTION_STORES } from '../rows/actions.ts';
import { type Committed, commitLocal, LOCAL_STORES } from '../rows/commit-local.ts';
import type { LiveDocument, LiveDocuments } from './live-documents.ts';
import { headsOf, named } from './read-stored.ts';

/** One change of a document: what it does, and what its record says. */
export interface Step {
  /** `<edit type>`; the device is added. */
  readonly what: string;
  /** The version the writer had before them, for text; otherwise the newest is meant. */
  readonly seen?: Heads;
  readonly run: (draft: unknown) => void;
}

/** What is kept of a document as it reads now, for the list, for searching in notes, for the journal and for its pictures. */
interface ReadModel {
  /** null: it is no client's card. */
  readonly summary: CardSummary | null;
  readonly texts: readonly CardText[];
  readonly facts: readonly VisitFact[];
  readonly photos: readonly PhotoBlobs[];
}

export function readModelOf(id: DocumentId, doc: A.Doc<unknown>): ReadModel {
  if (text(doc, 'type') !== 'client') return { summary: null, texts: [], facts: [], photos: [] };
  const card = readClient(id as CardId, headsOf(doc), doc);
  return { summary: summarize(card), texts: textsOf(card), facts: factsOf(card), photos: photoBlobs(card) };
}

/** Carries steps out on a document in memory. Changes that come of it are added to `unsaved`. */
export function takeSteps(live: LiveDocument, steps: readonly Step[], device: string, ports: StorePorts): void {
  const before = A.getHeads(live.doc);
  try {
    live.doc = grownDocument(live.doc);
    for (const step of steps) {
      const options = { message: `${step.what} ${device}`, time: Math.floor(ports.clock.now() / 1000) };
      const seen = step.seen && A.hasHeads(live.doc, [...step.seen]) ? [...step.seen] : null;
      live.doc = seen ? A.changeAt(live.doc, seen, options, step.run).newDoc : A.change(live.doc, options, step.run);
    }
  } finally {
    // An edit here settles conflicts and makes none.
    if (live.torn?.length !== 0) live.torn = null;
    // Steps before a failing one have been taken.
    live.unsaved.push(...named(A.getChangesSince(live.doc, before), ports.digest));
  }
}

/**
 * Makes a document's changes saved here: resolves when they are durable (`relaxed`: with the next ones that are). Where the storage does not take them they stay in
 * memory, and are tried again with the next ones or by `saveAgain`.
 */
export async function save(
  live: LiveDocument,
  ports: StorePorts,
  onCommitted: (live: LiveDocument, committed: Committed, hashes: readonly string[]) => void,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<Outcome<void>> {
  const changes = [...live.unsaved];
  const beside = [...(live.beside ?? [])];
  if (changes.length === 0) return done(undefined);
  live.saving = true;
  try {
    const commit = { doc: live.id, changes, heads: headsOf(live.doc), ...readModelOf(live.id, live.doc) };
    const stores = beside.length > 0 ? [...LOCAL_STORES, ...ACTION_STORES] : LOCAL_STORES;
    const committed = await ports.storage.write(stores, durability, async (writer) => {
      const kept = await commitLocal(writer, commit);
      if (!kept.refused) for (const put of beside) put(writer, commit.heads);
      return kept;
    });
    live.unsaved = live.unsaved.slice(changes.length);
    live.saving = false;
    live.beside = live.beside?.slice(beside.length) ?? [];
    if (committed.refused) return failed(committed.refused);
    live.waiting = committed.waiting;
    onCommitted(
      live,
      committed,
      changes.map((change) => change.hash),
    );
    return done(undefined);
  } catch (error) {
    return failed(problemOf(error, ports.report));
  } finally {
    live.saving = false;
  }
}

/** Tries again what the storage did not take. True: all of it is saved now. */
export async function saveAgain(documents: LiveDocuments, trySave: (live: LiveDocument) => Promise<Outcome<unknown>>): Promise<boolean> {
  let all = true;
  for (const live of documents.all()) {
    if (live.unsaved.length === 0) continue;
    const outcome = await documents.use(live.id, trySave);
    all &&= outcome.ok;
  }
  return all;
}
