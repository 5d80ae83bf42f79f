import { describe, expect, it } from 'vitest';
import type { Visit, VisitStatus } from '../card.ts';
import type { EntryId } from '../ids.ts';
import type { SalonService } from '../salon.ts';
import { BLANK_VISIT } from './blank-visit.ts';
import { carriedNote } from './carried-note.ts';
import { lastToRepeat, repeatEdits, visitToday } from './repeat.ts';

const TODAY = '2026-11-23';
const id = (name: string) => name as EntryId;
const service = (name: string, price: number, discount = 0) => ({ id: id(`then ${name}`), serviceId: id(name), name, price, discount });
const visit = (name: string, changes: Partial<Visit>): Visit => ({
  ...BLANK_VISIT,
  id: id(name),
  status: 'paid',
  currency: 'EUR',
  ...changes,
});
const ofSalon = (name: string, price: number, minutes: number, active = true): SalonService => ({
  id: id(name),
  name: `${name} today`,
  price,
  minutes,
  active,
  patchTestDays: 0,
  group: '',
  intervalDays: 0,
  template: 'hair',
});
const SERVICES = [ofSalon('roots', 5500, 90), ofSalon('cut', 3000, 45), ofSalon('mask', 900, 10, false)];
const last = visit('last', {
  date: '2026-10-12',
  services: [service('roots', 5000, 500), service('cut', 2500)],
  formulas: [
    { id: id('bowl 1'), text: 'roots: 60 g 7/43' },
    { id: id('bowl 2'), text: 'lengths: 30 g 9/16' },
  ],
  template: 'hair',
  note: 'went well',
  result: 'even',
  tips: 500,
});
const blank = visit('today', { date: TODAY, status: 'arrived', staff: [id('ilze')] });
const NOTE = '↻ 12 Oct\nwent well';
let made = 0;
const newId = () => id(`new ${++made}`);
const repeated = (...visits: readonly Visit[]) => repeatEdits({ visits }, { last, blank, services: SERVICES, note: NOTE, newId });

describe('the last time', () => {
  const past = (date: string, status: VisitStatus) => visit(`${date} ${status}`, { date, status, services: [service('cut', 1)] });
  it.each<[string, readonly Visit[], string | undefined]>([
    ['nothing', [], undefined],
    ['a cancelled one', [past('2026-10-01', 'cancelled')], undefined],
    ['one of today', [past(TODAY, 'paid')], undefined],
    ['one that tells nothing', [visit('empty', { date: '2026-10-01' })], undefined],
    ['several', [past('2026-09-01', 'paid'), past('2026-10-01', 'arrived'), past('2026-10-20', 'noShow')], '2026-10-01 arrived'],
  ])('is told from %s', (_, visits, expected) => expect(lastToRepeat({ visits }, TODAY)?.id).toBe(expected));
});

