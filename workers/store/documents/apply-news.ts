import * as A from '@automerge/automerge/slim';
import type { DocumentId } from '../../../model/ids.ts';
import { done } from '../outcome.ts';
import type { StorePorts } from '../ports.ts';
import type { NamedChange } from '../rows/add-changes.ts';
import type { LiveDocument, LiveDocuments } from './live-documents.ts';

/** Brings changes that are stored already into a document that is in memory. */
export async function applyNews(
  documents: LiveDocuments,
  doc: DocumentId,
  changes: readonly NamedChange[],
  onChanged: (live: LiveDocument) => void,
): Promise<void> {
  if (!documents.get(doc)) return;
  await documents.use(doc, async (live) => {
    const bytes = changes.map((change) => change.bytes);
    await documents.bring(live, (standing) => A.applyChanges(standing, bytes)[0]);
    live.torn = null;
    onChanged(live);
    return done(undefined);
  });
}

/** Brings a document that is in memory up to the storage: by the chunks named, or by reading it anew where one has been merged away. */
export async function applyStored(
  documents: LiveDocuments,
  doc: DocumentId,
  hashes: readonly string[],
  ports: StorePorts,
  onChanged: (live: LiveDocument) => void,
): Promise<void> {
  if (!documents.get(doc)) return;
  await documents.use(doc, async (live) => {
    const { chunks, waiting } = await ports.storage.read(['chunks', 'outbox'], async (reader) => ({
      chunks: await Promise.all(hashes.map((hash) => reader.get('chunks', [doc, 'incremental', hash]))),
      waiting: await reader.count('outbox', [doc]),
    }));
    const found = chunks.filter((chunk) => chunk !== undefined);
    if (hashes.length > 0 && found.length === hashes.length) {
      const bytes = found.map((chunk) => chunk.bytes);
      await documents.bring(live, (standing) => A.applyChanges(standing, bytes)[0]);
    } else await documents.refresh(live);
    live.waiting = waiting;
    live.torn = null;
    onChanged(live);
    return done(undefined);
  });
}
