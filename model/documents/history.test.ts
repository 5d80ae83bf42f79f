import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClientEdit } from '../edits/client-edit.ts';
import type { CardId, EntryId } from '../ids.ts';
import { type ClientDocument, newClientDocument } from './client-document.ts';
import { conflictsOf } from './conflicts.ts';
import { editClient } from './edit-client.ts';
import { readClient } from './read-client.ts';
import { tellChanges } from './tell-changes.ts';

const PHONE = '01K00000000000000000000001' as EntryId;
const VISIT = '01K00000000000000000000002' as EntryId;
const CUT = '01K00000000000000000000003' as EntryId;
const INESE = '01K00000000000000000000004' as EntryId;

const WASM = join(import.meta.dirname, '../../node_modules/@automerge/automerge/dist/automerge.wasm');

/** A device at which somebody edits the one card. */
class Desk {
  doc: A.Doc<ClientDocument>;
  readonly name: string;
  seconds: number;

  constructor(name: string, actor: string, from: A.Doc<ClientDocument>, seconds = 1_000) {
    this.name = name;
    this.seconds = seconds;
    this.doc = A.clone(from, { actor: actor.repeat(16) });
  }

  edit(...edits: ClientEdit[]): void {
    const options = { message: `${edits[0]?.type} ${this.name}`, time: this.seconds++ };
    this.doc = A.change(this.doc, options, (draft) => {
      for (const one of edits) editClient(draft, one);
    });
  }

  hear(other: Desk): void {
    this.doc = A.merge(this.doc, A.clone(other.doc));
  }

  get card() {
    return readClient('x' as CardId, [], this.doc);
  }
}

const given = (name: string): ClientEdit => ({ type: 'setProfile', changes: { given: name } });
const visit: ClientEdit = {
  type: 'addVisit',
  id: VISIT,
  fields: { date: '2026-05-12', time: '', minutes: 0, status: 'booked', room: '', note: '', currency: 'EUR', tips: 0, payment: '' },
  staff: [],
  services: [{ id: CUT, serviceId: '', name: 'Cut', price: 2500, discount: 0 }],
};

let desk: Desk;
let tablet: Desk;

beforeAll(() => A.initializeWasm(new Uint8Array(readFileSync(WASM))));

function meet(): void {
  desk.hear(tablet);
  tablet.hear(desk);
}

function begin(...edits: ClientEdit[]): void {
  desk = new Desk('desk', 'aa', newClientDocument());
  desk.edit(given('Anna'), ...edits);
  tablet = new Desk('tablet', 'bb', desk.doc, 2_000);
}

describe('a field that two devices set apart', () => {
  it('shows both values, whose they are and when, the same on both devices', () => {
    begin();
    desk.edit(given('Oksana'));
    tablet.edit(given('Ilze'));
    meet();
    const conflicts = conflictsOf(desk.doc);
    expect(conflicts).toEqual(conflictsOf(tablet.doc));
    expect(conflicts.map(({ field }) => field)).toEqual([{ in: 'profile', field: 'given' }]);
    expect(conflicts[0]?.values[0]?.value).toBe(desk.card.profile.given);
    expect(conflicts[0]?.values.map(({ value, device, at }) => ({ value, device, at })).sort((a, b) => a.at - b.at)).toEqual([
      { value: 'Oksana', device: 'desk', at: 1_001_000 },
      { value: 'Ilze', device: 'tablet', at: 2_000_000 },
    ]);
  });

  it('is settled for both by choosing either, the one that shows too', () => {
    for (const chosen of [0, 1]) {
      begin();
      desk.edit(given('Oksana'));
      tablet.edit(given('Ilze'));
      meet();
      const value = conflictsOf(desk.doc)[0]?.values[chosen];
      desk.edit(...(value?.settle ?? []));
      meet();
      expect(conflictsOf(desk.doc)).toEqual([]);
      expect(conflictsOf(tablet.doc)).toEqual([]);
      expect(tablet.card.profile.given).toBe(value?.value);
    }
  });

  it('is no conflict when both set the same, or when one knew of the other', () => {
    begin();
    desk.edit(given('Oksana'));
    tablet.edit(given('Oksana'));
    meet();
    expect(conflictsOf(desk.doc)).toEqual([]);
    tablet.edit(given('Ilze'));
    desk.hear(tablet);
    desk.edit(given('Anna'));
    meet();
    expect(conflictsOf(tablet.doc)).toEqual([]);
  });

  it('is found in a visit, its services and its staff, and settled there', () => {
    begin(visit);
    desk.edit(
      { type: 'setVisit', id: VISIT, changes: { payment: 'card' } },
      { type: 'setVisitStaff', id: VISIT, staffId: INESE, present: true },
    );
    desk.edit({ type: 'setVisitStaff', id: VISIT, staffId: INESE, present: false });
    desk.edit({ type: 'setVisitService', visitId: VISIT, id: CUT, changes: { price: 3000 } });
    tablet.edit({ type: 'setVisit', id: VISIT, changes: { payment: 'cash' } });
    tablet.edit({ type: 'setVisitStaff', id: VISIT, staffId: INESE, present: true });
    tablet.edit({ type: 'setVisitService', visitId: VISIT, id: CUT, changes: { price: 2000 } });
    meet();
    const conflicts = conflictsOf(tablet.doc);
    expect(conflicts.map(({ field }) => field)).toEqual(
      expect.arrayContaining([
        { in: 'visits', id: VISIT, field: 'payment' },
        { in: 'visitServices', visitId: VISIT, id: CUT, field: 'price' },
        { in: 'visitStaff', visitId: VISIT, id: INESE },
      ]),
    );
    tablet.edit(...conflicts.flatMap(({ values }) => values[1]?.settle ?? []));
    expect(conflictsOf(tablet.doc)).toEqual([]);
    expect(tablet.card.visits[0]?.payment).toBe(
      conflicts.find(({ field }) => 'field' in field && field.field === 'payment')?.values[1]?.value,
    );
  });

  it('is seen where one device took an entry off that the other one had just put back', () => {
    begin({
      type: 'addEntry',
      collection: 'phones',
      id: PHONE,
      fields: { typed: '20 000 001', e164: '', label: 'mobile', messages: true },
    });
    const remove: ClientEdit = { type: 'setRemoved', collection: 'phones', id: PHONE, removed: true };
    desk.edit(remove);
    tablet.edit(remove);
    tablet.edit({ ...remove, removed: false });
    meet();
    const [conflict] = conflictsOf(desk.doc);
    expect(conflict?.field).toEqual({ in: 'phones', id: PHONE, field: null });
    expect(conflict?.values.map(({ value }) => value).sort()).toEqual([false, true]);
    expect(conflict?.values[0]?.value).toBe(desk.card.phones.length === 1);
  });
});

