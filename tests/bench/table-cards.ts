import { createHash } from 'node:crypto';
import * as A from '@automerge/automerge/slim';
import { editSalon, newSalonDocument } from '../../model/documents/salon-document.ts';
import type { SalonEdit } from '../../model/edits/salon-edit.ts';
import type { CardId, ChangeHash } from '../../model/ids.ts';
import { packSummary } from '../../model/summary.ts';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import { openDataFolder } from '../../sync-server/data-folder.ts';
import { ChangeLog } from '../../sync-server/log/change-log.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import { makeClient } from '../../workers/store/documents/new-clients.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { putIntoLog } from './filled-salon.ts';
import type { SeededCard } from './salon-recipe.ts';
import { TODAY } from './search-base.ts';
import { SALON, tableBase } from './table-base.ts';

/** Cards for a table of any length: each has a row of its own, and all the same short document, as in `list-cards.ts`. */
export async function tableCards(count: number): Promise<SeededCard[]> {
  await loadAutomerge();
  const client = { id: '' as CardId, edits: [], actor: 'cd'.repeat(16), message: 'import', time: 0, createdAt: `${TODAY}T00:00:00.000Z` };
  const { changes, heads } = makeClient(client, pureDigest);
  const bytes = changes.map((change) => change.bytes);
  return tableBase(count).map((row, index) => {
    const id = documentIdOf(createHash('sha256').update(`table ${index}`).digest());
    return { id, changes: bytes, heads: heads as ChangeHash[], summary: packSummary({ ...row, id }) };
  });
}

const LISTS = ['categories', 'consentPurposes', 'customFields', 'services', 'staff'] as const;

/** The cards in the server's log, and the salon's settings that their columns are read with. */
export async function putTableSalon(folder: string, cards: readonly SeededCard[]): Promise<void> {
  await putIntoLog(folder, cards);
  const data = openDataFolder(folder);
  const log = new ChangeLog(data.database, { committed: () => undefined, damaged: () => undefined });
  await log.recognise(data.identity);
  const doc = A.change(newSalonDocument(), { time: 0 }, (draft) => {
    for (const collection of LISTS)
      for (const { id, ...fields } of SALON[collection]) editSalon(draft, { type: 'addSalonEntry', collection, id, fields } as SalonEdit);
  });
  const refused = await log.push(0, [{ doc: log.salon, changes: A.getAllChanges(doc) as Uint8Array<ArrayBuffer>[] }]);
  if (refused.length > 0) throw new Error(`the log refused the salon: ${refused[0]?.reason}`);
  data.close();
}
