import type { BlobHash, CardId, ChangeHash, DocumentId } from '../../../model/ids.ts';
import { packSummary } from '../../../model/summary.ts';
import type { DaysFrom } from '../../../model/visits/days-from.ts';
import { MAX_PHOTOS } from '../../../model/wire/blobs.ts';
import { bytesOfHash, hashFromBytes } from '../../../model/wire/change-header.ts';
import { PAGE_BYTES } from '../../../model/wire/messages.ts';
import type { OutboxRow } from '../../storage/schema.ts';
import { sameHeads } from '../rows/add-changes.ts';
import { nextBatch } from '../rows/outbox.ts';
import type { StorageReader } from '../storage-port.ts';
import type { Replication } from './context.ts';
import { forgetErased } from './forget-erased.ts';
import { resend } from './resend.ts';
import { type Answer, type Question, Refused, type Session } from './session.ts';
import { takeBack, takeBackErasure } from './take-back.ts';

const LIMITS = { bytes: 400_000, changes: 1_500 };
/** Summaries beside one push, together (bytes); what does not fit goes later. */
const SUMMARY_BYTES = 200_000;
const SUMMARY_MAX = 16_000;
/** A photo's two names in a push (bytes). */
const PHOTO_BYTES = 72;
/** What a summary is sent from. */
const SUMMARY_STORES = ['docs', 'outbox', 'summaries', 'unsent', 'photosOf', 'days', 'daysOf'] as const;
/** So long before today a visit may still be of use to others at once (ms): a clock may be off, and yesterday's are settled. */
const LATELY = 3 * 24 * 60 * 60 * 1000;
/** The server takes no larger change (bytes). */
const MAX_CHANGE = 900_000;
const ALONE = 200;
/** After the server has said that this is enough for now (ms). */
const QUOTA_AGAIN = 60_000;

/** What one connection has learnt about documents that the server does not take. */
export interface SetAside {
  /** Left in the outbox, and not sent on this connection again. */
  readonly docs: Set<string>;
  /** Sent whole once already. */
  readonly resent: Set<string>;
  /** Their summaries can't go before something about them changes. */
  readonly summaries: Set<string>;
  /** Sends again; for documents that the server will take later. */
  readonly again: () => void;
}

export function nothingAside(again: () => void): SetAside {
  return { docs: new Set(), resent: new Set(), summaries: new Set(), again };
}

type PushedDocument = Extract<Question, { t: 'push' }>['docs'][number];

interface SentSummary {
  readonly doc: DocumentId;
  readonly rev: number;
  readonly heads: Uint8Array[];
  /** null: larger than the server takes; only the photos go. */
  readonly bytes: Uint8Array | null;
  /** What the card refers to, [picture, thumbnail]. */
  readonly photos: (readonly [Uint8Array, Uint8Array])[];
}

/** Sends all that waits, one push at a time, each acknowledged by the server after its commit. @throws StorageProblem, ConnectionLost, Refused */
export async function sendWaiting(session: Session, replication: Replication, aside: SetAside): Promise<void> {
  const { ports } = replication;
  for (;;) {
    const batch = await ports.storage.read(['outbox'], (reader) => nextBatch(reader, aside.docs, limitsOf(session)));
    const [first] = batch;
    if (!first) break;
    if (first.erase) await sendErasure(session, replication, aside, first);
    else if (first.changes.some((change) => change.length > MAX_CHANGE)) aside.docs.add(first.doc);
    else await sendChanges(session, replication, aside, batch.slice(0, firstOther(batch)));
  }
  while (await sendSummaries(session, replication, aside));
}

/** Over a link that takes less at once, less goes at once. */
function limitsOf({ portion }: Session): typeof LIMITS {
  return portion.bytes < PAGE_BYTES ? { ...LIMITS, bytes: portion.bytes } : LIMITS;
}

/** How many of the rows are changes that can be sent. */
function firstOther(batch: readonly OutboxRow[]): number {
  const other = batch.findIndex((row) => row.erase || row.changes.some((change) => change.length > MAX_CHANGE));
  return other < 0 ? batch.length : other;
}

