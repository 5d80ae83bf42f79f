import { createHash } from 'node:crypto';
import * as A from '@automerge/automerge/slim';
import { inventEmailEdit } from '../../model/demo/contacts.ts';
import { entryId } from '../../model/demo/entry-ids.ts';
import { demoClients, demoSettings } from '../../model/demo/index.ts';
import { inventLanguage, inventPerson } from '../../model/demo/person.ts';
import { seededRandom } from '../../model/demo/random.ts';
import { type ClientDocument, newClientDocument } from '../../model/documents/client-document.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import { readClient } from '../../model/documents/read-client.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { CardId, ChangeHash } from '../../model/ids.ts';
import { packSummary, summarize } from '../../model/summary.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';

/**
 * Cards as a salon has them: the birth that all share, twelve visits, each a change of its own, and a change with the
 * person's names and contacts. To be made in less than a minute, fifty cards share each run of visits; every card's
 * last change, and so its hash, its summary and its id, are its own. All are real Automerge changes in their order.
 */
export interface SeededCard {
  readonly id: CardId;
  readonly changes: readonly Uint8Array[];
  readonly heads: readonly ChangeHash[];
  readonly summary: Uint8Array;
}

export const VISITS = 12;
const CARDS_A_HISTORY = 50;
const TODAY = '2026-03-10';
const MADE = Date.parse('2025-11-03T10:00:00Z');
const SEED = 20_260_310;

type AddVisit = Extract<ClientEdit, { type: 'addVisit' }>;

/** Cards `from`…`to - 1`; each depends on its number only. Needs Automerge's WASM. */
export function* seedCards(from: number, to: number): Generator<SeededCard> {
  const visits = inventVisits();
  for (let start = from; start < to; start++) {
    const history = Math.floor(start / CARDS_A_HISTORY);
    const base = growHistory(history, visits);
    const shared = A.getAllChanges(base);
    for (; start < to && Math.floor(start / CARDS_A_HISTORY) === history; start++) yield nameCard(base, shared, start);
    start--;
    A.free(base);
  }
}

function nameCard(base: A.Doc<ClientDocument>, shared: readonly Uint8Array[], index: number): SeededCard {
  const id = documentIdOf(digest(`card ${index}`));
  const unnamed = A.clone(base, { actor: actorOf(`named ${index}`) });
  const doc = A.change(unnamed, { message: 'setProfile seed', time: Math.floor(MADE / 1000) }, (draft) => {
    draft.createdAt = new A.ImmutableString(new Date(MADE + index * 1000).toISOString());
    for (const edit of whoIs(index)) editClient(draft, edit);
  });
  const heads = A.getHeads(doc) as ChangeHash[];
  const last = A.getLastLocalChange(doc);
  if (!last) throw new Error('a card without a change');
  const summary = packSummary(summarize(readClient(id, heads, doc)));
  A.free(doc);
  return { id, changes: [...shared, last], heads, summary };
}

function growHistory(history: number, visits: readonly AddVisit[]): A.Doc<ClientDocument> {
  let doc = A.clone(newClientDocument(), { actor: actorOf(`history ${history}`) });
  const first = (history * VISITS) % (visits.length - VISITS);
  const own = visits.slice(first, first + VISITS).sort((a, b) => a.fields.date.localeCompare(b.fields.date));
  for (const visit of own) {
    const time = Math.floor(Date.parse(`${visit.fields.date}T${visit.fields.time}Z`) / 1000);
    doc = A.change(doc, { message: 'addVisit seed', time }, (draft) => editClient(draft, visit));
  }
  return doc;
}

function whoIs(index: number): readonly ClientEdit[] {
  const random = seededRandom(SEED + index);
  const nextId = () => entryId(random, MADE + index);
  const { profile } = inventPerson(random, inventLanguage(random, 'lv'), TODAY);
  const phone = phoneOf(index);
  return [
    { type: 'setProfile', changes: { ...profile, externalId: String(index + 1) } },
    { type: 'setAddress', changes: { city: 'Rīga', country: 'LV' } },
    {
      type: 'addEntry',
      collection: 'phones',
      id: nextId(),
      fields: { typed: phone, e164: `+371${phone}`, label: 'mobile', messages: true },
    },
    inventEmailEdit(random, nextId, profile, new Set()),
    {
      type: 'addEntry',
      collection: 'cards',
      id: nextId(),
      fields: { number: String(2_900_000_000_000 + index), type: 'barcode', state: 'active', issuedOn: '2025-11-03', typeId: '' },
    },
    { type: 'editNote', text: `Klienta numurs vecajā kartotēkā: ${index + 1}.` },
  ];
}

/** The only phone of a card, as typed. */
export function phoneOf(index: number): string {
  return String(20_000_000 + index * 7);
}

/** Visits of the demo salon: their length and words are a real salon's. */
function inventVisits(): readonly AddVisit[] {
  const settings = demoSettings('lv', SEED);
  const staff = settings.flatMap((edit) =>
    edit.type === 'addSalonEntry' && edit.collection === 'staff' ? [{ id: edit.id, ...edit.fields }] : [],
  );
  const services = settings.flatMap((edit) =>
    edit.type === 'addSalonEntry' && edit.collection === 'services' ? [{ id: edit.id, ...edit.fields }] : [],
  );
  const clients = demoClients({ language: 'lv', count: 700, today: TODAY, seed: SEED, staff, services, country: 'LV', currency: 'EUR' });
  return [...clients].flat().filter((edit): edit is AddVisit => edit.type === 'addVisit');
}

function actorOf(text: string): string {
  return digest(text).subarray(0, 16).toString('hex');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(`kartoteka bench ${SEED} ${text}`).digest();
}
