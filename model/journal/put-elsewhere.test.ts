import { describe, expect, it } from 'vitest';
import type { Visit } from '../card.ts';
import type { ClientEdit } from '../edits/client-edit.ts';
import { BLANK_VISIT } from '../visits/blank-visit.ts';
import { rebookEdits, rescheduleEdits } from './book-again.ts';
import { moveTo, stretchTo } from './move.ts';
import { id } from './testing.ts';
import { giveVisitEdits, walkInEdits } from './walk-in.ts';

const GIVEN = { id: id('change'), at: '2026-03-09T10:00:00.000Z', staffId: id('desk') } as const;
const SERVICE = { id: id('s1'), serviceId: id('cut'), name: 'Cut', price: 4000, discount: 500 };
const VISIT: Visit = {
  ...BLANK_VISIT,
  id: id('visit'),
  date: '2026-03-10',
  time: '10:00',
  minutes: 60,
  status: 'confirmed',
  room: 'booth',
  note: 'Wants it shorter',
  currency: 'EUR',
  template: 'hair',
  staff: [id('ilze'), id('anna')],
  services: [SERVICE],
  formulas: [{ id: id('f1'), text: '60 g 7/43' }],
  changes: [{ id: id('c1'), status: 'confirmed', at: '2026-03-01T10:00:00.000Z', staffId: '', after: [], moved: false }],
};
const newIds = (count: number) => Array.from({ length: count }, (_, index) => id(`new${index}`));
const moved = {
  type: 'setVisitStatus',
  visitId: VISIT.id,
  change: { ...GIVEN, status: 'confirmed', after: ['c1'], moved: true, from: `${VISIT.date}T${VISIT.time}` },
};
const set = (changes: object) => ({ type: 'setVisit', id: VISIT.id, changes });
const staffed = (staffId: string, present: boolean) => ({ type: 'setVisitStaff', id: VISIT.id, staffId, present });

describe('a booking that is moved says so', () => {
  it.each<[string, Parameters<typeof moveTo>[1], readonly object[]]>([
    ['to another time', { time: '11:30' }, [set({ time: '11:30' }), moved]],
    ['to another day', { date: '2026-03-11', time: '10:00' }, [set({ date: '2026-03-11' }), moved]],
    ['into another room', { room: '' }, [set({ room: '' }), moved]],
    [
      'to other hands, whoever else is with it',
      { staff: { from: id('ilze'), to: id('zane') } },
      [staffed('ilze', false), staffed('zane', true), moved],
    ],
    ['to somebody who is with it already', { staff: { from: id('ilze'), to: id('anna') } }, [staffed('ilze', false), moved]],
    ['to nobody', { staff: { from: id('ilze'), to: '' } }, [staffed('ilze', false), moved]],
    ['from nobody', { staff: { from: '', to: id('zane') } }, [staffed('zane', true), moved]],
    ['not where it is already', { time: '10:00', room: 'booth', staff: { from: id('ilze'), to: id('ilze') } }, []],
  ])('%s', (_promise, to, expected) => expect(moveTo(VISIT, to, GIVEN)).toEqual(expected));

  it('one that only takes longer doesn’t: its client was told when to come', () => {
    expect(stretchTo(VISIT, 90)).toEqual([set({ minutes: 90 })]);
    expect(stretchTo(VISIT, 60)).toEqual([]);
  });
});

describe('another booking', () => {
  const fields = { date: '2026-03-20', time: '12:00', minutes: 60, status: 'booked', room: 'booth', currency: 'EUR', template: 'hair' };
  const place = { date: '2026-03-20', time: '12:00' };

  it('stands for a rescheduled one, and each leads to the other', () => {
    const { id: next, edits } = rescheduleEdits(VISIT, place, GIVEN, newIds);
    const [added, linked, status] = edits;
    expect(added).toMatchObject({ id: next, staff: VISIT.staff, services: [{ ...SERVICE, id: 'new2' }] });
    expect(added).toMatchObject({ statuses: [{ ...GIVEN, id: 'new1', status: 'booked', after: [], moved: false }] });
    expect(added).toMatchObject({ fields: { ...fields, note: 'Wants it shorter', movedFrom: VISIT.id } });
    expect(linked).toEqual(set({ movedTo: next }));
    expect(status).toMatchObject({ change: { ...GIVEN, status: 'rescheduled', after: ['c1'], moved: false } });
  });

  it('is made of a visit that was, at today’s price, without its notes and bowls', () => {
    const services = [
      { id: id('cut'), name: 'Cut', price: 4500, minutes: 45, active: true, patchTestDays: 0, group: '', intervalDays: 0, template: '' },
    ];
    const { edits } = rebookEdits({ ...VISIT, status: 'paid' }, { ...place, staff: [id('zane')] }, { services }, GIVEN, newIds);
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({
      staff: ['zane'],
      services: [{ name: 'Cut', price: 4500, discount: 0 }],
      fields: { ...fields, note: '' },
    });
    expect(edits[0]).not.toHaveProperty('formulas');
    expect(edits[0]).toMatchObject({ statuses: [{ status: 'booked', staffId: GIVEN.staffId }] });
  });

  it.each(['reschedule', 'rebook'] as const)('takes no bowls along: %s', (way) => {
    const { edits } =
      way === 'rebook' ? rebookEdits(VISIT, place, { services: [] }, GIVEN, newIds) : rescheduleEdits(VISIT, place, GIVEN, newIds);
    expect(edits[0]).not.toHaveProperty('formulas');
  });
});

describe('somebody nobody knows yet', () => {
  it('is put on a card of no client, with the visit', () => {
    const [profile, visit] = walkInEdits(VISIT);
    expect(profile).toEqual({ type: 'setProfile', changes: { kind: 'walkIn' } });
    expect(visit).toMatchObject({ type: 'addVisit', id: VISIT.id });
  });

  it('the visit is given to a client later, with everything on it, and leaves the first card', () => {
    const { onClient, onWalkIn } = giveVisitEdits(VISIT, { visits: [VISIT] }, newIds);
    expect(onClient).toHaveLength(1);
    expect(onClient[0]).toMatchObject({ id: 'new0', services: VISIT.services, formulas: VISIT.formulas, statuses: VISIT.changes });
    expect(onWalkIn).toEqual([{ type: 'setRemoved', collection: 'visits', id: VISIT.id, removed: true }]);
  });

  it('what was rescheduled goes along, linked as it was', () => {
    const old: Visit = { ...VISIT, id: id('a-old'), status: 'rescheduled', movedTo: VISIT.id };
    const visit: Visit = { ...VISIT, movedFrom: old.id };
    const other: Visit = { ...VISIT, id: id('other') };
    const { onClient, onWalkIn } = giveVisitEdits(visit, { visits: [visit, other, old] }, newIds);
    const fieldsOf = (edit: ClientEdit | undefined) => (edit?.type === 'addVisit' ? edit.fields : null);
    expect(fieldsOf(onClient[0])).toMatchObject({ status: 'rescheduled', movedTo: 'new1' });
    expect(fieldsOf(onClient[1])).toMatchObject({ status: 'confirmed', movedFrom: 'new0' });
    expect(onWalkIn.map((edit) => 'id' in edit && edit.id)).toEqual([old.id, visit.id]);
  });
});
