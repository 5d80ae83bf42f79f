import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as A from '@automerge/automerge/slim';
import bs58check from 'bs58check';
import { type ClientDocument, newClientDocument } from '../../model/documents/client-document.ts';
import { editClient } from '../../model/documents/edit-client.ts';
import type { ChangeHash, EntryId } from '../../model/ids.ts';
import { bytesOfHash } from '../../model/wire/change-header.ts';

/** A card's real history, as a device pushes it. */
export interface RealCard {
  readonly changes: Uint8Array[];
  readonly heads: ChangeHash[];
  /** Opaque to the server; about as long as a real one. */
  readonly summary: { heads: Uint8Array[]; bytes: Uint8Array };
}

const STREETS = ['Via Garibaldi', 'Brīvības iela', 'Невский проспект', 'вулиця Хрещатик', 'High Street'];
const SERVICES = ['Taglio', 'Matu krāsošana', 'Окрашивание', 'Манікюр', 'Cut and blow-dry'];

/** Cards made by the edits a salon makes: a profile, a phone, and so many visits, a change each. */
export async function makeCards(count: number, visits: number): Promise<RealCard[]> {
  await A.initializeWasm(readFileSync(createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm')));
  return Array.from({ length: count }, (_, index) => makeCard(index, visits));
}

export function newDocumentId(): string {
  return bs58check.encode(randomBytes(16));
}

function makeCard(index: number, visits: number): RealCard {
  let doc = newClientDocument();
  const edit = (act: (draft: ClientDocument) => void) => {
    doc = A.change(doc, { message: 'setProfile 0a1b2c3d4e', time: 1_760_000_000 + index }, act);
  };
  edit((draft) => {
    editClient(draft, {
      type: 'setProfile',
      changes: { given: `Oksana ${index}`, family: `Bērziņa-${index * 7}`, birthDate: '1987-03-14' },
    });
    editClient(draft, { type: 'setAddress', changes: { street: `${STREETS[index % 5]} ${index % 90}`, city: 'Rīga' } });
    editClient(draft, {
      type: 'addEntry',
      collection: 'phones',
      id: entryId(),
      fields: { typed: `+371 2${1_000_000 + index}`, e164: `+3712${1_000_000 + index}`, label: 'mobile', messages: true },
    });
  });
  for (let visit = 0; visit < visits; visit++) edit((draft) => addVisit(draft, index, visit));
  const heads = A.getHeads(doc) as ChangeHash[];
  const card = { changes: A.getAllChanges(doc), heads, summary: { heads: heads.map(bytesOfHash), bytes: randomBytes(350) } };
  A.free(doc);
  return card;
}

function addVisit(draft: ClientDocument, index: number, visit: number): void {
  const service = SERVICES[(index + visit) % 5] ?? '';
  editClient(draft, {
    type: 'addVisit',
    id: entryId(),
    fields: {
      date: `2025-${String(1 + (visit % 12)).padStart(2, '0')}-11`,
      time: '10:30',
      minutes: 60,
      status: 'paid',
      room: '',
      note: `7.1 + 20 vol, ${service}`,
      currency: 'EUR',
      tips: 0,
      payment: 'card',
    },
    staff: [entryId()],
    services: [{ id: entryId(), serviceId: '', name: service, price: 4500 + visit, discount: 0 }],
  });
}

function entryId(): EntryId {
  return randomBytes(13).toString('hex').toUpperCase() as EntryId;
}
