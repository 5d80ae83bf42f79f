import { createHash } from 'node:crypto';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { BlobHash, EntryId } from '../../model/ids.ts';
import { packSummary } from '../../model/summary.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import { makeClient } from '../../workers/store/documents/new-clients.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { nodeDigest } from '../headless/device.ts';
import type { SeededCard } from './salon-recipe.ts';

/** A photo's pictures, as the grid's card names them: by their number, there are no such files. */
export function blobOf(part: 'picture' | 'thumbnail', n: number): BlobHash {
  return createHash('sha256').update(`${part} ${n}`).digest('hex') as BlobHash;
}

/** A client with so many photos, three a day. */
export async function galleryCard(photos: number): Promise<SeededCard> {
  await loadAutomerge();
  const edits: ClientEdit[] = [{ type: 'setProfile', changes: { given: 'Oksana', family: 'Ševčenko' } }];
  for (let n = 0; n < photos; n++) edits.push(photo(n));
  const id = documentIdOf(createHash('sha256').update('gallery').digest());
  const createdAt = '2024-01-08T10:00:00.000Z';
  const made = makeClient(
    { id, edits, actor: 'b'.repeat(32), message: 'import seed', time: Date.parse(createdAt) / 1000, createdAt },
    nodeDigest,
  );
  if (!made.summary) throw new Error('a client has a summary');
  return {
    id,
    changes: made.changes.map(({ bytes }) => bytes),
    heads: made.heads as SeededCard['heads'],
    summary: packSummary(made.summary),
  };
}

function photo(n: number): ClientEdit {
  const fields = {
    picture: blobOf('picture', n),
    thumbnail: blobOf('thumbnail', n),
    width: 2_048,
    height: 1_536,
    kind: n % 5 === 0 ? 'inspiration' : 'result',
    caption: n % 3 === 0 ? 'Pēc' : '',
    tags: '',
    visitId: '',
    staffId: '',
    at: new Date(Date.UTC(2024, 0, 8 + Math.floor(n / 3), 10)).toISOString(),
    beforeId: '',
    mayPublish: false,
    turn: 0,
    crop: '',
    marks: '',
  } as const;
  return { type: 'addEntry', collection: 'photos', id: `01K0PHXT0${String(n).padStart(17, '0')}` as EntryId, fields };
}
