import { createHash } from 'node:crypto';
import { inventLanguage, inventPerson } from '../../model/demo/person.ts';
import { seededRandom } from '../../model/demo/random.ts';
import type { CardId, ChangeHash } from '../../model/ids.ts';
import { packSummary } from '../../model/summary.ts';
import { pureDigest } from '../../model/wire/pure-digest.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import { makeClient } from '../../workers/store/documents/new-clients.ts';
import { loadAutomerge } from '../headless/automerge.ts';
import { phoneOf, type SeededCard } from './salon-recipe.ts';

const SEED = 50_000;
const TODAY = '2026-03-10';

/**
 * Cards for a list of any length: each has a row of its own, and all have the same short document, as nobody opens it. The
 * rows are what the list and the search have to do with; fifty thousand documents of their own would take a quarter of an hour to make.
 */
export async function listCards(count: number): Promise<SeededCard[]> {
  await loadAutomerge();
  const client = { id: '' as CardId, edits: [], actor: 'ab'.repeat(16), message: 'import', time: 0, createdAt: `${TODAY}T00:00:00.000Z` };
  const { changes, heads, summary } = makeClient(client, pureDigest);
  if (!summary) throw new Error('a client has a row');
  const bytes = changes.map((change) => change.bytes);
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(SEED + index);
    const { profile } = inventPerson(random, inventLanguage(random, 'lv'), TODAY);
    const id = documentIdOf(createHash('sha256').update(`list ${index}`).digest());
    const visits = index % 40;
    const row = {
      ...summary,
      id,
      given: profile.given ?? '',
      family: profile.family ?? '',
      phones: [`+371${phoneOf(index)}`],
      emails: [`client${index}@example.lv`],
      visits,
      lastVisit: visits > 0 ? TODAY : '',
      spent: visits * 3500,
      currency: 'EUR',
    } as const;
    return { id, changes: bytes, heads: heads as ChangeHash[], summary: packSummary(row) };
  });
}
