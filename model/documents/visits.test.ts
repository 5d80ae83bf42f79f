import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as A from '@automerge/automerge/slim';
import { beforeAll, expect, it } from 'vitest';
import type { Visit, VisitStatus } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { invertClientEdit } from '../edits/invert.ts';
import type { CardId, EntryId, Heads } from '../ids.ts';
import { addVisitEdit } from '../visits/add-visit.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { movedEdit, statusEdit } from '../visits/give-status.ts';
import { type ClientDocument, newClientDocument } from './client-document.ts';
import { conflictsOf } from './conflicts.ts';
import { editClient } from './edit-client.ts';
import { readClient } from './read-client.ts';

beforeAll(() =>
  A.initializeWasm(new Uint8Array(readFileSync(join(import.meta.dirname, '../../node_modules/@automerge/automerge/dist/automerge.wasm')))),
);

let ids = 0;
const entry = (): EntryId => `01K${String(++ids).padStart(23, '0')}` as EntryId;
const VISIT = entry();
const AT = '2026-05-12T10:00:00.000Z';
const given = () => ({ id: entry(), at: AT, staffId: '' as const });

type Doc = A.Doc<ClientDocument>;
const edited = (doc: Doc, ...edits: readonly ClientEdit[]): Doc =>
  A.change(A.clone(doc), (draft) => {
    for (const edit of edits) editClient(draft, edit);
  });
const cardOf = (doc: Doc) => readClient('card' as CardId, A.getHeads(doc) as unknown as Heads, doc);
function visitOf(doc: Doc): Visit {
  const [visit] = cardOf(doc).visits;
  if (!visit) throw new Error('no visit');
  return visit;
}
const booked = (changes: Partial<Visit> = {}): Doc =>
  edited(newClientDocument(), addVisitEdit({ ...BLANK_VISIT, id: VISIT, date: '2026-05-20', time: '10:00', ...changes }));
const to = (doc: Doc, status: VisitStatus): Doc => edited(doc, statusEdit(visitOf(doc), status, given()));

it.each<[VisitStatus, VisitStatus, VisitStatus]>([
  ['confirmed', 'cancelled', 'cancelled'],
  ['cancelled', 'noShow', 'cancelled'],
  ['cancelled', 'arrived', 'arrived'],
  ['noShow', 'paid', 'paid'],
  ['cancelled', 'rescheduled', 'rescheduled'],
])('set apart, %s and %s end as %s on both devices, and the other word can be seen', (one, other, expected) => {
  const start = booked();
  const [desk, tablet] = [to(start, one), to(start, other)];
  for (const doc of [A.merge(A.clone(desk), A.clone(tablet)), A.merge(A.clone(tablet), A.clone(desk))]) {
    const visit = visitOf(doc);
    expect(visit.status).toBe(expected);
    expect(visit.rivals.map(({ status }) => status)).toEqual([one === expected ? other : one]);
    // It is told by the visit, not a second time as a field with two values.
    expect(conflictsOf(doc)).toEqual([]);
    const settled = visitOf(to(doc, one));
    expect([settled.status, settled.rivals]).toEqual([one, []]);
  }
});

it('one after the other, the later status holds and nothing is asked', () => {
  const visit = visitOf(to(to(to(booked(), 'arrived'), 'booked'), 'cancelled'));
  expect([visit.status, visit.rivals, visit.changes.map(({ status }) => status)]).toEqual([
    'cancelled',
    [],
    ['arrived', 'booked', 'cancelled'],
  ]);
});

it('the same status set apart is no question', () => {
  const start = booked();
  const visit = visitOf(A.merge(to(start, 'paid'), to(start, 'paid')));
  expect([visit.status, visit.rivals]).toEqual(['paid', []]);
});

it('a booking moved on one device and cancelled on the other is cancelled, and that it was moved is seen', () => {
  const start = booked();
  const moved = edited(start, { type: 'setVisit', id: VISIT, changes: { time: '15:00' } }, movedEdit(visitOf(start), given()));
  const visit = visitOf(A.merge(moved, to(start, 'cancelled')));
  expect(visit).toMatchObject({ status: 'cancelled', time: '15:00', rivals: [{ status: 'booked', moved: true }] });
});

it('a status taken back is a further step: both stay on record', () => {
  const start = booked();
  const edit = statusEdit(visitOf(start), 'cancelled', given());
  const inverse = invertClientEdit(cardOf(start), edit, () => ({ id: entry(), at: AT }));
  if (!inverse) throw new Error('nothing takes it back');
  const visit = visitOf(edited(edited(start, edit), inverse));
  expect([visit.status, visit.changes.length, visit.rivals]).toEqual(['booked', 2, []]);
});

it('a finished technical note is only added to', () => {
  const bowl = entry();
  const written = edited(
    booked(),
    { type: 'addVisitFormula', visitId: VISIT, id: bowl, text: '60 g 7/43' },
    { type: 'setVisit', id: VISIT, changes: { note: 'warm', finishedAt: AT } },
  );
  const later = edited(
    written,
    { type: 'setVisit', id: VISIT, changes: { note: 'cold', result: 'x', tips: 500 } },
    { type: 'setVisitFormula', visitId: VISIT, id: bowl, text: '' },
    { type: 'setVisitFormulaRemoved', visitId: VISIT, id: bowl, removed: true },
    { type: 'addVisitFormula', visitId: VISIT, id: entry(), text: '1 g 9/0' },
    { type: 'addVisitAddendum', visitId: VISIT, id: entry(), fields: { text: 'It was 7/44', staffId: '', at: AT } },
  );
  expect(visitOf(later)).toMatchObject({
    note: 'warm',
    result: '',
    tips: 500,
    formulas: [{ id: bowl, text: '60 g 7/43' }],
    addenda: [{ text: 'It was 7/44' }],
  });
});

it('a visit brought over from another card says there all that it said', () => {
  const full = edited(
    to(booked({ staff: [entry()], services: [{ id: entry(), serviceId: '', name: 'Cut', price: 3000, discount: 0 }] }), 'arrived'),
    { type: 'addVisitFormula', visitId: VISIT, id: entry(), text: '60 g 7/43' },
    { type: 'setVisit', id: VISIT, changes: { nextTime: 'half the time', finishedAt: AT } },
    { type: 'addVisitAddendum', visitId: VISIT, id: entry(), fields: { text: 'and 7/44', staffId: '', at: AT } },
  );
  expect(visitOf(edited(newClientDocument(), addVisitEdit(visitOf(full))))).toEqual(visitOf(full));
});
