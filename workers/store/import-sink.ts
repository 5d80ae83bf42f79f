import type { ClientCard } from '../../model/card.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, DocumentId, EntryId, IsoDate } from '../../model/ids.ts';
import { updateOf } from '../../model/import/differences.ts';
import { type StandingVisit, standingOfCard } from '../../model/import/standing.ts';
import type { ImportedClient, ImportedUpdate, ImportSink, MadeOf, Outcome } from '../contracts/store.ts';
import type { CardActions } from './bulk/card-actions.ts';
import { keepMade } from './bulk/kept-actions.ts';
import { isoTime } from './bulk/new-entry.ts';
import { documentIdOf, importedDocumentId } from './documents/document-id.ts';
import { importActor, makeClient, type NewClient } from './documents/new-clients.ts';
import { done, failed } from './outcome.ts';
import type { StorePorts } from './ports.ts';
import type { RightOfWay } from './right-of-way.ts';
import { ACTION_STORES } from './rows/actions.ts';
import { commitNew, type LocalCommit, NEW_STORES, NONE_NEW, type StoredNew } from './rows/commit-local.ts';
import type { StorageReader } from './storage-port.ts';

const SLICE = 10;

/** An imported client's document: every byte of it follows from the salon, the row and the day. */
export function importedClient(salon: DocumentId, { fingerprint, edits }: ImportedClient, now: number): NewClient {
  const id = importedDocumentId(salon, fingerprint);
  const createdAt = `${timeOf(now).slice(0, 10)}T00:00:00.000Z`;
  return { id, edits, actor: importActor(id, createdAt, edits), message: 'import', time: 0, createdAt };
}

/** A client entered here: a document of its own, whatever it says. */
export function enteredClient(
  edits: readonly ClientEdit[],
  device: string,
  ports: StorePorts,
  id: CardId = documentIdOf(ports.random.bytes(16)),
): NewClient {
  const now = ports.clock.now();
  const actor = [...ports.random.bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    id,
    edits,
    actor,
    message: `create ${device}`,
    time: Math.floor(now / 1000),
    createdAt: timeOf(now),
  };
}

/**
 * Makes and stores new clients, all in one transaction, durable when it resolves. Those that are here already, or were
 * erased, are left alone. @throws StorageProblem
 */
export async function storeClients(
  clients: readonly NewClient[],
  ports: StorePorts,
  action: EntryId | null = null,
): Promise<StoredNew & { readonly ids: readonly (CardId | null)[] }> {
  const standing = await ports.storage.read(['docs'], (reader) => Promise.all(clients.map(({ id }) => reader.has('docs', [id]))));
  await ports.automerge();
  const commits: LocalCommit[] = [];
  const seen = new Set<string>();
  let sliceEnds = ports.clock.now() + SLICE;
  for (const [i, client] of clients.entries()) {
    if (standing[i] || seen.has(client.id)) continue;
    seen.add(client.id);
    commits.push(makeClient(client, ports.digest));
    if (ports.clock.now() < sliceEnds) continue;
    await ports.breathe();
    sliceEnds = ports.clock.now() + SLICE;
  }
  if (commits.length === 0) return { ...NONE_NEW, ids: clients.map(() => null) };
  const stored = await ports.storage.write([...NEW_STORES, ...ACTION_STORES], 'strict', async (writer) => {
    const outcome = await commitNew(writer, commits);
    // Of another tab's import is what came to be there since.
    if (action) for (const { doc, heads } of commits) if (outcome.made.has(doc)) keepMade(writer, action, doc, heads);
    return outcome;
  });
  const made = new Set<string>(stored.made);
  return { ...stored, ids: clients.map(({ id }) => (made.delete(id) ? id : null)) };
}

/** What the import's thread is given of the store: nothing where this device's role brings no clients along. */
export function importSink(ports: StorePorts, store: ImportStore): ImportSink {
  const { storage } = ports;
  const of = <T>(body: (salon: DocumentId) => Promise<T>): Promise<Outcome<T>> =>
    store.guarded(async () => {
      const salon = store.salon();
      if (salon && !store.mayImport()) return failed('forbidden');
      return salon ? done(await body(salon)) : failed('notPaired');
    });
  return {
    rows: (after) =>
      of(async () => {
        const rows = await storage.summariesSince(after, ROWS);
        const next = rows.length < ROWS ? null : (rows.at(-1)?.rev ?? null);
        return { rows: rows.flatMap(({ summary }) => summary ?? []), next };
      }),
    madeOf: (fingerprints) =>
      of((salon) =>
        storage.read(['docs', 'summaries'], (reader) =>
          Promise.all(fingerprints.map((fingerprint) => madeOf(reader, importedDocumentId(salon, fingerprint)))),
        ),
      ),
    beside: (cards) =>
      of(() => storage.read(['texts', 'days'], (reader) => Promise.all(cards.map(({ id, dates }) => besideOf(reader, id, dates))))),
    take: (batch) =>
      of(async (salon) => {
        await store.way.free();
        const make = () =>
          store.add(
            batch.create.map((row) => importedClient(salon, row, ports.clock.now())),
            batch.id,
          );
        const updates = batch.update.map((one) => ({
          id: one.id ?? importedDocumentId(salon, one.fingerprint),
          edits: (card: ClientCard) => editsOfUpdate(card, one),
        }));
        const { made, updated } = await store.actions.importBatch(batch, make, updates);
        return { created: made.ids, updated };
      }),
  };
}

/** What the sink needs of the store it stands in. */
export interface ImportStore {
  salon(): DocumentId | null;
  mayImport(): boolean;
  guarded<T>(body: () => Promise<Outcome<T>>): Promise<Outcome<T>>;
  add(clients: readonly NewClient[], action: EntryId | null): Promise<StoredNew & { readonly ids: readonly (CardId | null)[] }>;
  readonly actions: CardActions;
  readonly way: RightOfWay;
}

/** Rows of the read model in one answer. */
const ROWS = 250;

function editsOfUpdate(card: ClientCard, { draft, differences, fingerprint, currency }: ImportedUpdate): readonly ClientEdit[] {
  const { edits } = updateOf(standingOfCard(card), draft, differences, fingerprint, currency);
  return card.profile.deleted === '' ? edits : [{ type: 'setProfile', changes: { deleted: '' } }, ...edits];
}

async function madeOf(reader: StorageReader, id: CardId): Promise<{ readonly made: MadeOf; readonly id: CardId }> {
  const [row, summary] = await Promise.all([reader.get('docs', [id]), reader.get('summaries', [id])]);
  if (row?.erased) return { made: 'erased', id };
  if (!row && !summary?.summary) return { made: 'none', id };
  return { made: summary?.summary?.more.deleted === undefined ? 'here' : 'deleted', id };
}

async function besideOf(
  reader: StorageReader,
  id: CardId,
  dates: readonly IsoDate[],
): Promise<{ readonly note: string; readonly visits: readonly StandingVisit[] }> {
  const [texts, ...days] = await Promise.all([reader.get('texts', [id]), ...dates.map((date) => reader.get('days', [date, id]))]);
  const note = texts?.texts.find(({ part }) => part === 'note')?.text ?? '';
  return { note, visits: days.flatMap((day) => day?.facts.map(({ id: visit, date, time }) => ({ id: visit, date, time })) ?? []) };
}

/** A card has a day of its making also where the clock shows none. */
function timeOf(now: number): string {
  return isoTime(now) || isoTime(0);
}
