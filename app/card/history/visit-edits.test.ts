import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../model/card.ts';
import type { EntryId } from '../../../model/ids.ts';
import type { SalonService } from '../../../model/salon.ts';
import {
  begunBy,
  chosenServiceEdits,
  newVisit,
  saysNothing,
  visitFieldEdits,
  visitFormulaEdits,
  visitServiceEdits,
  visitStaffEdits,
  visitStatusEdits,
  withoutServiceEdits,
} from './visit-edits.ts';

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

  it.each([
    ['', 'anna', ['anna']],
    ['anna', 'ilze', ['ilze']],
    ['anna', '', []],
  ])('is signed by whoever is at the device when it comes onto the card, and theirs to serve: %j, then %j', (was, is, staff) => {
    const made = { id: id('step'), at: '2026-11-22T10:00:00.000Z', staffId: id(was) };
    const visit = begunBy(newVisit(id('visit'), TODAY, 'EUR', was ? [id(was)] : [], made), { staffId: id(is) });
    const [put] = added(visitStatusEdits(EMPTY, visit, 'paid', { ...made, id: id('other') }));
    expect(put).toMatchObject({ staff, statuses: [{ staffId: is, status: 'paid' }] });
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

describe('a service that is chosen', () => {
  const salons = (name: string, minutes: number): SalonService => ({
    id: id(name),
    name,
    price: 2500,
    minutes,
    active: true,
    patchTestDays: 0,
    group: '',
    intervalDays: 0,
    template: '',
  });
  const services = [salons('cut', 45), salons('roots', 90), salons('wash', 0)];
  const on = (...names: readonly string[]) =>
    names.map((name) => ({ id: id(`on ${name}`), serviceId: id(name), name, price: 2500, discount: 0 }));
  const cut = services[0] as SalonService;

  it('begins the visit with its price and length in one piece', () => {
    const [edit, ...more] = added(chosenServiceEdits(EMPTY, begun, cut, id('new'), services));
    expect(more).toEqual([]);
    expect(edit).toMatchObject({ fields: { minutes: 45 }, services: [{ serviceId: 'cut', price: 2500 }] });
  });

  it.each<[string, number, number | null]>([
    ['sums up with those there', 90, 135],
    ['leaves a length given by hand', 60, null],
    ['gives none where none was wanted', 0, null],
  ])('its length %s', (_, minutes, expected) => {
    const visit = { ...begun, minutes, services: on('roots') };
    const [service, length] = chosenServiceEdits({ visits: [visit] }, visit, cut, id('new'), services);
    expect(service).toMatchObject({ type: 'addVisitService', fields: { serviceId: 'cut', name: 'cut', price: 2500, discount: 0 } });
    expect(service && 'fields' in service ? Object.keys(service.fields) : []).not.toContain('id');
    expect(length ?? null).toEqual(expected && { type: 'setVisit', id: 'visit', changes: { minutes: expected } });
  });

  it('takes its length with it when it goes', () => {
    const visit = { ...begun, minutes: 135, services: on('roots', 'cut') };
    expect(withoutServiceEdits({ visits: [visit] }, visit, id('on cut'), services)).toEqual([
      { type: 'setVisitServiceRemoved', visitId: 'visit', id: 'on cut', removed: true },
      { type: 'setVisit', id: 'visit', changes: { minutes: 90 } },
    ]);
  });
});

describe('a bowl', () => {
  it('begins the visit, is set where it is there, and goes when it is emptied', () => {
    const bowl = { id: id('bowl'), text: '60 g 7/43' };
    expect(added(visitFormulaEdits(EMPTY, begun, bowl.id, bowl.text))[0]?.formulas).toEqual([bowl]);
    const edits = (text: string, formulas: Visit['formulas']) =>
      visitFormulaEdits({ visits: [{ ...begun, formulas }] }, begun, bowl.id, text).map((edit) => edit.type);
    expect(edits('30 g', [])).toEqual(['addVisitFormula']);
    expect(edits('30 g', [bowl])).toEqual(['setVisitFormula']);
    expect(edits('', [bowl])).toEqual(['setVisitFormulaRemoved']);
    expect(edits('', [])).toEqual([]);
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