async function sendErasure(session: Session, replication: Replication, aside: SetAside, row: OutboxRow): Promise<void> {
  const { ports, events } = replication;
  try {
    await session.ask({ t: 'erase', doc: row.doc });
  } catch (error) {
    if (error instanceof Refused && error.code === 'tooMany') return wait(replication, aside, row.doc);
    if (!(error instanceof Refused && error.code === 'forbidden')) throw error;
    await takeBackErasure(session, replication, row);
    return events.outbox([row.doc]);
  }
  await ports.storage.write(['outbox'], 'relaxed', async (writer) => writer.delete('outbox', [row.doc, row.n]));
  events.outbox([row.doc]);
}

async function sendChanges(session: Session, replication: Replication, aside: SetAside, batch: readonly OutboxRow[]): Promise<void> {
  const groups = new Map<DocumentId, OutboxRow[]>();
  for (const row of batch) groups.set(row.doc, [...(groups.get(row.doc) ?? []), row]);
  const summaries = await replication.ports.storage.read(SUMMARY_STORES, (reader) =>
    summariesFor(reader, groups, replication.ports.clock.now()),
  );
  const docs = [...groups].map(([doc, rows]) => {
    const summary = summaries.find((one) => one.doc === doc);
    const changes = rows.flatMap((row) => [...row.changes]);
    return summary ? { doc, changes, ...withPhotos(summary, replication) } : { doc, changes };
  });
  const answer = await session.ask({ t: 'push', docs });
  const refused = new Set<string>(answer.refused.map((one) => one.doc));
  await acknowledge(
    replication,
    batch.filter((row) => !refused.has(row.doc)),
    summaries.filter((one) => !refused.has(one.doc)),
  );
  for (const one of answer.refused) await settleRefusal(session, replication, aside, one);
  replication.events.outbox([...groups.keys()]);
}

/** Summaries of those documents of which everything goes with this push, so that the server will have the version they were made from. */
async function summariesFor(
  reader: StorageReader,
  groups: ReadonlyMap<DocumentId, readonly OutboxRow[]>,
  now: number,
): Promise<SentSummary[]> {
  const found = await Promise.all(
    [...groups].map(async ([doc, rows]) => {
      const [unsent, all] = await Promise.all([reader.has('unsent', [doc]), reader.count('outbox', [doc])]);
      return unsent && all === rows.length ? readSummaryToSend(reader, doc, now) : null;
    }),
  );
  return withinBudget(found.filter((one) => one !== null));
}

async function readSummaryToSend(reader: StorageReader, doc: DocumentId, now: number): Promise<SentSummary | null> {
  const [row, document, photosOf] = await Promise.all([
    reader.get('summaries', [doc]),
    reader.get('docs', [doc]),
    reader.get('photosOf', [doc]),
  ]);
  if (!row?.summary || !document || !sameHeads(document.heads, row.heads)) return null;
  const whole = packSummary(row.summary, await daysToSend(reader, doc, now));
  const packed = whole.length > SUMMARY_MAX ? packSummary(row.summary) : whole;
  const bytes = packed.length > SUMMARY_MAX ? null : packed;
  const photos = (photosOf?.photos ?? []).slice(0, MAX_PHOTOS);
  if (!bytes && photos.length === 0) return null;
  return {
    doc,
    rev: row.rev,
    heads: row.heads.map((hash) => bytesOfHash(hash as ChangeHash)),
    bytes,
    photos: photos.map(({ picture, thumbnail }) => [bytesOfBlob(picture), bytesOfBlob(thumbnail)]),
  };
}

/** The card's visits of these days and those to come, and from the earliest that was changed here: the journal elsewhere need not read the card for them. */
async function daysToSend(reader: StorageReader, doc: DocumentId, now: number): Promise<DaysFrom> {
  const [unsent, daysOf] = await Promise.all([reader.get('unsent', [doc]), reader.get('daysOf', [doc])]);
  const lately = new Date(now - LATELY).toISOString().slice(0, 10);
  const from = unsent?.from !== undefined && unsent.from < lately ? unsent.from : lately;
  const dates = (daysOf?.days ?? []).flatMap(([date]) => (date >= from ? [date] : []));
  const rows = await Promise.all(dates.map((date) => reader.get('days', [date, doc as CardId])));
  return { from, facts: rows.flatMap((row) => row?.facts ?? []) };
}

