import { createHash } from 'node:crypto';
import * as A from '@automerge/automerge/slim';
import { type ClientDocument, newClientDocument } from '../../model/documents/client-document.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import { readClient } from '../../model/documents/read-client.ts';
import type { ClientEdit } from '../../model/edits/client-edit.ts';
import type { BlobHash, ChangeHash, EntryId } from '../../model/ids.ts';
import { packSummary, summarize } from '../../model/summary.ts';
import { documentIdOf } from '../../workers/store/documents/document-id.ts';
import type { SeededCard } from './salon-recipe.ts';

const VISITS = 200;
const PHOTOS = 60;
const ENTRIES = 100;
const DAY_MS = 86_400_000;
const FIRST = Date.parse('2019-01-08T10:00:00Z');

/** What a heavy client is called and found by. */
export function heavyName(index: number): { readonly given: string; readonly family: string; readonly phone: string } {
  return { given: 'Oksana', family: `Ševčenko-${index}`, phone: `2${String(7_000_000 + index * 9_173)}` };
}

/**
 * The card of somebody who has come for years: 200 visits with formulas, 60 photos, 100 entries of points, each written by a change
 * of its own, as it happens. Needs Automerge's WASM.
 */
export function heavyCard(index: number): SeededCard {
  const id = documentIdOf(createHash('sha256').update(`heavy ${index}`).digest());
  const actor = createHash('sha256').update(`actor ${index}`).digest('hex').slice(0, 32);
  let doc = A.clone(newClientDocument(), { actor });
  let step = 0;
  const change = (edit: (draft: ClientDocument) => void): void => {
    const time = Math.floor((FIRST + step++ * DAY_MS * 8) / 1000);
    doc = A.change(doc, { message: 'addVisit seed', time }, edit);
  };
  change((draft) => {
    draft.createdAt = new A.ImmutableString(new Date(FIRST).toISOString());
    for (const edit of whoIs(index)) editClient(draft, edit);
  });
  for (let n = 0; n < VISITS; n++) change((draft) => editClient(draft, visit(n)));
  for (let n = 0; n < ENTRIES; n++) change((draft) => editClient(draft, points(n)));
  for (let n = 0; n < PHOTOS; n++) change((draft) => editClient(draft, photo(n)));
  const heads = A.getHeads(doc) as ChangeHash[];
  const card = { id, changes: A.getAllChanges(doc), heads, summary: packSummary(summarize(readClient(id, heads, doc))) };
  A.free(doc);
  return card;
}

function whoIs(index: number): readonly ClientEdit[] {
  const { given, family, phone } = heavyName(index);
  return [
    { type: 'setProfile', changes: { given, family, birthDate: '1987-03-14', sex: 'female', language: 'lv' } },
    { type: 'setDetails', changes: { allergies: 'PPD, niķelis', wishes: 'Piparmētru tēja', source: 'Instagram' } },
    {
      type: 'addEntry',
      collection: 'phones',
      id: entry('phone', 0),
      fields: { typed: phone, e164: `+371${phone}`, label: 'mobile', messages: true },
    },
    { type: 'editNote', text: 'Jutīga galvas āda. Krāso saknes ik pēc sešām nedēļām, garumus ik pēc trim mēnešiem.' },
  ];
}

function visit(n: number): ClientEdit {
  const date = new Date(FIRST + n * DAY_MS * 13).toISOString().slice(0, 10);
  const note = `Saknes 7/43 ${30 + (n % 20)} g + 7/0 20 g, 6 % 1:1,5, 35 min. Garumi 9/16 20 g, 1,9 % 1:2, 15 min.`;
  const services = ['Krāsošana', 'Griezums'].map((name, at) => ({
    id: entry(`service${at}`, n),
    serviceId: '' as const,
    name,
    price: 3500 + at * 1500,
    discount: 0,
  }));
  const fields = {
    date,
    time: '10:30',
    minutes: 120,
    status: 'paid',
    room: '',
    note,
    currency: 'EUR',
    tips: 300,
    payment: 'Karte',
  } as const;
  return { type: 'addVisit', id: entry('visit', n), fields, staff: [], services };
}

function points(n: number): ClientEdit {
  const at = new Date(FIRST + n * DAY_MS * 26).toISOString();
  const fields = { amount: n % 7 === 0 ? -40 : 10, reason: 'Vizīte', visitId: '', staffId: '', at, corrects: '' } as const;
  return { type: 'addEntry', collection: 'points', id: entry('points', n), fields };
}

/** Every sixth beside one of the last visits. */
function photo(n: number): ClientEdit {
  const hash = (of: string) => createHash('sha256').update(`${of} ${n}`).digest('hex') as BlobHash;
  const fields = {
    picture: hash('picture'),
    thumbnail: hash('thumbnail'),
    width: 2048,
    height: 1536,
    kind: 'result',
    caption: 'Pēc',
    tags: 'balayage, blonda',
    visitId: n % 6 === 0 ? entry('visit', VISITS - 1 - n) : '',
    staffId: '',
    at: new Date(FIRST + n * DAY_MS * 40).toISOString(),
    beforeId: n % 2 === 1 ? entry('photo', n - 1) : '',
    mayPublish: false,
    turn: 0,
    crop: '',
    marks: '',
  } as const;
  return { type: 'addEntry', collection: 'photos', id: entry('photo', n), fields };
}

function entry(kind: string, n: number): EntryId {
  return `01${createHash('sha256').update(`${kind} ${n}`).digest('hex').toUpperCase().slice(0, 24)}` as EntryId;
}