describe('repeated', () => {
  it('it becomes a visit of today: services at today’s prices, bowls, template and note; tips and discounts stay where they were', () => {
    const [edit, ...more] = repeated(last);
    expect(more).toEqual([]);
    expect(edit).toMatchObject({
      type: 'addVisit',
      id: 'today',
      fields: { date: TODAY, status: 'arrived', template: 'hair', minutes: 135, note: NOTE, tips: 0 },
      staff: ['ilze'],
      services: [
        { serviceId: 'roots', name: 'roots today', price: 5500, discount: 0 },
        { serviceId: 'cut', name: 'cut today', price: 3000, discount: 0 },
      ],
      formulas: [{ text: 'roots: 60 g 7/43' }, { text: 'lengths: 30 g 9/16' }],
    });
    expect(JSON.stringify(edit)).not.toContain('then ');
  });

  it('a service that the salon does no more, or that was only typed, keeps its name and price', () => {
    const old = { ...last, services: [service('mask', 700), { ...service('Own', 100), serviceId: '' as const }], formulas: [] };
    const [edit] = repeatEdits({ visits: [old] }, { last: old, blank, services: SERVICES, note: '', newId });
    expect(edit).toMatchObject({ services: [{ price: 700 }, { name: 'Own', price: 100 }] });
  });

  it('into a visit of today only what it lacks is added, and nothing there is changed', () => {
    const open = {
      ...blank,
      services: [service('cut', 1)],
      formulas: [{ id: id('own'), text: 'roots: 60 g 7/43' }],
      template: 'own',
      minutes: 30,
      note: 'own',
    };
    expect(repeated(open, last)).toEqual([
      { type: 'addVisitService', visitId: 'today', id: expect.any(String), fields: expect.objectContaining({ serviceId: 'roots' }) },
      { type: 'addVisitFormula', visitId: 'today', id: expect.any(String), text: 'lengths: 30 g 9/16' },
    ]);
  });

  it('it begins when it is repeated, and so does a visit of today that is going on without a time; a booking waits for its own', () => {
    const now = { ...blank, time: '08:45' };
    const [edit] = repeatEdits({ visits: [last] }, { last, blank: now, services: SERVICES, note: '', newId });
    expect(edit).toMatchObject({ fields: { time: '08:45', minutes: 135 } });
    const times = (there: Partial<Visit>) =>
      repeatEdits({ visits: [{ ...blank, ...there }] }, { last, blank: now, services: SERVICES, note: '', newId })
        .flatMap((one) => (one.type === 'setVisit' ? [one.changes.time] : []))
        .filter(Boolean);
    expect(times({})).toEqual(['08:45']);
    expect(times({ time: '08:00' })).toEqual([]);
    expect(times({ status: 'booked' })).toEqual([]);
  });

  it('where today’s visit has it all, nothing is left to do', () => {
    const done = { ...blank, services: last.services, formulas: last.formulas, template: 'hair', note: 'own' };
    expect(repeated(done, last)).toEqual([]);
  });

  it('the recipe of the note goes into a visit of today that has none, whatever else it has', () => {
    const booked = { ...blank, services: last.services, formulas: last.formulas, template: 'hair', minutes: 30 };
    expect(repeated(booked, last)).toEqual([{ type: 'setVisit', id: 'today', changes: { note: NOTE } }]);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'takes a correction that tells the whole bowl, and what it leaves unsaid stays',
      ['37.5 g 7/43 + 19 g 7/0, 35 min'],
      ['In realtà 30g 7/43 + 20g 7/0 + 6% 1:2'],
      ['30 g 7/43 + 20 g 7/0 + 6% 1:2, 35 min'],
    ],
    [
      'takes the last of several',
      ['60 g 7/43 + 6% 1:2'],
      ['30g 7/43 + 20g 7/0', '25 g 7/43 + 25 g 7/0'],
      ['25 g 7/43 + 25 g 7/0 + 6% 1:2'],
    ],
    [
      'changes the bowl that it names',
      ['roots: 60 g 7/43 + 6% 1:2', 'lengths: 30 g 9/16 + 6% 1:2'],
      ['корни: 50 г 7/43 + 10 г 7/0'],
      ['roots: 50 g 7/43 + 10 g 7/0 + 6% 1:2', 'lengths: 30 g 9/16 + 6% 1:2'],
    ],
    [
      'changes nothing where it is not plain which bowl is meant',
      ['roots: 60 g 7/43 + 6% 1:2', 'lengths: 30 g 9/16 + 6% 1:2'],
      ['50 g 7/43 + 10 g 7/0'],
      ['roots: 60 g 7/43 + 6% 1:2', 'lengths: 30 g 9/16 + 6% 1:2'],
    ],
    ['changes nothing by what may only have been added', ['60 g 7/43'], ['aggiunti 5 g 0/66'], ['60 g 7/43']],
    ['changes nothing by words', ['60 g 7/43'], ['left ten minutes longer, 35 min', 'Wella'], ['60 g 7/43']],
    ['takes a correction where there was no formula', [], ['30 g 7/43 + 6% 1:2'], ['30 g 7/43 + 6% 1:2']],
  ])('%s', (_, formulas, corrections, expected) => {
    const was = {
      ...last,
      formulas: formulas.map((text, at) => ({ id: id(`bowl ${at}`), text })),
      addenda: corrections.map((text, at) => ({ id: id(`correction ${at}`), text, staffId: '' as const, at: '' })),
    };
    const [edit] = repeatEdits({ visits: [was] }, { last: was, blank, services: SERVICES, note: '', newId });
    expect(edit?.type === 'addVisit' && (edit.formulas ?? []).map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['sides 9 mm', '↻ 12 Oct\nsides 9 mm'],
    ['↻ 1 Sep\nsides 9 mm\ntop by scissors', '↻ 12 Oct\nsides 9 mm\ntop by scissors'],
    [' ', ''],
    ['↻ 1 Sep', ''],
  ])('a note says once of which visit it is: %j', (note, expected) => expect(carriedNote(note, '12 Oct')).toBe(expected));

  it.each<[string, Partial<Visit>, number]>([
    ['finished', { finishedAt: '2026-11-23T10:00:00.000Z' }, 0],
    ['paid', { status: 'paid' }, 0],
    ['cancelled', { status: 'cancelled' }, 1],
  ])('a visit of today that is %s is left alone, and one that took place is not done a second time', (_, changes, made) => {
    const done = { ...blank, id: id('done'), ...changes };
    expect(visitToday({ visits: [done] }, TODAY)).toBeNull();
    expect(repeated(done, last).map((edit) => edit.type)).toEqual(Array.from({ length: made }, () => 'addVisit'));
  });
});
