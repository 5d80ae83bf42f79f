import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, DocumentId } from '../../model/ids.ts';
import type { ImportedClient } from '../contracts/store.ts';
import { documentIdOf, importedDocumentId } from './documents/document-id.ts';
import { importActor, makeClient, type NewClient } from './documents/new-clients.ts';
import type { StorePorts } from './ports.ts';
import { commitNew, type LocalCommit, NEW_STORES, type StoredNew } from './rows/commit-local.ts';

const SLICE = 10;

/** An imported client's document: every byte of it follows from the salon, the row and the day. */
export function importedClient(salon: DocumentId, { fingerprint, edits }: ImportedClient, now: number): NewClient {
  const id = importedDocumentId(salon, fingerprint);
  const createdAt = `${isoTime(now).slice(0, 10)}T00:00:00.000Z`;
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
    createdAt: isoTime(now),
  };
}

/**
 * Makes and stores new clients, all in one transaction, durable when it resolves. Those that are here already, or were
 * erased, are left alone. @throws StorageProblem
 */
export async function storeClients(clients: readonly NewClient[], ports: StorePorts): Promise<StoredNew> {
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
  if (commits.length === 0) return { created: 0, rev: null, days: false };
  return ports.storage.write(NEW_STORES, 'strict', (writer) => commitNew(writer, commits));
}

function isoTime(now: number): string {
  const date = new Date(now);
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
}
