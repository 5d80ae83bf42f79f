import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as A from '@automerge/automerge/slim';
import { initializeWasm } from '@automerge/automerge/slim';
import { beforeAll, expect, it } from 'vitest';
import { demoClients, demoSettings } from '../../../model/demo/index.ts';
import { type ClientDocument, newClientDocument } from '../../../model/documents/client-document.ts';
import { editClient } from '../../../model/documents/edit-client.ts';
import { readClient } from '../../../model/documents/read-client.ts';
import type { ClientEdit } from '../../../model/edits/client-edit.ts';
import type { CardId, EntryId } from '../../../model/ids.ts';
import { summarize } from '../../../model/summary.ts';
import { pureDigest } from '../../../model/wire/pure-digest.ts';
import { importActor, makeClient, type NewClient } from './new-clients.ts';
import { headsOf } from './read-stored.ts';

const CREATED = '2026-11-22T00:00:00.000Z';
const ID = 'card' as CardId;

beforeAll(async () => {
  await initializeWasm(readFileSync(createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm')));
});

const entered = (edits: readonly ClientEdit[]): NewClient => ({
  id: ID,
  edits,
  actor: importActor(ID, CREATED, edits),
  message: 'import',
  time: 0,
  createdAt: CREATED,
});

/** The same client by Automerge's own draft, read back from the document. */
function byAutomerge({ edits, actor, message, time, createdAt }: NewClient) {
  const doc = A.change<ClientDocument>(A.clone(newClientDocument(), { actor }), { message, time }, (draft) => {
    draft.createdAt = new A.ImmutableString(createdAt);
    for (const edit of edits) editClient(draft, edit);
  });
  const heads = headsOf(doc);
  return { changes: A.getAllChanges(doc), heads, summary: summarize(readClient(ID, heads, doc)) };
}

/** Invented clients with all that a card can hold, visits included. */
function invented(language: string): ClientEdit[][] {
  const settings = demoSettings(language, 3);
  const staff = settings.flatMap((edit) =>
    edit.type === 'addSalonEntry' && edit.collection === 'staff' ? [{ id: edit.id, ...edit.fields }] : [],
  );
  const services = settings.flatMap((edit) =>
    edit.type === 'addSalonEntry' && edit.collection === 'services' ? [{ id: edit.id, ...edit.fields }] : [],
  );
  const promotions = settings.flatMap((edit) =>
    edit.type === 'addSalonEntry' && edit.collection === 'promotions' ? [{ id: edit.id, ...edit.fields }] : [],
  );
  const subscriptionTypes = settings.flatMap((edit) =>
    edit.type === 'addSalonEntry' && edit.collection === 'subscriptionTypes' ? [{ id: edit.id, ...edit.fields }] : [],
  );
  const salon = { staff, services, country: 'IT', currency: 'EUR', lists: { promotions, subscriptionTypes } };
  const clients = demoClients({ language, count: 12, today: '2026-11-22', seed: 3, ...salon });
  return [...clients].map((edits) => [...edits]);
}

it.each(['it', 'uk'])('a new client is byte for byte what Automerge itself makes of the same edits (%s)', (language) => {
  for (const client of invented(language).map(entered)) {
    const made = makeClient(client, pureDigest);
    const expected = byAutomerge(client);
    expect(made.changes.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
      expected.changes.map((bytes) => Buffer.from(bytes).toString('hex')),
    );
    expect({ heads: made.heads, summary: made.summary }).toEqual({ heads: expected.heads, summary: expected.summary });
  }
});

it('edits of what the same client was just given are made too', () => {
  const visit = 'V1' as EntryId;
  const edits: ClientEdit[] = [
    { type: 'editNote', text: 'Colore 7/43' },
    { type: 'editNote', text: 'Colore 7/44, 20 vol' },
    { type: 'addEntry', collection: 'phones', id: 'P1' as EntryId, fields: { typed: '347 1', e164: '', label: 'mobile', messages: true } },
    { type: 'setEntry', collection: 'phones', id: 'P1' as EntryId, changes: { label: 'home', messages: false } },
    {
      type: 'addVisit',
      id: visit,
      fields: { date: '2026-01-02', time: '10:00', minutes: 45, status: 'paid', room: '', note: '', currency: 'EUR', tips: 0, payment: '' },
      staff: ['S1' as EntryId],
      services: [],
    },
    {
      type: 'addVisitService',
      visitId: visit,
      id: 'X1' as EntryId,
      fields: { serviceId: '', name: 'Taglio', price: 3500, discount: 12.5 },
    },
    { type: 'setVisitStaff', id: visit, staffId: 'S2' as EntryId, present: true },
    { type: 'setRemoved', collection: 'phones', id: 'P1' as EntryId, removed: true },
    { type: 'setEntry', collection: 'phones', id: 'elsewhere' as EntryId, changes: { label: 'home' } },
  ];
  const client = entered(edits);
  const made = makeClient(client, pureDigest);
  const expected = byAutomerge(client);
  expect(made.heads).toEqual(expected.heads);
  expect(made.summary).toEqual(expected.summary);
});

it('a client about whom nothing is said leaves no trace in the next one', () => {
  makeClient(
    entered([
      { type: 'setProfile', changes: { given: 'Anna' } },
      { type: 'editNote', text: 'x' },
    ]),
    pureDigest,
  );
  expect(makeClient(entered([]), pureDigest).summary).toMatchObject({ given: '', phones: [], createdAt: CREATED });
});