describe('the changes of a card', () => {
  it('are told newest first, field by field, from what to what, on which device and when', () => {
    begin({
      type: 'addEntry',
      collection: 'phones',
      id: PHONE,
      fields: { typed: '20 000 001', e164: '', label: 'mobile', messages: true },
    });
    desk.edit(given('Oksana'));
    desk.edit({ type: 'setEntry', collection: 'phones', id: PHONE, changes: { typed: '20 000 002' } });
    const { changes, next } = tellChanges(desk.doc, '', 30);
    expect(next).toBe('');
    expect(changes.slice(0, 2).map(({ field, from, to, device, at }) => ({ field, from, to, device, at }))).toEqual([
      { field: { in: 'phones', id: PHONE, field: 'typed' }, from: '20 000 001', to: '20 000 002', device: 'desk', at: 1_002_000 },
      { field: { in: 'profile', field: 'given' }, from: 'Anna', to: 'Oksana', device: 'desk', at: 1_001_000 },
    ]);
    expect(changes).toContainEqual(expect.objectContaining({ field: { in: 'phones', id: PHONE, field: null }, from: false, to: true }));
    expect(changes).toContainEqual(
      expect.objectContaining({ field: { in: 'phones', id: PHONE, field: 'typed' }, from: '', to: '20 000 001' }),
    );
    expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
  });

  it('can be restored, a removed entry and an older note too', () => {
    begin({
      type: 'addEntry',
      collection: 'phones',
      id: PHONE,
      fields: { typed: '20 000 001', e164: '', label: 'mobile', messages: true },
    });
    desk.edit({ type: 'editNote', text: 'Likes tea.' });
    desk.edit({ type: 'editNote', text: 'Likes coffee.' });
    desk.edit({ type: 'setRemoved', collection: 'phones', id: PHONE, removed: true });
    const told = tellChanges(desk.doc, '', 30).changes;
    expect(told[0]).toMatchObject({ field: { in: 'phones', id: PHONE, field: null }, from: true, to: false });
    expect(told[1]).toMatchObject({ field: { in: 'note' }, from: 'Likes tea.', to: 'Likes coffee.' });
    desk.edit(...(told[0]?.restore ?? []), ...(told[1]?.restore ?? []));
    expect(desk.card.phones.map(({ typed }) => typed)).toEqual(['20 000 001']);
    expect(desk.card.note).toBe('Likes tea.');
    expect(tellChanges(desk.doc, '', 30).changes.find(({ key }) => key === told[0]?.key)?.restore).toEqual([]);
  });

  it('of single fields are told by their names, and a number can be restored, or taken off again', () => {
    begin({ type: 'setDetails', changes: { weight: 62 } });
    desk.edit({ type: 'setDetails', changes: { weight: 64, allergies: 'Nickel' } });
    const told = tellChanges(desk.doc, '', 30).changes;
    expect(told).toContainEqual(expect.objectContaining({ field: { in: 'details', field: 'weight' }, from: 62, to: 64 }));
    expect(told).toContainEqual(expect.objectContaining({ field: { in: 'details', field: 'allergies' }, from: '', to: 'Nickel' }));
    const ofWeight = told.filter(({ field }) => 'field' in field && field.field === 'weight');
    desk.edit(...(ofWeight[0]?.restore ?? []));
    expect(desk.card.details.weight).toBe(62);
    desk.edit(...(ofWeight[1]?.restore ?? []));
    expect(desk.card.details.weight).toBe(0);
  });

  it('come in pages, each change once, whatever the devices’ clocks say', () => {
    begin();
    const wrong = new Desk('wrong', 'cc', desk.doc, 1);
    for (let n = 0; n < 10; n++) wrong.edit(given(`Name ${n}`));
    desk.hear(wrong);
    desk.edit(given('Last'));
    const seen: string[] = [];
    let next = '';
    do {
      const page = tellChanges(desk.doc, next, 4);
      seen.push(...page.changes.map(({ to }) => String(to)));
      next = page.next;
    } while (next !== '');
    expect(seen).toEqual(['Last', ...Array.from({ length: 10 }, (_, n) => `Name ${9 - n}`), 'Anna']);
  });
});
