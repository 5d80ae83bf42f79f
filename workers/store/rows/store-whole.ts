import type { DocumentId } from '../../../model/ids.ts';
import type { DocRow } from '../../storage/schema.ts';
import type { StorageWriter } from '../storage-port.ts';
import { sameHeads, sorted } from './add-changes.ts';
import { markUnlessFresh } from './summaries.ts';

/** All that the server has of a document: chunks one after the other. */
export interface WholeDocument {
  readonly doc: DocumentId;
  readonly heads: readonly string[];
  readonly bytes: Uint8Array;
}

/**
 * Stores a document as the server has it, beside whatever of it is here, unread. `repair`: even where the same version
 * should be here already. Tells whether bytes were written.
 * Stores: docs, chunks, summaries, stale, damaged.
 */
export async function storeWhole(writer: StorageWriter, whole: WholeDocument, salon: DocumentId | null, repair = false): Promise<boolean> {
  const { doc, bytes } = whole;
  if (bytes.length === 0) return false;
  const heads = sorted(whole.heads);
  const before = await writer.get('docs', [doc]);
  if (before?.erased || (before && !repair && sameHeads(before.heads, heads))) return false;
  const known = before === undefined || (repair && sameHeads(before.heads, heads));
  const row: DocRow = { doc, heads: known ? heads : null, version: (before?.version ?? 0) + 1, tail: before?.tail ?? 0, erased: false };
  writer.put('chunks', { doc, kind: 'snapshot', hash: heads.join('.'), bytes });
  writer.put('docs', row);
  if (row.heads === null) writer.put('stale', { doc });
  else if (doc !== salon) await markUnlessFresh(writer, row);
  return true;
}
