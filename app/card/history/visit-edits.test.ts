import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import { newVisit, saysNothing, visitFieldEdits, visitServiceEdits, visitStaffEdits, visitStatusEdits } from './visit-edits.ts';

const id = (name: string) => name as EntryId;
const TODAY = '2026-11-22';
const begun = newVisit(id('visit'), TODAY, 'EUR', [id('ilze')]);
const EMPTY = { visits: [] };
const service = { id: id('service'), serviceId: '', name: '', price: 0, discount: 0 } as const;

function added(edits: ReturnType<typeof visitFieldEdits>) {
  return edits.map((edit) => (edit.type === 'addVisit' ? edit : null));
}

describe('a visit that was begun', () => {
  it('stays off the card while nothing is said of it', () => {
    expect(visitFieldEdits(EMPTY, begun, { note: '' })).toEqual([]);
    expect(visitFieldEdits(EMPTY, begun, { date: TODAY, minutes: 0, tips: 0 })).toEqual([]);
    expect(visitServiceEdits(EMPTY, begun, service, { name: '', price: 0 })).toEqual([]);
  });

  it('comes onto the card in one piece with the first thing said of it, so that Undo takes it back whole', () => {
    const [note] = added(visitFieldEdits(EMPTY, begun, { note: '60 g 7/43' }));
    expect(note).toMatchObject({ id: 'visit', fields: { note: '60 g 7/43', status: 'arrived', date: TODAY }, staff: ['ilze'] });
    const [cut] = added(visitServiceEdits(EMPTY, begun, service, { name: 'Cut' }));
    expect(cut?.services).toEqual([{ ...service, name: 'Cut' }]);
    const [staff] = added(visitStaffEdits(EMPTY, begun, id('anna'), true));
    expect(staff?.staff).toEqual(['ilze', 'anna']);
  });

  it('comes onto the card with a status that the person gave it, even the likeliest', () => {
    expect(
      added(visitStatusEdits(EMPTY, begun, 'arrived', { id: id('change'), at: '2026-11-22T10:00:00.000Z', staffId: '' })),
    ).toHaveLength(1);
  });

  it('is then edited like any other', () => {
    const card = { visits: [begun] };
    expect(visitFieldEdits(card, begun, { note: '' })).toEqual([{ type: 'setVisit', id: 'visit', changes: { note: '' } }]);
    expect(visitStaffEdits(card, begun, id('anna'), true)[0]?.type).toBe('setVisitStaff');
    expect(visitServiceEdits(card, begun, service, { price: 500 })[0]?.type).toBe('addVisitService');
    const withService = { visits: [{ ...begun, services: [service] }] };
    expect(visitServiceEdits(withService, begun, service, { price: 0 })[0]?.type).toBe('setVisitService');
  });
});

describe('a visit that is left', () => {
  it('leaves nothing behind when all that was put on it was taken off again', () => {
    expect(saysNothing(begun, begun)).toBe(true);
    expect(saysNothing({ ...begun, services: [service], minutes: 60 }, begun)).toBe(true);
  });

  it('stays with anything on it, whoever put it there', () => {
    const said: Partial<Visit>[] = [
      { note: 'x' },
      { time: '09:30' },
      { date: '2026-12-01' },
      { status: 'paid' },
      { tips: 100 },
      { payment: 'card' },
      { staff: [] },
      { staff: [id('anna')] },
      { services: [{ ...service, price: 100 }] },
    ];
    for (const one of said) expect(saysNothing({ ...begun, ...one }, begun), JSON.stringify(one)).toBe(false);
  });
});