/** A summary goes with the pictures that its card refers to, where the server knows of photos. */
function withPhotos({ heads, bytes, photos }: SentSummary, { knowsPhotos }: Replication): Pick<PushedDocument, 'summary' | 'photos'> {
  return {
    ...(bytes ? { summary: { heads, bytes } } : {}),
    ...(knowsPhotos ? { photos: photos.map(([picture, thumbnail]) => [picture, thumbnail]) } : {}),
  };
}

function bytesOfBlob(hash: BlobHash): Uint8Array {
  return bytesOfHash(hash as string as ChangeHash);
}

function withinBudget(summaries: readonly SentSummary[]): SentSummary[] {
  let bytes = 0;
  return summaries.filter((one) => {
    bytes += (one.bytes?.length ?? 0) + one.photos.length * PHOTO_BYTES;
    return bytes <= SUMMARY_BYTES;
  });
}

async function acknowledge({ ports }: Replication, rows: readonly OutboxRow[], summaries: readonly SentSummary[]): Promise<void> {
  await ports.storage.write(['outbox', 'summaries', 'unsent'], 'relaxed', async (writer) => {
    for (const row of rows) writer.delete('outbox', [row.doc, row.n]);
    const standing = await Promise.all(summaries.map(({ doc }) => writer.get('summaries', [doc])));
    for (const [i, { doc, rev }] of summaries.entries()) if (standing[i]?.rev === rev) writer.delete('unsent', [doc]);
  });
}

async function settleRefusal(
  session: Session,
  replication: Replication,
  aside: SetAside,
  refusal: Answer<'push'>['refused'][number],
): Promise<void> {
  const doc = refusal.doc as DocumentId;
  if (refusal.reason === 'erased' && doc !== replication.salon) return forgetErased(session, replication, doc);
  if (refusal.reason === 'forbidden') return takeBack(session, replication, doc);
  if (refusal.reason === 'quota') return wait(replication, aside, doc);
  // Malformed: damaged in the line, perhaps, while the document has it sound.
  const mayHelp = refusal.reason === 'missing' || refusal.reason === 'malformed';
  if (!mayHelp || aside.resent.has(doc)) {
    aside.docs.add(doc);
    return;
  }
  aside.resent.add(doc);
  const outcome = await resend(replication, doc, refusal.heads.map(hashFromBytes));
  if (!outcome.ok) aside.docs.add(doc);
}

/** The server takes no more of this device for now. */
function wait({ ports }: Replication, aside: SetAside, doc: DocumentId): void {
  aside.docs.add(doc);
  ports.clock.after(QUOTA_AGAIN, () => {
    aside.docs.delete(doc);
    aside.again();
  });
}

/** Sends summaries that were worked out here of documents that the server has. True: there may be more. */
async function sendSummaries(session: Session, replication: Replication, aside: SetAside): Promise<boolean> {
  const { marked, summaries } = await replication.ports.storage.read(SUMMARY_STORES, async (reader) => {
    const all = await reader.range('unsent', {});
    const marked = all.filter(({ doc }) => !aside.docs.has(doc) && !aside.summaries.has(doc)).slice(0, ALONE);
    const found = await Promise.all(marked.map(({ doc }) => readSummaryToSend(reader, doc, replication.ports.clock.now())));
    return { marked, summaries: withinBudget(found.filter((one) => one !== null)) };
  });
  const going = new Set<string>(summaries.map(({ doc }) => doc));
  for (const { doc } of marked) if (summaries.length === 0 || !going.has(doc)) aside.summaries.add(doc);
  if (summaries.length === 0) return marked.length === ALONE;
  const answer = await session.ask({
    t: 'push',
    docs: summaries.map((summary) => ({ doc: summary.doc, changes: [], ...withPhotos(summary, replication) })),
  });
  for (const { doc } of answer.refused) aside.summaries.add(doc);
  await acknowledge(
    replication,
    [],
    summaries.filter(({ doc }) => !aside.summaries.has(doc)),
  );
  // Pictures wait for that.
  if (summaries.some(({ photos }) => photos.length > 0)) replication.events.outbox([]);
  return marked.length === ALONE;
}
